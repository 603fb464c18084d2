import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { useEffect } from "preact/hooks";
import type { Engine } from "../engine/engine";
import { usePage } from "../part/page-context";
import { chosenIds, isChoice, nextValue, takesSeveral } from "../part/answer-value";

type Options = {
  readonly engine: Engine;
  readonly position: number;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
};

/**
 * Keys for whoever writes faster than they point: letters choose and F flags, but only while the
 * focus is inside the question, never while a word is being composed, and not at all when switched
 * off (WCAG 2.1.4: Vietnamese input methods use letters).
 */
export function useQuestionKeys(options: Options): void {
  const { lettersOn } = usePage();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event, options, lettersOn);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}

function press(event: KeyboardEvent, options: Options, lettersOn: boolean): void {
  const { target } = event;
  if (!isPlain(event) || !(target instanceof Element) || !isInQuestion(target)) return;
  const taken = walks(event, target, options) || (lettersOn && letters(event, options));
  if (taken) event.preventDefault();
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey;
}

function isInQuestion(target: Element): boolean {
  const open = target.closest("dialog") !== null;
  return target.closest("[data-question]") !== null && !open && !isTextField(target);
}

/** Enter and the right arrow go on. A radio keeps its arrows, a button its Enter. */
function walks(
  event: KeyboardEvent,
  target: Element,
  { onNext, onPrevious, position }: Options,
): boolean {
  const onButton = target.closest("button, a") !== null;
  const onRadio = target instanceof HTMLInputElement && target.type === "radio";
  if (event.key === "Enter" && !onButton) {
    onNext();
    return true;
  }
  if (onRadio || onButton) return false;
  if (event.key === "ArrowRight") onNext();
  else if (event.key === "ArrowLeft" && position > 1) onPrevious();
  else return false;
  return true;
}

function letters(event: KeyboardEvent, { engine, position }: Options): boolean {
  if (event.shiftKey || event.key.length !== 1) return false;
  const key = event.key.toUpperCase();
  const item = engine.items.find((each) => each.position === position);
  const option = item && isChoice(item) && item.options[key.charCodeAt(0) - 65];
  if (item && option) {
    choose(engine, item, option.id);
    return true;
  }
  if (key !== "F") return false;
  engine.dispatch({ kind: "flagged", position, on: !engine.state.flags.includes(position) });
  return true;
}

function choose(engine: Engine, item: CandidateItem, id: string): void {
  const chosen = chosenIds(engine.state.shown[item.position] ?? "");
  const on = !takesSeveral(item) || !chosen.includes(id);
  engine.dispatch({
    kind: "answered",
    position: item.position,
    value: nextValue(item, chosen, { id, on }),
  });
}

function isTextField(target: Element): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type);
}
