import { ok, rejected, type Result } from "@/lib/domain/result";
import { oneLine } from "../../text/clean";
import { decodeText } from "../../text/decode";
import { hasTooManyLines } from "../../text/text-limits";
import { textBlocks } from "../blocks";
import { choiceType, finishItem, letterAt } from "../finish-item";
import type { FileRefusal, ReadItem, Reading, SkippedPart } from "../reading";
import type { Source } from "../source";

type Open = {
  readonly line: number;
  readonly stem: string[];
  readonly options: { readonly letter: string; readonly text: string }[];
};

type State = { open: Open | null; readonly items: ReadItem[]; readonly skipped: SkippedPart[] };

/**
 * Reads a file in Aiken: the question, an option a line ("A. …" or "A) …"), "ANSWER: A". What breaks
 * these rules is named by its line, and all else is read.
 */
export function readAiken({ bytes }: Source): Result<Reading, FileRefusal> {
  const decoded = decodeText(bytes);
  if (decoded === null) return rejected({ code: "binary" });
  if (hasTooManyLines(decoded.text)) return rejected({ code: "too_many_lines" });
  const state: State = { open: null, items: [], skipped: [] };
  const lines = decoded.text
    .split(/\r\n|\n|\r/)
    .map((raw, index) => ({ line: index + 1, text: oneLine(raw) }));
  for (const { line, text } of lines) if (text !== "") takeLine(state, text, line);
  if (state.open) skip(state, state.open.line, "answer_missing");
  return ok({ format: "aiken", items: state.items, skipped: state.skipped, lines });
}

function takeLine(state: State, line: string, number: number) {
  // "ANSWER B": the colon was forgotten.
  const answer = /^ANSWER(?: ?: ?(?=.{0,200}$)| (?=[A-Z][.)]?$))(.*)$/i.exec(line);
  const option = /^([A-Z])[.)] ?(.*)$/.exec(line);
  if (state.open === null && takeFeedback(state, line)) return;
  if (answer) takeAnswer(state, (answer[1] ?? "").toUpperCase(), number);
  else if (option) takeOption(state, [option[1] ?? "", option[2] ?? ""], { line, number });
  else takeWords(state, line, number);
}

/** Some tools write a line behind the answer that says why it is right. */
function takeFeedback({ items }: State, line: string): boolean {
  const words = /^(?:FEEDBACK|EXPLANATION|GIẢI THÍCH) ?: ?(.+)$/i.exec(line)?.[1];
  const last = items.at(-1);
  if (words === undefined || last === undefined) return false;
  items[items.length - 1] = { ...last, explanation: words };
  return true;
}

function takeWords(state: State, line: string, number: number) {
  if (state.open && state.open.options.length > 0) {
    // Words after options begin the next question: the one before has no answer.
    skip(state, number, "answer_missing");
  }
  state.open ??= { line: number, stem: [], options: [] };
  state.open.stem.push(line);
}

function takeOption(
  state: State,
  [letter, text]: [string, string],
  { line, number }: { line: string; number: number },
) {
  const { open } = state;
  if (open === null) {
    if (letter === "A") skip(state, number, "question_missing");
    // "E. coli is …" is a question.
    else state.open = { line: number, stem: [line], options: [] };
    return;
  }
  if (letter === letterAt(open.options.length)) open.options.push({ letter, text });
  else if (open.options.length === 0) open.stem.push(line);
  else open.options.push({ letter, text });
}

function takeAnswer(state: State, answer: string, number: number) {
  const { open } = state;
  if (open === null) return skip(state, number, "question_missing");
  const letters = open.options.map(({ letter }) => letter);
  if (letters.length < 2) return skip(state, number, "too_few_options");
  const inOrder = letters.every((letter, index) => letter === letterAt(index));
  if (!inOrder) return skip(state, number, "options_out_of_order");
  const key = lettersIn(answer);
  if (!key.every((letter) => letters.includes(letter))) {
    return skip(state, number, "answer_no_option");
  }
  const options = open.options.map(({ letter, text }) => ({
    id: letter,
    content: textBlocks(text),
  }));
  state.items.push(
    finishItem({
      ref: String(state.items.length + state.skipped.length + 1),
      line: open.line,
      type: choiceType(options, key.length),
      stem: textBlocks(open.stem.join("\n")),
      options,
      key,
    }),
  );
  state.open = null;
}

/** "A" or, as some tools write it, "A, C"; anything else as it stands, which is no option. */
function lettersIn(answer: string): string[] {
  const listed = /^([A-Z](?: ?[,;&] ?[A-Z])*)[.)]?$/.exec(answer.trim())?.[1];
  return listed === undefined ? [answer] : [...new Set(listed.split(/ ?[,;&] ?/))];
}

/** Names what is not read; the question it belonged to is over. */
function skip(state: State, line: number, code: string) {
  state.skipped.push({ ref: String(state.items.length + state.skipped.length + 1), line, code });
  state.open = null;
}
