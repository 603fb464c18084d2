import { isSpare, type Press, type Run, runWith } from "./double-press";

/**
 * Makes a double press one press in everything that a page's window shows, and a key that is held one
 * press of it, for as long as the page is there.
 */
export function onePress(page: EventTarget): void {
  let run: Run | null = null;
  const onEvent = (event: Event) => {
    const now = runOf(event, run);
    if (event.type === "click") run = now ?? run;
    if (now ? !isSpare(now) : !isHeld(event)) return;
    event.preventDefault();
    if (event.type !== "mousedown") event.stopImmediatePropagation();
  };
  // A button takes the focus when it is pressed down: by then it may have been led elsewhere.
  for (const kind of ["mousedown", "click", "keydown"]) {
    // Before anything on the page hears of it.
    page.addEventListener(kind, onEvent, true);
  }
}

function isHeld(event: Event): boolean {
  const { key, repeat, target } = event as KeyboardEvent;
  return repeat && key === "Enter" && !(target instanceof HTMLTextAreaElement);
}

const fields = "input, select, textarea";

/** The run that an event is the last press of; null where no pointer made it. */
function runOf(event: Event, before: Run | null): Run | null {
  const {
    detail: count,
    timeStamp: at,
    clientX: x,
    clientY: y,
    target,
    pointerType,
  } = event as PointerEvent;
  if (!count) return null;
  const control = target instanceof Element ? controlOf(target) : null;
  const byFinger = pointerType === "touch";
  return runWith(before, { control, kind: kindOf(control), count, byFinger, at, x, y });
}

function controlOf(target: Element): Element | null {
  const pressed = target.closest(`button, a, summary, ${fields}`);
  return pressed ?? target.closest("label")?.control ?? null;
}

function kindOf(control: Element | null): Press["kind"] {
  if (!control || control.matches(fields)) return "field";
  return control.matches("a, [type=submit]") ? "once" : "button";
}
