import {
  clearMachine,
  openFromDisk,
  openFromServer,
  type OpenTest,
  sessionFrom,
} from "./engine/opening";
import { isPassing, start } from "./net/delivery";
import { deviceId } from "./store/open-store";
import {
  endSession,
  readRunning,
  readSession,
  type RunningTest,
  type Session,
} from "./store/session";
import type { Store } from "./store/store";
import { burnPaper, openPaper } from "./store/vault";

/** Where a candidate is on the way. */
export type Stage =
  | { readonly kind: "list"; readonly chosen: boolean }
  | { readonly kind: "entry"; readonly sittingId: string }
  | { readonly kind: "waiting"; readonly session: Session }
  | {
      readonly kind: "resuming";
      readonly session: Session | null;
      readonly running: RunningTest;
      readonly failed: boolean;
    }
  | { readonly kind: "elsewhere"; readonly session: Session }
  | { readonly kind: "voided"; readonly session: Session }
  | { readonly kind: "test"; readonly open: OpenTest };

export type Resuming = Extract<Stage, { kind: "resuming" }>;

/** Opens a test again: from the server, else from this machine's disk, else not yet. */
export async function resume(store: Store, stage: Resuming): Promise<Stage> {
  const { running } = stage;
  const session = stage.session ?? (await sessionOnDisk(store, running));
  if (!session) return { kind: "entry", sittingId: running.sittingId };
  const { token } = session.admission;
  const door = { sittingId: running.sittingId, token, deviceId: await deviceId(store) };
  const outcome = await start(door);
  if (outcome.ok) {
    return { kind: "test", open: await openFromServer(store, session, outcome.value) };
  }
  const { code } = outcome.refusal;
  if (code === "elsewhere") return { kind: "elsewhere", session };
  if (isPassing(code)) {
    const open = await openFromDisk(store, session, running);
    return open ? { kind: "test", open } : { ...stage, session, failed: true };
  }
  if (code === "voided") {
    await burnPaper(store);
    // Who sat here is kept: opened once more, the page says it once more.
    return { kind: "voided", session };
  }
  await endSession(store);
  return { kind: "entry", sittingId: running.sittingId };
}

/** Where a page begins: with what this tab or this machine was in the middle of, else at the door. */
export async function firstStage(store: Store): Promise<Stage> {
  const sittingId = sittingInPath();
  const fits = (id: string) => sittingId === null || sittingId === id;
  const session = readSession();
  if (session && fits(session.admission.sitting.id)) return stageOf(session);
  const running = await readRunning(store);
  if (running && fits(running.sittingId)) {
    return { kind: "resuming", session: null, running, failed: false };
  }
  if (running) await clearMachine(store);
  return sittingId === null ? { kind: "list", chosen: false } : { kind: "entry", sittingId };
}

function stageOf(session: Session): Stage {
  const { admission, attempt } = session;
  if (!attempt) return { kind: "waiting", session };
  const running = {
    sittingId: admission.sitting.id,
    candidateToken: admission.token,
    attemptId: attempt.id,
    attemptToken: attempt.token,
  };
  return { kind: "resuming", session, running, failed: false };
}

/** Who was sitting here: known only where this browser can seal. */
async function sessionOnDisk(store: Store, running: RunningTest): Promise<Session | null> {
  const paper = await openPaper(store);
  return paper?.attemptId === running.attemptId ? sessionFrom(paper, running) : null;
}

function sittingInPath(): string | null {
  return /^\/thi\/([0-9a-f-]{36})\/?$/.exec(location.pathname)?.[1] ?? null;
}
