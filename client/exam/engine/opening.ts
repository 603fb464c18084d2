import { openAttempt } from "@/lib/domain/attempt/client/open";
import type { ClientState, Timing } from "@/lib/domain/attempt/client/state";
import type { Opened } from "../net/delivery";
import { endSession, keepSession, type RunningTest, type Session } from "../store/session";
import { keepPictures } from "../store/pictures";
import type { Store } from "../store/store";
import { burnPaper, openPaper, type Paper, readLastHeard, sealPaper } from "../store/vault";
import { Engine } from "./engine";
import { claimWriter, type WriterClaim } from "./writer";

/** A test on the screen: its engine, whose it is, and the pen. */
export type OpenTest = {
  readonly engine: Engine;
  readonly session: Session;
  readonly pen: WriterClaim;
};

/** Opens an attempt as the server just gave it, together with what this disk still holds. */
export async function openFromServer(
  store: Store,
  session: Session,
  opened: Opened,
): Promise<OpenTest> {
  const { attemptId, timing } = opened;
  const running: Session = {
    ...session,
    attempt: { id: attemptId, token: opened.token, epoch: timing.epoch },
  };
  const [pen, rows, facts] = await Promise.all([
    claimWriter(attemptId),
    store.rows(attemptId),
    store.facts(attemptId),
    keepSession(store, running),
  ]);
  const state = openAttempt({
    total: opened.items.length || (opened.receipt?.total ?? 0),
    timing,
    responses: opened.responses,
    rows,
    lastSeq: Math.max(opened.lastSeq, facts.lastSeq[timing.epoch] ?? 0),
    flags: facts.flags,
    storage: store.kind,
    receipt: opened.receipt,
    late: opened.late,
    readOnly: !pen.granted,
    askedAt: opened.askedAt,
    at: opened.at,
  });
  if (state.receipt) void burnPaper(store);
  else {
    void sealPaper(store, paperOf(running, opened));
    void keepPictures(opened.items);
  }
  return ready(store, running, { attemptId, token: opened.token, items: opened.items, state, pen });
}

/** Opens the test this machine was in the middle of, without the network; null when it cannot. */
export async function openFromDisk(
  store: Store,
  known: Session | null,
  running: RunningTest,
): Promise<OpenTest | null> {
  const [paper, heard] = await Promise.all([openPaper(store), readLastHeard(store)]);
  if (!paper || !heard || paper.attemptId !== running.attemptId) return null;
  const { attemptId } = running;
  const [pen, rows, facts] = await Promise.all([
    claimWriter(attemptId),
    store.rows(attemptId),
    store.facts(attemptId),
  ]);
  const at = performance.now();
  const session = known?.attempt ? known : sessionFrom(paper, running);
  const state = openAttempt({
    total: paper.items.length,
    timing: passed(heard.timing, Math.max(0, Date.now() - heard.wallClock)),
    responses: facts.saved,
    rows,
    lastSeq: facts.lastSeq[paper.epoch] ?? 0,
    flags: facts.flags,
    storage: store.kind,
    receipt: null,
    readOnly: !pen.granted,
    askedAt: at,
    at,
  });
  return ready(store, session, {
    attemptId,
    token: running.attemptToken,
    items: paper.items,
    state: unsure(state),
    pen,
  });
}

/** Who was sitting here, as the sealed paper tells. */
export function sessionFrom({ candidate, sitting, epoch }: Paper, running: RunningTest): Session {
  const { candidateToken: token, attemptId, attemptToken } = running;
  return {
    admission: {
      ...{ token, candidate, sitting },
      ...{ rulesAccepted: true, hasAttempt: true, finished: false },
    },
    attempt: { id: attemptId, token: attemptToken, epoch },
  };
}

/** Ends what this machine kept of a person and a paper. */
export async function clearMachine(store: Store): Promise<void> {
  await Promise.all([
    endSession(store),
    burnPaper(store),
    store.erase("heard").catch(() => undefined),
  ]);
}

type Ready = Pick<Engine, "attemptId" | "token" | "items" | "state"> & {
  readonly pen: WriterClaim;
};

function ready(store: Store, session: Session, { pen, ...rest }: Ready): OpenTest {
  const engine = new Engine({
    ...rest,
    store,
    onToken: (token) => {
      const { attempt } = session;
      if (attempt) void keepSession(store, { ...session, attempt: { ...attempt, token } });
    },
  });
  engine.start();
  return { engine, session, pen };
}

function paperOf({ admission }: Session, { attemptId, timing, items }: Opened): Paper {
  const { candidate, sitting } = admission;
  return { attemptId, epoch: timing.epoch, items, candidate, sitting };
}

/** The server's word on time is asked for at once; until then this machine's clock has to do. */
function unsure(state: ClientState): ClientState {
  return {
    ...state,
    refreshAt: state.clock.askedAt,
    clock: { ...state.clock, roundTrip: Infinity },
  };
}

/** What the server would say now if it said the same as it last did. */
function passed(timing: Timing, elapsedMs: number): Timing {
  const runs = timing.state === "in_progress";
  return {
    ...timing,
    serverNow: timing.serverNow + elapsedMs,
    remainingMs: runs ? Math.max(0, (timing.remainingMs ?? 0) - elapsedMs) : timing.remainingMs,
  };
}
