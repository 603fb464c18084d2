/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import { type OpenTest, openFromServer } from "../engine/opening";
import { isPassing, start } from "../net/delivery";
import { acceptRules } from "../net/entrance";
import { ServerClock } from "../part/clock";
import { ExamHead } from "../part/exam-head";
import { Frame } from "../part/frame";
import { deviceId } from "../store/open-store";
import type { Session } from "../store/session";
import type { Store } from "../store/store";
import { useTexts } from "../text/text";
import { useMachine } from "./machine-line";
import { useDoor } from "./use-door";
import { WaitingSide } from "./waiting-side";
import { MachineStep, PersonStep, RulesStep } from "./waiting-steps";

const spreadMs = 2_000;

const rest = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds + Math.random() * spreadMs));

type Props = {
  readonly store: Store;
  readonly session: Session;
  readonly onOpen: (open: OpenTest) => void;
  readonly onElsewhere: () => void;
  readonly onLeave: () => void;
};

/** Whether the rules were agreed to, as the server knows it. Nothing is asked of who has handed in. */
function useRules({ sitting, token, rulesAccepted, finished }: Session["admission"]) {
  const [accepted, setAccepted] = useState(rulesAccepted || finished);
  const [failed, setFailed] = useState(false);
  const accept = async (on: boolean) => {
    setAccepted(on);
    setFailed(false);
    if (!on || (await acceptRules(sitting.id, token))) return;
    setAccepted(false);
    setFailed(true);
  };
  return { accepted, failed, onAccept: (on: boolean) => void accept(on) };
}

/** Three numbered steps, and the state of the door beside them; one step for who has handed in. */
export function Waiting({ store, session, onOpen, onElsewhere, onLeave }: Props) {
  const { t } = useTexts();
  const { admission } = session;
  const [confirmed, setConfirmed] = useState(false);
  const rules = useRules(admission);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const door = useDoor(admission.sitting.id, admission.token, onLeave);
  const machine = useMachine();
  const busy = useRef(false);
  const begin = async (startCode?: string) => {
    if (busy.current) return;
    busy.current = true;
    setOpening(true);
    const outcome = await start(
      { sittingId: admission.sitting.id, token: admission.token, deviceId: await deviceId(store) },
      startCode,
    );
    if (outcome.ok) return onOpen(await openFromServer(store, session, outcome.value));
    const { code, retryAfterS } = outcome.refusal;
    // A whole room is refused in the same moment: it must not come back in the same moment, too.
    if (isPassing(code)) await rest((retryAfterS ?? 1) * 1000);
    busy.current = false;
    setOpening(false);
    if (code === "elsewhere") return onElsewhere();
    if (code === "sign_in") return onLeave();
    if (!isPassing(code)) setRefusal(code);
  };
  // What bars a beginning bars nobody who has begun: their test, or its receipt, opens again.
  const begun = admission.hasAttempt;
  const asksCode = admission.sitting.startCodeRequired && !begun;
  const ready = confirmed && rules.accepted && (begun || door.waiting?.canStart === true);
  const itself = ready && !asksCode;
  useEffect(() => {
    if (itself && refusal === null) void begin();
  }, [itself, door.waiting?.serverNow]);
  return (
    <Frame title={t("page_title.waiting")}>
      <ExamHead
        candidate={admission.candidate}
        sitting={admission.sitting}
        clock={<ServerClock now={door.now} />}
      />
      <div class="page">
        <div class="with-side">
          <main id="main" class="steps">
            <h1 class="vh">{t("page_title.waiting")}</h1>
            <PersonStep
              candidate={admission.candidate}
              confirmed={confirmed}
              onConfirm={() => setConfirmed(true)}
              onLeave={onLeave}
            />
            {!admission.finished && <MachineStep machine={machine} />}
            {!admission.finished && <RulesStep {...rules} />}
          </main>
          <WaitingSide
            sitting={admission.sitting}
            {...{ begun, asksCode, ready, finished: admission.finished }}
            door={door}
            todo={{ confirm: !confirmed, rules: !rules.accepted }}
            opening={opening}
            refusal={refusal}
            onStart={(code) => {
              setRefusal(null);
              void begin(code);
            }}
          />
        </div>
      </div>
    </Frame>
  );
}
