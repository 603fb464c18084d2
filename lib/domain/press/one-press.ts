import { isSpare, type Press, type Run, runWith } from "./double-press";

/**
 * Makes a double press one press in everything that a page's window shows, and a key that is held one
 * press of it. Returns how to end that.
 */
export function onePress(page: EventTarget): () => void {
  let run: Run | null = null;
  const onClick = (event: Event) => {
    const press = pressOf(event as MouseEvent);
    if (!press) return;
    run = runWith(run, press);
    if (isSpare(run)) drop(event);
  };
  // Pressing a button takes the focus, which by then may have been led elsewhere.
  const onDown = (event: Event) => {
    const press = pressOf(event as MouseEvent);
    if (press && isSpare(runWith(run, press))) event.preventDefault();
  };
  const onKey = (event: Event) => {
    const { key, repeat, target } = event as KeyboardEvent;
    if (repeat && key === "Enter" && !(target instanceof HTMLTextAreaElement)) drop(event);
  };
  const listeners = { mousedown: onDown, click: onClick, keydown: onKey };
  for (const [kind, listener] of Object.entries(listeners)) {
    // Before anything on the page hears of it.
    page.addEventListener(kind, listener, { capture: true });
  }
  return () => {
    for (const [kind, listener] of Object.entries(listeners)) {
      page.removeEventListener(kind, listener, { capture: true });
    }
  };
}

function drop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const fields = "input, select, textarea";

/** What a click was; null where no pointer made it. */
function pressOf(event: MouseEvent): Press | null {
  if (event.detail === 0) return null;
  const { detail: count, timeStamp: at, clientX: x, clientY: y } = event;
  const byFinger = "pointerType" in event && event.pointerType === "touch";
  return { ...controlOf(event.target), count, byFinger, at, x, y };
}

function controlOf(target: EventTarget | null): Pick<Press, "control" | "kind"> {
  if (!(target instanceof Element)) return { control: null, kind: "field" };
  const pressed = target.closest(`button, a, summary, ${fields}`);
  if (!pressed) return { control: target.closest("label")?.control ?? null, kind: "field" };
  return { control: pressed, kind: kindOf(pressed) };
}

function kindOf(pressed: Element): Press["kind"] {
  if (pressed.matches(fields)) return "field";
  return pressed.matches("a, [type=submit]") ? "once" : "button";
}
