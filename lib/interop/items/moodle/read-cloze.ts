import { textBlocks } from "../blocks";
import { letteredOptions } from "../finish-item";
import { blank, gapLabel } from "../gaps";
import { menuAnswer } from "../menu-answer";
import { htmlBlocks } from "../html/html-blocks";
import { parseHtml } from "../html/parse-html";
import { toBlocks } from "../html/to-blocks";
import { plainText } from "../blocks";
import { numericKey, plainDecimal } from "../numeric-key";
import type { ReadAnswer } from "../read-part";
import type { Remark } from "../reading";
import { childElement, rawText, type XmlElement } from "../xml/element";
import { type GapQuestion, mostGaps } from "./read-gaps";

/** One gap as the text has it: "{1:MULTICHOICE:~wrong~=right}". */
type Gap = { readonly kind: string; readonly answers: readonly GapAnswer[] };
type GapAnswer = { readonly text: string; readonly credit: number };

const start = /\{\d{0,4}:([A-Z_]{2,20}):/g;

/**
 * A text with gaps of Moodle's own writing, where it asks for one thing, or has a list in every gap;
 * null for all others, which ask for several things at once.
 */
export function readCloze(question: XmlElement): GapQuestion | null {
  const holder = childElement(question, "questiontext");
  if (holder === undefined) return null;
  const html = rawText(childElement(holder, "text") ?? holder);
  const { gaps, text } = gapsIn(html);
  const [only] = gaps;
  const answer =
    only !== undefined && gaps.length === 1 ? oneGap(only) : gaps.length > 1 ? menus(gaps) : null;
  if (answer === null) return null;
  const remarks = [...answer.remarks, ...partialIn(gaps)];
  return { stem: toBlocks(parseHtml(text, holder.line)), answer: { ...answer, remarks } };
}

/** A part of the mark has no place here, but where the parts of several answers make the whole. */
function partialIn(gaps: readonly Gap[]): Remark[] {
  const single = gaps.filter(({ kind }) => !several.test(kind));
  const isPartial = single.some(({ answers }) =>
    answers.some(({ credit }) => credit > 0 && credit < 100),
  );
  return isPartial ? [{ code: "partial_credit_dropped" }] : [];
}

/** The gaps of a text, and the text with their places named. */
function gapsIn(html: string): { gaps: Gap[]; text: string } {
  const pieces: string[] = [];
  const gaps: Gap[] = [];
  let from = 0;
  for (const match of html.matchAll(start)) {
    if (match.index < from) continue;
    const open = match.index + match[0].length;
    const end = endOfGap(html, open);
    // Of a gap that does not end, or too many of them, nothing is sure.
    if (end < 0 || gaps.length === mostGaps) return { gaps: [], text: html };
    gaps.push({ kind: match[1] ?? "", answers: answersIn(html.slice(open, end)) });
    pieces.push(html.slice(from, match.index));
    from = end + 1;
  }
  const rest = html.slice(from);
  const text = [...pieces, rest].reduce((all, piece, index) => {
    const place = gaps.length === 1 ? blank : gapLabel(index - 1);
    return `${all}${place}${piece}`;
  });
  return { gaps, text };
}

/** Where the brace is that ends a gap; one behind a stroke does not. */
function endOfGap(html: string, from: number): number {
  for (let at = from; at < html.length && at < from + 10_000; at += 1) {
    if (html[at] === "\\") at += 1;
    else if (html[at] === "}") return at;
  }
  return -1;
}

function answersIn(text: string): GapAnswer[] {
  return text
    .split(/(?<!\\)~/)
    .filter((piece, index) => index > 0 || piece.trim() !== "")
    .map((piece) => {
      const [, mark, percent] = /^\s*(=?)(?:%(-?\d{1,3}(?:\.\d{1,5})?)%)?/.exec(piece) ?? [];
      const sign = /^\s*=?(?:%[^%]{0,12}%)?/.exec(piece)?.[0] ?? "";
      const words = piece.slice(sign.length).split(/(?<!\\)#/, 1)[0] ?? "";
      const credit = percent === undefined ? (mark === "=" ? 100 : 0) : Number(percent);
      return { text: plainOf(words.replace(/\\(.)/g, "$1")), credit };
    });
}

function plainOf(html: string): string {
  return plainText(htmlBlocks(html)).replace(/\s+/gu, " ").trim();
}

const choices = /^(?:MULTICHOICE|MC)(?:_?[VHS]{1,2})?$/;
const texts = /^(?:SHORTANSWER|SA|MW)(?:_?C)?$/;
const numbers = /^(?:NUMERICAL|NM)$/;
const several = /^(?:MULTIRESPONSE|MR)(?:_?[HS]{1,2})?$/;

function oneGap({ kind, answers }: Gap): ReadAnswer | null {
  const full = answers.filter(({ credit }) => credit >= 100);
  const rest = { doubts: [], remarks: [] };
  if (choices.test(kind)) return oneMenu(kind, answers);
  if (several.test(kind)) {
    const { options, idsOf } = optionsOf(answers);
    return { ...rest, type: "multiple_choice", options, key: idsOf(({ credit }) => credit > 0) };
  }
  if (texts.test(kind)) {
    const key = full.map(({ text }) => text);
    const wild: Remark[] = key.some((text) => text.includes("*"))
      ? [{ code: "wildcard_answer" }]
      : [];
    return { ...rest, type: "short_text", options: [], key, doubts: wild };
  }
  if (!numbers.test(kind)) return null;
  return { ...rest, type: "numeric", options: [], key: full.map(({ text }) => numberOf(text)) };
}

/** "3.14:0.01"; what is no number stays as it stands, so that it can be seen. */
function numberOf(text: string): string {
  const [value = "", around = ""] = text.split(":");
  const tolerance = around === "" ? "" : (plainDecimal(around) ?? "?");
  return numericKey(plainDecimal(value) ?? "?", tolerance) ?? text;
}

/** A list in the line is a list in the text; one with circles to tick is a question of its own. */
function oneMenu(kind: string, answers: readonly GapAnswer[]): ReadAnswer {
  const { options, idsOf } = optionsOf(answers);
  const type = /_?[VH]S?$/.test(kind.replace(/^MULTICHOICE|^MC/, ""))
    ? "single_choice"
    : "inline_choice";
  const key = idsOf(({ credit }) => credit >= 100);
  return { type, options, key, doubts: [], remarks: [] };
}

function optionsOf(answers: readonly GapAnswer[]) {
  const options = letteredOptions(answers.map(({ text }) => textBlocks(text)));
  const idsOf = (holds: (answer: GapAnswer) => boolean) =>
    options.filter((_, index) => answers[index] && holds(answers[index])).map(({ id }) => id);
  return { options, idsOf };
}

function menus(gaps: readonly Gap[]): ReadAnswer | null {
  if (!gaps.every(({ kind }) => choices.test(kind))) return null;
  const lists = gaps.map(({ answers }, index) => {
    const { options, idsOf } = optionsOf(answers);
    return { id: String(index + 1), options, right: idsOf(({ credit }) => credit >= 100) };
  });
  return { type: "inline_choice", ...menuAnswer(lists), doubts: [], remarks: [] };
}
