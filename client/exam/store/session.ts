import type { Admission } from "../net/entrance";
import type { Store } from "./store";

/** Who is at this machine, and what lets them write. */
export type Session = {
  readonly admission: Admission;
  readonly attempt: { readonly id: string; readonly token: string; readonly epoch: number } | null;
};

/** What outlives the browser itself: enough to go on with a test that was under way. */
export type RunningTest = {
  readonly sittingId: string;
  readonly candidateToken: string;
  readonly attemptId: string;
  readonly attemptToken: string;
};

const key = "sat-hach:session";

/** The session of this tab: it survives a reload and ends with the tab. */
export function readSession(): Session | null {
  try {
    const found = sessionStorage.getItem(key);
    return found === null ? null : (JSON.parse(found) as Session);
  } catch {
    return null;
  }
}

/** Keeps a session; a test under way is kept past the end of the browser as well. */
export async function keepSession(store: Store, session: Session): Promise<void> {
  try {
    sessionStorage.setItem(key, JSON.stringify(session));
  } catch {
    // Without it a reload asks for number and code again.
  }
  const { admission, attempt } = session;
  if (!attempt) return;
  const running: RunningTest = {
    sittingId: admission.sitting.id,
    candidateToken: admission.token,
    attemptId: attempt.id,
    attemptToken: attempt.token,
  };
  await store.write("running", running).catch(() => undefined);
}

/** The test that was under way when this browser was last closed, if any. */
export async function readRunning(store: Store): Promise<RunningTest | null> {
  const found = await store.read("running").catch(() => undefined);
  return typeof found === "object" && found !== null ? (found as RunningTest) : null;
}

/** Ends the session on this machine. Answers not delivered stay in the queue. */
export async function endSession(store: Store): Promise<void> {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
  await store.erase("running").catch(() => undefined);
}
