/** One press with a pointer, as a browser tells of it. */
export type Press = {
  /** What is pressed: a button, a link, a field; null where nothing can be pressed. */
  readonly control: object | null;
  /** `once`: a form is sent, a page or a file asked for. */
  readonly kind: "once" | "button" | "field";
  /** Which press of a run this is, by the double-click time of whoever sits there. */
  readonly count: number;
  readonly byFinger: boolean;
  /** Milliseconds of any clock that only goes on. */
  readonly at: number;
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
};

/** Presses at one place, one right after the other. */
export type Run = {
  /** What was aimed at: the control of its first press. */
  readonly control: object | null;
  readonly length: number;
  readonly last: Press;
};

/** What makes two presses of a finger one run: not every browser counts them. */
const finger = { withinMs: 500, withinPx: 24 };

/** The run that a press belongs to, given the one before it; null: it is the first on this page. */
export function runWith(run: Run | null, press: Press): Run {
  // The browser itself presses the field of a label that was pressed.
  if (run?.last.at === press.at) return run;
  if (run && goesOn(run.last, press)) {
    return { control: run.control, length: run.length + 1, last: press };
  }
  // A second press whose first was made on the page before this one aimed at nothing here.
  const isSecond = !press.byFinger && press.count > 1;
  return { control: isSecond ? null : press.control, length: isSecond ? 2 : 1, last: press };
}

/**
 * Whether the last press of a run is to do nothing. Whoever presses twice means one press, and what
 * stands at that place by then, if anything, is not what was aimed at. From the third press of a button
 * on each is meant again: somebody is in a hurry. Fields know by themselves what two presses are.
 */
export function isSpare({ control, length, last }: Run): boolean {
  if (length === 1) return false;
  if (last.control !== control || last.kind === "once") return true;
  return last.kind === "button" && length === 2;
}

function goesOn(before: Press, press: Press): boolean {
  if (!press.byFinger) return press.count > 1;
  const apart = Math.max(Math.abs(press.x - before.x), Math.abs(press.y - before.y));
  return press.at - before.at <= finger.withinMs && apart <= finger.withinPx;
}
