import { letterAt } from "../finish-item";
import { keyLineOf } from "./key-words";
import { type Line, sliceLine } from "./line";
import { optionOf } from "./option-labels";
import type { RawQuestion } from "./raw-question";

/** As many options as an item may have. */
const most = 8;

const sign = /^([-–—•▪▫◦·+*])\s(?=\S)/u;

/** The sign a line begins with, or that stands before it in a document; null for a line without. */
function bulletOf({ text, bullet }: Line): { mark: string; at: number } | null {
  if (bullet) return { mark: "", at: 0 };
  const [whole, mark = ""] = sign.exec(text) ?? [];
  return whole === undefined ? null : { mark, at: whole.length };
}

/** Whether a line may be an option that has a bullet and no letter. */
export function isBulleted(line: Line): boolean {
  return bulletOf(line) !== null && keyLineOf(line.text) === null;
}

/** The lines at the end of a question that have one bullet, where it has no other options. */
export function takeBulleted(question: RawQuestion) {
  const { stem, options } = question;
  if (options.length > 0) return;
  const mark = bulletOf(stem.at(-1) ?? noLine)?.mark;
  const before = stem.findLastIndex((line) => (bulletOf(line) ?? noBullet).mark !== mark);
  const listed = stem.slice(before + 1);
  // The first line is what is asked, whatever stands before it.
  if (mark === undefined || before < 0 || listed.length < 2 || listed.length > most) return;
  question.stem = stem.slice(0, before + 1);
  question.naming = "box";
  question.options = listed.map((line, index) => {
    const label = { box: null, letter: letterAt(index), lower: false, marked: false };
    return optionOf(sliceLine(line, 0), { ...label, at: bulletOf(line)?.at ?? 0 });
  });
}

const noLine: Line = { number: 0, text: "", spans: [], images: [] };
const noBullet = { mark: null };
