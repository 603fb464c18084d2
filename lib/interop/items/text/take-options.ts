import { letterAt } from "../finish-item";
import { type Line, sliceLine } from "./line";
import { boxedParts, boxOf, boxSigns } from "./boxes";
import {
  dollarLabel,
  type Label,
  labelOf,
  numberLabelOf,
  optionOf,
  splitOptions,
} from "./option-labels";
import type { RawQuestion } from "./raw-question";

/** Takes a line that begins with an option's label; says whether it did. */
export function takeLabelled(question: RawQuestion, line: Line, next: Line | undefined): boolean {
  const dollar = dollarLabel(line.text);
  if (dollar > 0) {
    const label = {
      ...{ box: null, letter: letterAt(question.options.length) },
      lower: false,
      marked: false,
      at: 0,
    };
    question.options.push(optionOf(line, { ...label, at: dollar }));
    return became(question, "upper");
  }
  const label = labelOf(line.text);
  if (label?.letter === "B") takeFirstFromStem(question);
  if (label) return takeLettered(question, line, label, next);
  if (boxOf(line.text)) return takeBoxed(question, line);
  const digit = numberLabelOf(line.text);
  return digit !== null && takeNumbered(question, line, digit);
}

/** Options that have boxes and no letters, one or more in a line. */
function takeBoxed(question: RawQuestion, line: Line): boolean {
  const fits = question.naming === null || question.naming === "box";
  if (!fits || question.stem.length === 0) return false;
  let at = 0;
  for (const part of boxedParts(line.text)) {
    const option = sliceLine(line, at, at + part.length);
    const { box, at: words } = boxOf(option.text) ?? { box: null, at: 0 };
    const letter = letterAt(question.options.length);
    question.options.push(
      optionOf(option, { box, letter, lower: false, marked: false, at: words }),
    );
    at += part.length + 1;
  }
  return became(question, "box");
}

function takeLettered(
  question: RawQuestion,
  line: Line,
  label: Label,
  next: Line | undefined,
): boolean {
  const naming = label.lower ? "lower" : "upper";
  if (naming === "lower" && question.naming === "upper") return false;
  const renamed = question.naming !== null && question.naming !== naming;
  if (label.letter === "A" && renamed) returnToStem(question);
  const isFirst = question.options.length === 0;
  // "C. Mác" may begin a line of the question itself; an A that is missing is another matter.
  if (isFirst && !["A", "B"].includes(label.letter)) return false;
  // Of a list without end only the last are looked at: each line would look at all above it.
  const taken = new Set(question.options.slice(-8).map((option) => option.label));
  question.options.push(...splitOptions(line, endFor(next), taken));
  return became(question, naming);
}

/** "Thủ đô? A. Huế" above a line that begins with B: the A stood behind the question. */
function takeFirstFromStem(question: RawQuestion) {
  const last = question.stem.at(-1);
  const at = last && question.options.length === 0 ? firstWithin(last.text, "") : -1;
  if (!last || at < 0) return;
  question.stem = [...question.stem.slice(0, -1), sliceLine(last, 0, at)];
  question.options.push(...splitOptions(sliceLine(last, at), "B"));
}

/** A later line that begins with a letter of its own leaves that letter alone here. */
function endFor(next: Line | undefined): string {
  const label = next ? labelOf(next.text) : null;
  // "=> B" alone names the key.
  const isKey = label?.marked === true && label.at === next?.text.length;
  return label === null || isKey ? "I" : label.letter;
}

function takeNumbered(question: RawQuestion, line: Line, label: Label): boolean {
  const expected = String(question.options.length + 1);
  const fits = question.naming === null || question.naming === "number";
  if (!fits || label.letter !== expected || question.stem.length === 0) return false;
  question.options.push(optionOf(line, label));
  return became(question, "number");
}

function became(question: RawQuestion, naming: NonNullable<RawQuestion["naming"]>): true {
  question.naming = naming;
  question.part = "options";
  return true;
}

/** A list within the question looked like its options until they came. */
function returnToStem(question: RawQuestion) {
  const listed = question.options.map(({ head, line }) => {
    return { ...line, text: `${head.text} ${line.text}`, spans: [] };
  });
  question.stem = [...question.stem, ...listed];
  question.options = [];
}

/** Takes options that stand in the same line as the question's words; says whether it did. */
export function takeWithin(question: RawQuestion, line: Line, next: Line | undefined): boolean {
  if (question.options.length > 0) return false;
  const at = firstWithin(line.text, "B");
  if (at < 0) return false;
  const options = splitOptions(sliceLine(line, at), endFor(next));
  if (options.length < 2) return false;
  question.stem.push(sliceLine(line, 0, at));
  question.options.push(...options);
  return became(question, /^\W*a/u.test(line.text.slice(at)) ? "lower" : "upper");
}

const opening = String.raw`(?<=[\s.?:!…])[*#(${boxSigns}]?\s?`;
const within = new RegExp(String.raw`${opening}A[.)]\s?(?=\S)`, "u");
const withinLower = new RegExp(String.raw`${opening}a[.)]\s?(?=\S.{0,400}?\sb[.)]\s?\S)`, "u");

/** Where an A stands within a line, and somewhere behind it `then`; else an "a." before a "b.". */
function firstWithin(text: string, then: string): number {
  const first = within.exec(text);
  if (first && text.includes(then, first.index + 1)) return first.index;
  return then === "" ? -1 : (withinLower.exec(text)?.index ?? -1);
}

/** Takes a line without a sign of its own: it goes on with what stands above it. */
export function takeContinuation(question: RawQuestion, line: Line) {
  const last = question.options.at(-1);
  if (!last) {
    question.stem.push(line);
    return;
  }
  const offset = last.line.text === "" ? 0 : last.line.text.length + 1;
  const spans = line.spans.map((span) => ({
    ...span,
    from: span.from + offset,
    to: span.to + offset,
  }));
  const text = offset === 0 ? line.text : `${last.line.text} ${line.text}`;
  question.options[question.options.length - 1] = {
    ...last,
    line: {
      ...last.line,
      text,
      spans: [...last.line.spans, ...spans],
      images: [...last.line.images, ...line.images],
    },
  };
}

/** Puts lettered options in the order of the alphabet, and says whether one is missing or twice there. */
export function orderOptions(question: RawQuestion) {
  if (question.naming === "number" || question.naming === "box") return;
  const ordered = question.options.toSorted((one, other) => one.label.localeCompare(other.label));
  question.options = ordered;
  question.disordered = ordered.some(({ label }, index) => label !== letterAt(index));
}
