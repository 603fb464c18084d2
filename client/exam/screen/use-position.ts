import { blankPositions } from "@/lib/domain/attempt/client/warning";
import { useState } from "preact/hooks";
import type { Engine } from "../engine/engine";

/**
 * The question on the screen: remembered through a reload. On another machine, or after the browser
 * has died, it is the first one left open.
 */
export function usePosition(engine: Engine): [number, (position: number) => void] {
  const name = `sat-hach:position:${engine.attemptId}`;
  const [position, show] = useState(() =>
    within(engine.state.total, Number(read(name) ?? blankPositions(engine.state)[0])),
  );
  const go = (to: number) => {
    const next = within(engine.state.total, to);
    write(name, String(next));
    show(next);
  };
  return [position, go];
}

function within(total: number, position: number): number {
  return Math.min(Math.max(1, Math.floor(position) || 1), Math.max(1, total));
}

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // A reload then begins at the first question.
  }
}
