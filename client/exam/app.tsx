/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { clearMachine, openFromDisk, openFromServer, type OpenTest } from "./engine/opening";
import { start } from "./net/delivery";
import type { Admission } from "./net/entrance";
import { deviceId } from "./store/open-store";
import { endSession, keepSession, readRunning, readSession, type RunningTest, type Session } from "./store/session";
import type { Store } from "./store/store";
import { burnPaper, openPaper } from "./store/vault";
import { Elsewhere } from "./screen/elsewhere";
import { Entry } from "./screen/entry";
import { Resume } from "./screen/resume";
import { Sittings } from "./screen/sittings";
import { Test } from "./screen/test";
import { Waiting } from "./screen/waiting";

type Stage =
  | { readonly kind: "list"; readonly chosen: boolean }
  | { readonly kind: "entry"; readonly sittingId: string }
  | { readonly kind: "waiting"; readonly session: Session }
  | { readonly kind: "resuming"; readonly session: Session | null; readonly running: RunningTest; readonly failed: boolean }
  | { readonly kind: "elsewhere"; readonly session: Session }
  | { readonly kind: "test"; readonly open: OpenTest };

const againMs = 4_000;

/** The whole way of a candidate, from the choice of a sitting to the receipt. */
export function App({ store }: { readonly store: Store }) {
  const [stage, setStage] = useState<Stage | null>(null);
  useEffect(() => void firstStage(store).then(setStage), []);
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
      return <Resuming store={store} stage={stage} onStage={(next) => (next.kind === "test" ? open(next.open) : setStage(next))} />;
    case "elsewhere":
      return <Elsewhere store={store} session={stage.session} onOpen={open} />;
    case "test":
      return <Test key={stage.open.engine.state.epoch} open={stage.open} onReopen={open} onLeave={() => location.replace("/thi")} />;
  }
}

type Resuming = Extract<Stage, { kind: "resuming" }>;

/** Opens a test again: from the server, else from this machine's own disk, else keeps trying. */
function Resuming({ store, stage, onStage }: { readonly store: Store; readonly stage: Resuming; readonly onStage: (stage: Stage) => void }) {
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

async function resume(store: Store, stage: Resuming): Promise<Stage> {
  const { running } = stage;
  const session = stage.session ?? (await sessionOnDisk(store, running));
  if (!session) return { kind: "entry", sittingId: running.sittingId };
  const door = { sittingId: running.sittingId, token: session.admission.token, deviceId: await deviceId(store) };
  const outcome = await start(door);
  if (outcome.ok) return { kind: "test", open: await openFromServer(store, session, outcome.value) };
  const { code } = outcome.refusal;
  if (code === "elsewhere") return { kind: "elsewhere", session };
  const fromDisk = code === "unreachable" || code === "retry" ? await openFromDisk(store, session, running) : null;
  if (fromDisk) return { kind: "test", open: fromDisk };
  if (code === "unreachable" || code === "retry" || code === "too_fast") return { ...stage, session, failed: true };
  await endSession(store);
  return { kind: "entry", sittingId: running.sittingId };
}

/** Who was sitting here, from the sealed paper: known only where this browser can seal. */
async function sessionOnDisk(store: Store, running: RunningTest): Promise<Session | null> {
  const paper = await openPaper(store);
  if (!paper || paper.attemptId !== running.attemptId) return null;
  const { candidate, sitting, epoch } = paper;
  return {
    admission: { token: running.candidateToken, candidate, sitting, rulesAccepted: true, hasAttempt: true },
    attempt: { id: running.attemptId, token: running.attemptToken, epoch },
  };
}

async function firstStage(store: Store): Promise<Stage> {
  const sittingId = sittingInPath();
  const session = readSession();
  const here = session && (sittingId === null || session.admission.sitting.id === sittingId) ? session : null;
  if (here?.attempt) return { kind: "resuming", session: here, running: runningOf(here), failed: false };
  if (here) return { kind: "waiting", session: here };
  const running = await readRunning(store);
  if (running && (sittingId === null || running.sittingId === sittingId)) {
    return { kind: "resuming", session: null, running, failed: false };
  }
  if (running) await clearMachine(store);
  return sittingId === null ? { kind: "list", chosen: false } : { kind: "entry", sittingId };
}

function runningOf({ admission, attempt }: Session): RunningTest {
  return {
    sittingId: admission.sitting.id,
    candidateToken: admission.token,
    attemptId: attempt?.id ?? "",
    attemptToken: attempt?.token ?? "",
  };
}

function sittingInPath(): string | null {
  return /^\/thi\/([0-9a-f-]{36})\/?$/.exec(location.pathname)?.[1] ?? null;
}

function showPath(path: string): void {
  history.replaceState(null, "", path);
}
