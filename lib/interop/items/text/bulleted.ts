import { letterAt } from "../finish-item";
import { keyLineOf } from "./key-words";
import { type Line, sliceLine } from "./line";
import { optionOf, type RawOption } from "./option-labels";
import type { RawQuestion } from "./raw-question";

/** As many options as an item may have. */
const most = 8;

const sign = /^([-–—•▪▫◦·+*]|\*\*)\s(?=\S)/u;

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

/**
 * The lines at the end of a question that have one bullet, where it has no other options. Among other
 * bullets a star may be one of them or the sign of the key: they are options then, and whose star
 * that is stays open.
 */
export function takeBulleted(question: RawQuestion) {
  const { stem, options } = question;
  if (options.length > 0) return;
  const listed = mixedList(stem) ?? listBelow(stem, bulletOf(stem.at(-1) ?? noLine)?.mark);
  // The first line is what is asked, whatever stands before it.
  if (listed.length < 2 || listed.length > most || listed.length === stem.length) return;
  question.stem = stem.slice(0, -listed.length);
  question.naming = "box";
  question.options = listed.map(optionAt);
  question.starred = starredIn(listed);
}

function optionAt(line: Line, index: number): RawOption {
  const at = bulletOf(line)?.at ?? 0;
  const words = sliceLine(line, at);
  // "- *words": a sign of the key behind the bullet.
  const star = /^\*\s?(?=[\p{L}\p{N}])/u.exec(words.text)?.[0].length ?? 0;
  const label = { box: null, letter: letterAt(index), lower: false, marked: star > 0 };
  return optionOf(sliceLine(line, 0), { ...label, at: at + star });
}

/** The last lines that have this bullet. */
function listBelow(lines: readonly Line[], mark: string | undefined): readonly Line[] {
  if (mark === undefined) return [];
  return lines.slice(lines.findLastIndex((line) => markOf(line) !== mark) + 1);
}

/** The last lines that have bullets, where one of two kinds is stars and neither is a list of its own. */
function mixedList(lines: readonly Line[]): readonly Line[] | null {
  const listed = lines.slice(lines.findLastIndex((line) => markOf(line) === null) + 1);
  const marks = listed.map(markOf);
  const kinds = new Set(marks);
  const changes = marks.filter((mark, at) => at > 0 && mark !== marks[at - 1]).length;
  const fewest = Math.min(...[...kinds].map((kind) => marks.filter((one) => one === kind).length));
  const areTwoLists = changes === 1 && fewest > 1;
  return kinds.size === 2 && kinds.has("*") && !areTwoLists ? listed : null;
}

/** The places of the lines whose bullet is the star, or the two stars, that others have not. */
function starredIn(listed: readonly Line[]): readonly number[] {
  const marks = listed.map(markOf);
  if (new Set(marks).size < 2) return [];
  const star = marks.includes("**") ? "**" : "*";
  return marks.flatMap((mark, at) => (mark === star ? [at] : []));
}

function markOf(line: Line): string | null {
  return bulletOf(line)?.mark ?? null;
}

const noLine: Line = { number: 0, text: "", spans: [], images: [] };
