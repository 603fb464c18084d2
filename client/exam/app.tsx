/** @jsxImportSource preact */
import { quitPath } from "@/lib/domain/safe-browser/quit-path";
import { useEffect, useState } from "preact/hooks";
import type { OpenTest } from "./engine/opening";
import { isSafeBrowser } from "./net/safe-browser";
import type { Admission } from "./net/entrance";
import { Elsewhere } from "./screen/elsewhere";
import { Entry } from "./screen/entry";
import { Resume } from "./screen/resume";
import { Sittings } from "./screen/sittings";
import { Test } from "./screen/test";
import { Voided } from "./screen/voided";
import { Waiting } from "./screen/waiting";
import { firstStage, resume, type Resuming, type Stage } from "./stage";
import { endSession, keepSession } from "./store/session";
import type { Store } from "./store/store";
import { burnPaper } from "./store/vault";
import { Company } from "./text/company";

const againMs = 4_000;

/** The whole way of a candidate, from the choice of a sitting to the receipt. */
export function App({ store }: { readonly store: Store }) {
  const [stage, setStage] = useState<Stage | null>(null);
  useEffect(() => void firstStage(store).then(setStage), []);
  return (
    <Company alone={sitsAlone(stage)}>
      <Screen store={store} stage={stage} setStage={setStage} />
    </Company>
  );
}

function sitsAlone(stage: Stage | null): boolean {
  const session =
    stage?.kind === "test" ? stage.open.session : stage && "session" in stage && stage.session;
  // A session that this machine kept from an older page does not say; then it was in a room.
  return session ? (session.admission.sitting.supervised as boolean | undefined) === false : false;
}

/** Where somebody goes whose test is over. */
function placeAfter(stage: Stage | null): string {
  if (isSafeBrowser()) return quitPath;
  return sitsAlone(stage) ? "/my-contests" : "/thi";
}

type ScreenProps = {
  readonly store: Store;
  readonly stage: Stage | null;
  readonly setStage: (stage: Stage) => void;
};

/** The screen of the stage that was reached, and the ways on from it. */
function Screen({ store, stage, setStage }: ScreenProps) {
  const leave = async () => {
    await endSession(store);
    showPath("/thi");
    setStage({ kind: "list", chosen: false });
  };
  const admitted = async (admission: Admission) => {
    await burnPaper(store);
    const session = { admission, attempt: null };
    await keepSession(store, session);
    setStage({ kind: "waiting", session });
  };
  const choose = (sittingId: string) => {
    showPath(`/thi/${sittingId}`);
    setStage({ kind: "entry", sittingId });
  };
  const open = (test: OpenTest) => {
    void test.pen.freed.then(() => location.reload());
    setStage({ kind: "test", open: test });
  };
  switch (stage?.kind) {
    case undefined:
      return null;
    case "list":
      return <Sittings chosen={stage.chosen} onChoose={choose} />;
    case "entry":
      return (
        <Entry
          key={stage.sittingId}
          sittingId={stage.sittingId}
          onEnter={(admission) => void admitted(admission)}
          onOther={() => {
            showPath("/thi");
            setStage({ kind: "list", chosen: true });
          }}
        />
      );
    case "waiting":
      return (
        <Waiting
          store={store}
          session={stage.session}
          onOpen={open}
          onElsewhere={() => setStage({ kind: "elsewhere", session: stage.session })}
          onLeave={() => void leave()}
        />
      );
    case "resuming":
      return (
        <Reopening
          store={store}
          stage={stage}
          onStage={(next) => (next.kind === "test" ? open(next.open) : setStage(next))}
        />
      );
    case "elsewhere":
      return <Elsewhere store={store} session={stage.session} onOpen={open} />;
    case "voided":
      return <Voided session={stage.session} onLeave={() => void leave()} />;
    case "test":
      return (
        <Test
          key={stage.open.engine.state.epoch}
          open={stage.open}
          onReopen={open}
          onLeave={() => location.replace(placeAfter(stage))}
        />
      );
  }
}

/** Opens a test again: from the server, else from this machine's own disk, else keeps trying. */
function Reopening({
  store,
  stage,
  onStage,
}: {
  readonly store: Store;
  readonly stage: Resuming;
  readonly onStage: (stage: Stage) => void;
}) {
  const [round, setRound] = useState(0);
  useEffect(() => {
    let stopped = false;
    void resume(store, stage).then((next) => {
      if (!stopped) onStage(next);
    });
    const timer = stage.failed ? setTimeout(() => setRound(round + 1), againMs) : undefined;
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [round]);
  return <Resume failed={stage.failed} onAgain={() => setRound(round + 1)} />;
}

function showPath(path: string): void {
  history.replaceState(null, "", path);
}
