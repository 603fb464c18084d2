import type { Line } from "./line";
import { paperIn } from "./paper-names";
import { sectionNumber } from "./starts";

/** A part of a paper, or a paper, named within a line. */
const nextPart =
  /(?<=[\s;,.|])(?=(?:ph[ầa]n\s(?:[IVX]{1,5}|\d{1,2}|[A-H])|mã đề\s(?:\d{1,4}|[A-H]))(?![\p{L}\p{N}]))/iu;

/** Where the keys of a part may begin behind its name: "Phần II. Luật: 1A". */
const keysBegin = /(?<=[\s:.)–-])(?=\(?(?:c[âa]u\s?)?\d)/giu;

/** Longer lines are no row of keys. */
const longestLine = 2_000;

/**
 * "Đáp án: Phần I: 1A 2B; Phần II: 1C" as the lines that it is elsewhere: the title, each part, and
 * its keys below it. Any other line is left as it is.
 */
export function partsApart(line: Line, holdsKeys: (text: string) => boolean): Line[] {
  if (line.text.length > longestLine || !/\d/.test(line.text)) return [line];
  const [first = "", ...others] = line.text.split(nextPart);
  const own = partIn(first, holdsKeys);
  const parts = others.map((text) => partIn(text, holdsKeys));
  if ((own === null && parts.length === 0) || parts.includes(null)) return [line];
  return [...(own ?? [first]), ...parts.flatMap((part) => part ?? [])].map((text) => ({
    ...line,
    text: text.trim(),
  }));
}

/** How lines that name a paper begin, perhaps behind the title of the keys. */
const mayName = /^(?:(?:bảng )?đáp án\s)?(?:mã )?đề\s/iu;

function isNamed(text: string): boolean {
  return sectionNumber(text) !== null || paperIn(text) !== null;
}

/** The name of a part and the keys behind it; null for other words. */
function partIn(text: string, holdsKeys: (text: string) => boolean): string[] | null {
  if (!mayName.test(text) && sectionNumber(text) === null) return null;
  for (const { index } of text.matchAll(keysBegin)) {
    const [part, keys] = [text.slice(0, index).trim(), text.slice(index).trim()];
    if (isNamed(part) && holdsKeys(keys)) return [part, keys];
  }
  return null;
}
