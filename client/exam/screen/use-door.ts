import { useEffect, useRef, useState } from "preact/hooks";
import { look, type Waiting } from "../net/entrance";

/** The door of a sitting as the server last told it. */
export type Door = {
  readonly waiting: Waiting | null;
  readonly reachable: boolean;
  /** The server's time at a monotonic instant; null before it was ever told. */
  readonly now: (at: number) => number | null;
};

const leastMs = 2_000;
const spreadMs = 1_000;

/** Asks every two to three seconds, each page in its own rhythm. */
export function useDoor(sittingId: string, token: string, onSignedOut: () => void): Door {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [reachable, setReachable] = useState(true);
  const offset = useRef<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const ask = async () => {
      const asked = performance.now();
      const outcome = await look(sittingId, token);
      if (stopped) return;
      if (outcome.ok) {
        offset.current = outcome.value.serverNow - (asked + performance.now()) / 2;
        setWaiting(outcome.value);
      } else if (outcome.refusal.code === "sign_in") return onSignedOut();
      setReachable(outcome.ok);
      timer = setTimeout(() => void ask(), leastMs + Math.random() * spreadMs);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [sittingId, token]);
  return {
    waiting,
    reachable,
    now: (at) => (offset.current === null ? null : offset.current + at),
  };
}
