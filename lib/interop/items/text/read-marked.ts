import { fold } from "@/lib/domain/text/fold";
import { oneLine } from "../../text/clean";
import { textBlocks } from "../blocks";
import { choiceType, finishItem, letteredOptions } from "../finish-item";
import type { ReadItem } from "../reading";

/** Whether a text marks its questions with "#Q" and their answers with "^". */
export function isMarked(text: string): boolean {
  return /^#Q /m.test(text) && /^\^ /m.test(text);
}

type Marked = {
  readonly line: number;
  readonly stem: string[];
  readonly options: string[];
  answer: string | null;
};

/** Reads "#Q the question", "^ the answer" and its options "A …", "B …", as quiz collections do. */
export function readMarked(lines: readonly string[]): ReadItem[] {
  const questions: Marked[] = [];
  lines.forEach((raw, index) => {
    const line = oneLine(raw);
    const open = questions.at(-1);
    if (line.startsWith("#Q")) {
      questions.push({ line: index + 1, stem: [line.slice(2)], options: [], answer: null });
    } else if (open && line !== "") takeLine(open, line);
  });
  return questions.map((question, index) => itemOf(question, String(index + 1)));
}

function takeLine(open: Marked, line: string) {
  const option = /^[A-Z] (.*)$/.exec(line);
  if (line.startsWith("^")) open.answer = line.slice(1).trim();
  else if (open.answer === null) open.stem.push(line);
  else if (option) open.options.push(option[1] ?? "");
  else open.answer += ` ${line}`;
}

function itemOf({ line, stem, options, answer }: Marked, ref: string): ReadItem {
  const lettered = letteredOptions(options.map(textBlocks));
  const wanted = fold(answer ?? "");
  const key = lettered
    .filter((_, index) => fold(options[index] ?? "") === wanted)
    .map(({ id }) => id);
  const tooFew = options.length < 2;
  return finishItem({
    ref,
    line,
    type: choiceType(lettered, 1),
    stem: textBlocks(stem.join("\n")),
    options: lettered,
    // Two options of the same words: which of them is meant nobody can say.
    key: key.length === 1 ? key : [],
    doubtful: tooFew,
    warnings: tooFew ? [{ code: "too_few_options" }] : [],
  });
}
