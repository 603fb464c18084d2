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
import { Told } from "../part/told";
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
  const { engine, session } = open;
  const { candidate, sitting } = session.admission;
  const state = useEngine(engine);
  const [position, setPosition] = usePosition(engine);
  const [reviewing, setReviewing] = useState(false);
  const title = useTitle(position, state.total, reviewing);
  if (state.receipt) return <ReceiptScreen open={open} receipt={state.receipt} onLeave={onLeave} />;
  const go = (to: number) => {
    setReviewing(false);
    setPosition(to);
  };
  return (
    <Frame title={title}>
      <ExamHead
        candidate={candidate}
        sitting={sitting}
        saving={<SavingState state={state} />}
        clock={<RemainingClock engine={engine} />}
      />
      <Announcer engine={engine} />
      <Body
        open={open}
        position={position}
        reviewing={reviewing}
        onGo={go}
        onReview={setReviewing}
        onReopen={onReopen}
      />
      {state.signInNeeded && <SignInAgain open={open} />}
    </Frame>
  );
}

type BodyProps = Pick<TestProps, "open" | "onReopen"> & {
  readonly position: number;
  readonly reviewing: boolean;
  readonly onGo: (position: number) => void;
  readonly onReview: (on: boolean) => void;
};

/** What the phase of the attempt leaves room for. */
function Body({ open, onReopen, position, reviewing, onGo, onReview }: BodyProps) {
  const { engine } = open;
  const state = useEngine(engine);
  const phase = phaseOf(state);
  if (phase === "lost") return <Lost open={open} onReopen={onReopen} />;
  if (phase !== "working" && phase !== "paused") return <Submitting open={open} />;
  return (
    <>
      <Told engine={engine} />
      <StripUnderHead open={open} position={position} onGo={onGo} />
      {reviewing ? (
        <Review engine={engine} onGo={onGo} onBack={() => onReview(false)} />
      ) : (
        <Questions
          engine={engine}
          position={position}
          closed={!takesAnswers(state)}
          onGo={onGo}
          onReview={() => onReview(true)}
        />
      )}
    </>
  );
}

function useTitle(position: number, total: number, reviewing: boolean): string {
  const { t } = useTexts();
  return reviewing ? t("review.heading") : t("page_title.question", { position, total });
}
