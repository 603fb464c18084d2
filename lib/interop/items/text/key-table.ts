import { fold } from "@/lib/domain/text/fold";
import { isKeyTitle, isPlacedTitle } from "./key-titles";
import type { Line } from "./line";
import { paperIn } from "./paper-names";
import { partsApart } from "./parts-apart";
import { sectionNumber } from "./starts";

/** Keys written apart from the questions: "1-A 2-B…", or a row of numbers over a row of letters. */
export type KeyTable = {
  /** The lines it takes, by number. */
  readonly lines: ReadonlySet<number>;
  readonly first: number;
  /** The part of the paper that it is for, by its number; null where it names none. */
  readonly section: string | null;
  /** The code of the paper that it is for, where one of several; null where it names none. */
  readonly paper: string | null;
  /** The number is perhaps that of its own title, where no question is in such a part. */
  readonly isPlaced: boolean;
  /** Letters by the number of the question; null where the table contradicts itself. */
  readonly keys: ReadonlyMap<string, readonly string[] | null>;
};

type Pair = readonly [number: string, letters: string];

/** Longer lines are no row of a table. */
const longestRow = 2_000;

/** Fewer pairs than this are a table only below a heading that says so. */
const fewest = 3;

const heading = /^(?:bang )?(?:dap an|dap so|answer keys?|answers|keys?)(?![a-z]).{0,60}$/;

/** Strokes between the rows of a table that is drawn with signs. */
const strokes = /^\|[|\s:-]{3,}$/;

/** Every table of keys in a text, in order. */
export function keyTables(all: readonly Line[]): KeyTable[] {
  const lines = all
    .filter(({ text }) => !strokes.test(text))
    .map(withoutStroke)
    .flatMap((line) => partsApart(line, (text) => pairsOf(text).length > 0));
  const tables: KeyTable[] = [];
  let above: Above = nothing;
  for (let at = 0; at < lines.length;) {
    const told = above.next === at ? above : nothing;
    const read: TableRead | null = tableOfPart(lines, at, told) ?? tableAt(lines, at);
    at = read?.next ?? at + 1;
    if (read === null) continue;
    tables.push(read.table);
    above = aboveNext(lines, read);
  }
  return tables;
}

type TableRead = { readonly table: KeyTable; readonly next: number };

/** Below keys of a part or a paper, where those of the next may stand, and of which paper. */
type Above = { readonly next: number; readonly paper: string | null };

const nothing: Above = { next: -1, paper: null };

function aboveNext(lines: readonly Line[], { table: { section, paper }, next }: TableRead): Above {
  const isPart = section !== null || paper !== null;
  return isPart ? { next: filledBelow(lines, next - 1), paper } : nothing;
}

function withoutStroke(line: Line): Line {
  return line.text.startsWith("|") ? { ...line, text: line.text.slice(1).trim() } : line;
}

/**
 * Keys below the titles of their part or paper: "ĐÁP ÁN PHẦN I", "PHẦN I" below "ĐÁP ÁN" or below the
 * keys of another part, "MÃ ĐỀ 101".
 */
function tableOfPart(lines: readonly Line[], from: number, above: Above): TableRead | null {
  const isTold = titleAt(lines, from) === "above" || above !== nothing;
  const mayBegin = isTold || hasKeysBehind(lines, from) || namesPaper(lines[from]);
  const titles = mayBegin ? titlesAt(lines, from) : null;
  if (titles === null || (titles.section === null && titles.paper === null)) return null;
  const { pairs, taken, next } = pairsBelow(lines, titles.below, true);
  if (pairs.length < (isTold ? 1 : fewest)) return null;
  return { table: partTable(titles, { pairs, taken }, above), next };
}

function partTable(
  { heads, section, isPlaced, paper }: Titles,
  { pairs, taken }: Pick<Found, "pairs" | "taken">,
  above: Above,
): KeyTable {
  const [first = 0] = heads;
  const of = { section, isPlaced, paper: paper ?? above.paper };
  return { ...of, lines: new Set([...heads, ...taken]), first, keys: keysOf(pairs) };
}

type Titles = Pick<KeyTable, "section" | "paper" | "isPlaced"> & {
  /** The numbers of the lines of the titles, and the place of the next that says anything. */
  readonly heads: readonly number[];
  readonly below: number;
};

/** What the titles from here on say of the keys below them. */
function titlesAt(lines: readonly Line[], from: number): Titles {
  const titles = { section: null as string | null, paper: null as string | null, isPlaced: false };
  const heads: number[] = [];
  let at = from;
  for (let line = lines[at]; line && isTitle(line); line = lines[at]) {
    const section = partOf(line);
    titles.paper = paperIn(line.text) ?? titles.paper;
    if (section !== null) Object.assign(titles, { section, isPlaced: isPlacedTitle(lines, at) });
    heads.push(line.number);
    at = filledBelow(lines, at);
  }
  return { ...titles, heads, below: at };
}

function isTitle(line: Line): boolean {
  return isHeading(line.text) || partOf(line) !== null || namesPaper(line);
}

function namesPaper(line: Line | undefined): boolean {
  return line !== undefined && paperIn(line.text) !== null;
}

/** "Phần I: 1A 2B 3C" says by itself what it is, unless it stands below a matching. */
function hasKeysBehind(lines: readonly Line[], at: number): boolean {
  return lines[at]?.number === lines[at + 1]?.number && !answersMatching(lines, at);
}

/** The next line that says anything. */
function filledBelow(lines: readonly Line[], from: number): number {
  let at = from + 1;
  while (lines[at]?.text === "") at += 1;
  return at;
}

/** The part of a paper that a line names, perhaps behind "ĐÁP ÁN". */
function partOf(line: Line | undefined): string | null {
  return sectionNumber(line?.text.replace(titleOnly, "") ?? "");
}

/** What stands before the part that keys are for. */
const titleOnly = /^(?:bảng )?(?:đáp án|answers?|keys?)\s?[:.]?\s?/iu;

function tableAt(lines: readonly Line[], from: number): TableRead | null {
  const first = lines[from];
  const title = first && titleAt(lines, from);
  if (!first || title === "of_matching" || first.text === "") return null;
  const headed = title === "above";
  const { pairs, taken, next, certain } = pairsBelow(lines, headed ? from + 1 : from, headed);
  if (pairs.length < (certain || title ? 1 : fewest)) return null;
  const numbers = new Set([...(headed ? [first.number] : []), ...taken]);
  const of = { section: null, paper: null, isPlaced: false };
  return { table: { ...of, lines: numbers, first: first.number, keys: keysOf(pairs) }, next };
}

/** Whether a line is the title of keys below it, or has it before keys of its own. */
function titleAt(lines: readonly Line[], at: number): "above" | "before" | "of_matching" | null {
  const text = lines[at]?.text ?? "";
  if (titled.test(text)) return answersMatching(lines, at) ? "of_matching" : "before";
  return isHeading(text) ? "above" : null;
}

type Found = { pairs: Pair[]; taken: number[]; next: number; certain: boolean };

/** The pairs of the lines from here on, as far as they hold nothing else. */
function pairsBelow(lines: readonly Line[], from: number, headed: boolean): Found {
  const found: Found = { pairs: [], taken: [], next: from, certain: false };
  let heads: number[] = [];
  let at = from;
  for (let row = rowAt(lines, at, headed); row !== null; row = rowAt(lines, at, headed)) {
    at += row.used.length;
    // Heads of columns belong to the table where keys follow them.
    heads.push(...row.used.map(({ number }) => number));
    if (row.pairs.length === 0) continue;
    found.pairs.push(...row.pairs);
    found.taken.push(...heads);
    heads = [];
    found.next = at;
    // A row of numbers over a row of letters is nothing else.
    found.certain ||= row.used.length > 1;
  }
  return found;
}

/** "Đáp án: 1-A, 2-B": the title on the line of the keys. */
const titled =
  /^(?:bảng\s)?(?:đáp án|đáp số|answers?|keys?)(?:\s?\([^()]{0,60}\))?\s?[:.]\s?(?=\(?(?:câu\s?)?\d)/iu;

/** "1-b, 2-a" below a matching says what goes with what, and nothing of questions 1 and 2. */
function answersMatching(lines: readonly Line[], at: number): boolean {
  return lines.slice(Math.max(0, at - 15), at).some(({ text }) => /(?:nối|ghép)\s/iu.test(text));
}

/** A row of pairs, an empty line or a heading between them; null for anything else. */
function rowAt(
  lines: readonly Line[],
  at: number,
  headed: boolean,
): { pairs: Pair[]; used: Line[] } | null {
  const line = lines[at];
  if (!line) return null;
  const grid = gridPairs(line.text, lines[at + 1]?.text ?? "", headed);
  const pairs = grid ?? pairsOf(line.text.replace(titled, ""));
  if (pairs.length === 0 && endsTable(line)) return null;
  return { pairs, used: lines.slice(at, at + (grid ? 2 : 1)) };
}

/** Words, or the keys of another part or paper, which are another table. */
function endsTable(line: Line): boolean {
  return (line.text !== "" && !isHeading(line.text)) || partOf(line) !== null || namesPaper(line);
}

/** Heads of the columns of a table of keys. */
const titles =
  /^(?:(?:cau hoi|so cau|cau|stt|tt|dap an|d\.? ?an|d\/a|da|question|answer|key)(?: |$))+$/;

function isHeading(text: string): boolean {
  if (text.length > 80 || text.includes("?")) return false;
  const folded = fold(text);
  return heading.test(folded) || titles.test(folded) || isKeyTitle(text);
}

function keysOf(pairs: readonly Pair[]): Map<string, readonly string[] | null> {
  const keys = new Map<string, readonly string[] | null>();
  for (const [number, letters] of pairs) {
    const known = keys.get(number);
    const own = [...letters.toUpperCase()];
    const same = known === undefined || known?.join("") === own.join("");
    keys.set(number, same ? own : null);
  }
  return keys;
}

/** "1-A", "Câu 1: A", "(1) -> A", "Câu 1 đáp án là A". */
const pair =
  /\(?(?:c[âa]u\s?)?(\d{1,4})\)?(?:\.(?=[A-Ha-h])|\s?(?:[-=]>|→|[-–.:)/=|])\s?|\s(?:đáp án|chọn)\s(?:là\s)?|\s|)\(?([A-Ha-h]{1,4})(?!\p{L})\)?[\s,;|.–—-]*/iuy;

/** The pairs of a line that holds nothing else. */
function pairsOf(text: string): Pair[] {
  if (text.length > longestRow) return [];
  const pairs: Pair[] = [];
  let at = 0;
  while (at < text.length) {
    pair.lastIndex = at;
    const match = pair.exec(text);
    if (!match) return [];
    pairs.push([String(Number(match[1])), match[2] ?? ""]);
    at += match[0].length;
  }
  return pairs;
}

/** A row of numbers and the row of letters below it; one of each only where a title says what they are. */
function gridPairs(numbers: string, letters: string, headed: boolean): Pair[] | null {
  if (Math.max(numbers.length, letters.length) > longestRow) return null;
  const upper = titledRow(numbers, /^[^\p{L}]/u);
  const lower = titledRow(letters, /^[A-Ha-h]{1,4}$/);
  if (upper === null || lower === null || !areNumbers(upper.own)) return null;
  const isTold =
    upper.own.length > 1 ||
    [upper.title, lower.title].every(
      (title) => isColumnTitle(title) || (headed && title.length === 0),
    );
  if (!isTold || upper.own.length !== lower.own.length) return null;
  return upper.own.map((word, index) => {
    return [String(parseInt(word, 10)), lower.own[index] ?? ""] as const;
  });
}

/**
 * The words of a row that are its own, and at most two of a title before all of them: "1 A 3 C" is a
 * row of pairs, "1 C A" below "Mã đề 101 102" one of a table for several papers.
 */
function titledRow(text: string, isOwn: RegExp): { title: string[]; own: string[] } | null {
  const words = wordsOf(text);
  const first = words.findIndex((word) => isOwn.test(word));
  const [title, own] = [words.slice(0, first), words.slice(first)];
  if (first < 0 || title.length > 2 || title.some((word) => /^\d/.test(word))) return null;
  return own.every((word) => isOwn.test(word)) ? { title, own } : null;
}

function isColumnTitle(words: readonly string[]): boolean {
  return titles.test(fold(words.join(" ")));
}

function areNumbers(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => /^\d{1,4}\.?$/.test(word));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s|;,]+/u).filter((word) => word !== "");
}
