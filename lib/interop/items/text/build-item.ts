import { choiceType, finishItem, letterAt } from "../finish-item";
import type { ReadItem, ReadOption, Remark, SourceBlock, SourceRun } from "../reading";
import { truthIn } from "../true-false";
import { isSetOff, type Line, sliceLine, type Span } from "./line";
import { placedOptions } from "./placed-options";
import type { RawQuestion } from "./raw-question";
import { type KeyHints, resolveKey } from "./resolve-key";
import { signDoubt } from "./signs-between";
import { levelBehind } from "./starts";
import { areStatements, withoutVerdicts } from "./verdicts";

/** As many options as an item may have. */
const mostOptions = 8;

/** Makes an item of a question found in a text; without a key to trust it stays a draft. */
export function buildItem(raw: RawQuestion, hints: KeyHints, position: number): ReadItem {
  const judged = withoutVerdicts(raw);
  const question = withLevel(judged ?? raw);
  const options = question.options.map(({ line }, index): ReadOption => ({
    id: letterAt(index),
    content: blocksOf([line]),
  }));
  const { letters, remarks } = resolveKey(question, hints);
  const statements = judged !== null && areStatements(judged);
  const found = {
    ref: question.number ?? String(position),
    line: question.line,
    ...stimulusOf(question),
    stem: blocksOf(withoutTitle(question.stem)),
    options,
    topic: question.topic,
    level: question.level,
    legalBasis: joined(question.legal),
    explanation: joined(question.reasons),
  };
  const placed = placedOptions(found.stem, options);
  const truth = options.length === 0 ? truthOf(question) : null;
  if (truth !== null) return finishItem({ ...found, type: "true_false", key: [truth] });
  const doubts = [
    ...doubtsOf(question, options),
    ...starDoubt(question, letters),
    ...signDoubt(question.options, letters),
    ...(statements ? [{ code: "statements_in_text" }] : []),
  ];
  return finishItem({
    ...found,
    ...(options.length === 0
      ? openAnswer(question)
      : { type: choiceType(options, letters.length), key: statements ? [] : letters }),
    ...(placed === null ? {} : { type: "hotspot" as const, options: placed }),
    doubtful: doubts.length > 0,
    warnings: [...remarks, ...doubts],
  });
}

/** A statement whose key says in so many words whether it is right. */
function truthOf({ keys }: RawQuestion): "true" | "false" | null {
  return keys.length === 1 ? truthIn(keys[0] ?? "") : null;
}

/** "… [Mức độ: Vận dụng]" at the end of what is asked is no part of it. */
function withLevel(question: RawQuestion): RawQuestion {
  const last = question.stem.at(-1);
  const found = last && question.level === null ? levelBehind(last.text) : null;
  if (!last || found === null) return question;
  const line = { ...sliceLine(last, 0, found.at), images: last.images };
  return { ...question, level: found.level, stem: [...question.stem.slice(0, -1), line] };
}

/** The text above several questions; a first line that is set off as a whole is its title. */
function stimulusOf({ passage }: RawQuestion): Pick<ReadItem, "stimulus"> {
  const [first, ...others] = passage?.lines ?? [];
  if (!passage || !first) return {};
  const isTitled = others.length > 0 && isSetOff(first, "bold") && first.text.length <= 200;
  const [title, lines] = isTitled
    ? [first.text, others]
    : [passage.title.slice(0, 200), passage.lines];
  return { stimulus: { ref: passage.ref, title, content: blocksOf(lines) } };
}

function joined(lines: readonly string[]): string | null {
  return lines.join("\n").trim() || null;
}

/** A key without options to choose from is a text to type in, and a person has to agree. */
function openAnswer({ keys }: RawQuestion): Pick<ReadItem, "type" | "key"> {
  return keys.length === 1
    ? { type: "short_text", key: [(keys[0] ?? "").trim()] }
    : { type: "essay", key: [] };
}

/** A line that says no more than "Question" above it. */
function withoutTitle(stem: readonly Line[]): readonly Line[] {
  return stem.length > 1 && /^(?:question|câu hỏi)[.:]?$/iu.test(stem[0]?.text ?? "")
    ? stem.slice(1)
    : stem;
}

const matching = /(?:nối|ghép)\s(?:\S+\s){0,6}(?:cột|với|tương ứng)/iu;
const statements =
  /đúng\s?(?:\([^)]{1,3}\)\s?)?(?:hay|hoặc|\/)\s?sai\s(?:cho|với|trong|ở)\s(?:mỗi|từng)|(?:mỗi|từng)\s(?:ý|mệnh đề|phát biểu|nhận định)\s(?:\S+\s){0,8}đúng\s?(?:\S+\s)?(?:hay|hoặc)\s|(?:phát biểu|mệnh đề|nhận định|ý kiến|ý|câu)\s(?:nào\s)?(?:sau(?: đây)?|dưới đây|trên)\s?(?:là\s)?đúng\shay\ssai/iu;

/** What forbids to take a question as it was read. */
function doubtsOf(
  { stem, options, disordered }: RawQuestion,
  contents: readonly ReadOption[],
): Remark[] {
  const words = stem
    .map(({ text }) => text)
    .join(" ")
    .slice(0, 4000);
  const all = [words, ...options.map(({ line }) => line.text)];
  const checks: readonly [string, boolean][] = [
    ["too_few_options", options.length < 2],
    ["options_out_of_order", disordered],
    ["too_many_options", options.length > mostOptions],
    ["option_empty", options.some(({ line }) => line.text === "" && line.images.length === 0)],
    ["matching_in_text", matching.test(words)],
    ["statements_in_text", statements.test(words) && choiceType(contents, 1) !== "true_false"],
    ["text_broken", all.some((text) => /[\ufffd\ue000-\uf8ff]/.test(text) || isSpaced(text))],
  ];
  return checks.filter(([, holds]) => holds).map(([code]) => ({ code }));
}

/** "- x", "* y", "- z": the star is a bullet like the others or names the key, unless a key says the same. */
function starDoubt({ options, starred }: RawQuestion, key: readonly string[]): Remark[] {
  const line = options[starred[0] ?? -1]?.line.number;
  const isSaid = key.join() === starred.map(letterAt).join();
  return line === undefined || isSaid
    ? []
    : [{ code: "star_bullet_or_key", line, values: { line } }];
}

/** "N h à  n ư ớ c": letters that a file of pages tore apart. */
function isSpaced(text: string): boolean {
  const words = text.split(" ");
  return (
    words.length >= 8 && words.filter((word) => /^\p{L}$/u.test(word)).length > words.length * 0.5
  );
}

/** Lines as paragraphs with their bold, italic and underlined words, and their pictures. */
function blocksOf(lines: readonly Line[]): SourceBlock[] {
  return lines.flatMap((line): SourceBlock[] => [
    ...(line.text === "" ? [] : [{ kind: "paragraph" as const, runs: runsOf(line) }]),
    ...line.images.map(({ source, alt }) => ({ kind: "image" as const, source, alt })),
  ]);
}

function runsOf({ text, spans }: Line): SourceRun[] {
  const runs: SourceRun[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.from > at) runs.push({ text: text.slice(at, span.from) });
    const words = text.slice(Math.max(at, span.from), span.to);
    if (words !== "") runs.push({ text: words, ...marksOf(span) });
    at = Math.max(at, span.to);
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}

function marksOf({ emphases }: Span): Omit<SourceRun, "text"> {
  return {
    ...(emphases.includes("bold") ? { bold: true } : {}),
    ...(emphases.includes("italic") ? { italic: true } : {}),
    ...(emphases.includes("underline") ? { underline: true } : {}),
  };
}
