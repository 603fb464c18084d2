import { type Line, onceALine } from "./line";
import { behindSection, sectionNumber } from "./starts";

/** The title of keys before the part that they are for, on one line: "ĐÁP ÁN PHẦN I: ABC". */
const titleBefore = /^(?:bảng )?(?:đáp án|answers?|keys?)\s?[:.–-]?\s?/iu;

/** Another part that begins within a line. */
const nextPart = /[\s;,.|]+(?=ph[ầa]n\s(?:[IVX]{1,5}|\d{1,2}|[A-H])(?![\p{L}\p{N}]))/iu;

/** Longer lines list no letters. */
const longestLine = 2_000;

const row = /^[A-H](?:[\s,;|–/-]+[A-H]|[A-H])*[\s.,;|]*$/;

/** The letters that a line consists of; null for any other line. */
export function lettersIn(text: string): string[] | null {
  return row.test(text) ? [...text.replace(/[^A-H]/g, "")] : null;
}

/** The letters of a part of a paper, and the lines they stand on, by number. */
export type PartList = {
  readonly section: string;
  readonly title: string;
  readonly lines: readonly number[];
  readonly letters: readonly string[];
};

/**
 * Letters by the parts of a paper: "Phần I: ABC", or the part and its letters below it. They stand
 * below a title of keys, or have it before the first part. Empty for any other lines.
 */
export function partLists(lines: readonly Line[], from: number, isTitled: boolean): PartList[] {
  const found: PartList[] = [];
  const first = lines[from];
  if (!isTitled && (first === undefined || !titleBefore.test(first.text))) return found;
  for (let at = from; found.length <= mostParts; at += 1) {
    const line = lines[at];
    if (line === undefined || !take(found, line)) break;
  }
  return found.filter(({ letters }) => letters.length > 0);
}

/** More parts than any paper has. */
const mostParts = 30;

/** Takes a line of such a list; says whether it is one, or empty. */
function take(found: PartList[], line: Line): boolean {
  const { letters, parts } = listedIn(line);
  const last = found.at(-1);
  if (letters !== null && last !== undefined) {
    const lines = [...last.lines, line.number];
    found[found.length - 1] = { ...last, lines, letters: [...last.letters, ...letters] };
    return true;
  }
  found.push(...(parts ?? []));
  return parts !== null;
}

/** The letters that a line may be below a part, and the parts that it names; none where it is empty. */
const listedIn = onceALine(({ text, number }) => {
  if (text === "") return { letters: null, parts: [] };
  if (text.length > longestLine) return { letters: null, parts: null };
  const parts = text.replace(titleBefore, "").split(nextPart).map(partIn);
  const named = parts.filter((part) => part !== null).map((part) => ({ ...part, lines: [number] }));
  return { letters: lettersIn(text), parts: named.length < parts.length ? null : named };
});

/** A part and the letters behind it, none where they stand below; null for other words. */
function partIn(text: string): Omit<PartList, "lines"> | null {
  const section = sectionNumber(text);
  if (section === null) return null;
  const behind = behindSection(text);
  const letters = lettersIn(behind) ?? lettersIn(behind.slice(behind.lastIndexOf(":") + 1).trim());
  const title = text.slice(0, 40);
  if (letters !== null) return { section, title, letters };
  return behind.length <= 60 && !/[\d?]/.test(behind) ? { section, title, letters: [] } : null;
}
