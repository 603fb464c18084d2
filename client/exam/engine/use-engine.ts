import type { ClientState } from "@/lib/domain/attempt/client/state";
import { useEffect, useState } from "preact/hooks";
import type { Engine } from "./engine";

/** The engine's state, drawn anew whenever it changes. */
export function useEngine(engine: Engine): ClientState {
  const [state, show] = useState(engine.state);
  useEffect(() => {
    show(engine.state);
    return engine.subscribe(() => show(engine.state));
  }, [engine]);
  return state;
}

/** Draws anew about once a second, on the second of whatever is counted. */
export function useSeconds(): number {
  const [at, show] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => show(performance.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return at;
}
