/** @jsxImportSource preact */
import { phaseOf, takesAnswers } from "@/lib/domain/attempt/client/state";
import { useState } from "preact/hooks";
import type { OpenTest } from "../engine/opening";
import { useEngine } from "../engine/use-engine";
import { Announcer } from "../part/announcer";
import { RemainingClock } from "../part/clock";
import { ExamHead } from "../part/exam-head";
import { Frame } from "../part/frame";
import { SavingState } from "../part/saving-state";
import { StripUnderHead } from "../part/strip";
import { useTexts } from "../text/text";
import { Lost } from "./lost";
import { Questions } from "./questions";
import { ReceiptScreen } from "./receipt";
import { Review } from "./review";
import { SignInAgain } from "./sign-in-again";
import { Submitting } from "./submitting";
import { usePosition } from "./use-position";

export type TestProps = {
  readonly open: OpenTest;
  readonly onReopen: (open: OpenTest) => void;
  readonly onLeave: () => void;
};

/** Everything between the first question and the receipt. */
export function Test({ open, onReopen, onLeave }: TestProps) {
  const { t } = useTexts();
  const { engine, session } = open;
  const { candidate, sitting } = session.admission;
  const state = useEngine(engine);
  const [position, setPosition] = usePosition(engine);
  const [reviewing, setReviewing] = useState(false);
  const phase = phaseOf(state);
  if (state.receipt) return <ReceiptScreen open={open} receipt={state.receipt} onLeave={onLeave} />;
  const go = (to: number) => {
    setReviewing(false);
    setPosition(to);
  };
  const busy = phase === "submitting" || phase === "ended" || phase === "closed";
  const title = reviewing ? t("page_title.review") : t("page_title.question", { position, total: state.total });
  return (
    <Frame title={title}>
      <ExamHead
        candidate={candidate}
        sitting={sitting}
        saving={<SavingState state={state} />}
        clock={<RemainingClock engine={engine} />}
      />
      {phase !== "lost" && !busy && <StripUnderHead engine={engine} position={position} onGo={go} />}
      <Announcer engine={engine} />
      {phase === "lost" && <Lost open={open} onReopen={onReopen} />}
      {busy && <Submitting engine={engine} />}
      {phase !== "lost" && !busy && reviewing && <Review engine={engine} onGo={go} onBack={() => setReviewing(false)} />}
      {phase !== "lost" && !busy && !reviewing && (
        <Questions engine={engine} position={position} closed={!takesAnswers(state)} onGo={go} onReview={() => setReviewing(true)} />
      )}
      {state.signInNeeded && <SignInAgain open={open} />}
    </Frame>
  );
}
