"use client";

import { useFormState } from "./action-form";
import { Hint } from "./note";
import { useElapsed } from "./use-elapsed";

type Props = {
  /** What the bar is called. */
  readonly label: string;
  /** What is going on, and for how many seconds already. */
  readonly text: (seconds: number) => string;
  /** Seconds after which it is over at the latest; the bar says how much of them has passed. */
  readonly most?: number;
};

/** While the form around it is being answered: what the server is doing, and for how long. */
export function WaitingNote({ label, text, most }: Props) {
  const pending = useFormState()?.pending === true;
  const seconds = useElapsed(pending);
  if (!pending) return null;
  const passed = most === undefined ? {} : { max: most, value: Math.min(seconds, most) };
  return (
    <Hint tone="plain" role="status">
      <progress {...passed} aria-label={label} /> {text(seconds)}
    </Hint>
  );
}
