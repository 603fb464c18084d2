import { fold } from "@/lib/domain/text/fold";
import { gridPairs, isColumnTitle, keysOf, type Pair, pairsOf } from "./key-pairs";
import { isKeyTitle, isPlacedTitle } from "./key-titles";
import { type Line, onceALine } from "./line";
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

/** Fewer pairs than this are a table only below a heading that says so. */
const fewest = 3;

/** No more titles and empty lines than this stand between keys, and no more titles of them in a row. */
const mostHeads = 60;
const mostTitles = 10;

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
  for (let line = lines[at]; line && isTitle(line) && heads.length < mostTitles; line = lines[at]) {
    const section = partOf(line);
    titles.paper = paperOf(line) ?? titles.paper;
    if (section !== null) Object.assign(titles, { section, isPlaced: isPlacedTitle(line) });
    heads.push(line.number);
    at = filledBelow(lines, at);
  }
  return { ...titles, heads, below: at };
}

function isTitle(line: Line): boolean {
  return isHeading(line) || partOf(line) !== null || namesPaper(line);
}

function namesPaper(line: Line | undefined): boolean {
  return line !== undefined && paperOf(line) !== null;
}

const paperOf = onceALine(({ text }) => paperIn(text));

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

/** What stands before the part that keys are for. */
const titleOnly = /^(?:bảng )?(?:đáp án|answers?|keys?)\s?[:.]?\s?/iu;

/** The part of a paper that a line names, perhaps behind "ĐÁP ÁN". */
const partOf = onceALine(({ text }) => sectionNumber(text.replace(titleOnly, "")));

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
  const line = lines[at];
  if (line === undefined) return null;
  if (titled.test(line.text)) return answersMatching(lines, at) ? "of_matching" : "before";
  return isHeading(line) ? "above" : null;
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
    if (row.pairs.length === 0 && heads.length > mostHeads) break;
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
  /^(?:bảng\s)?(?:đáp án|đáp số|answers?|keys?|(?:phần\s)?trắc nghiệm(?: khách quan)?)(?:\s?\([^()]{0,60}\))?\s?[:.]\s?(?=[([]?(?:câu\s?)?\d|[A-H]\s?\(câu)/iu;

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
  return (line.text !== "" && !isHeading(line)) || partOf(line) !== null || namesPaper(line);
}

const isHeading = onceALine((line) => {
  const { text } = line;
  if (text.length > 80 || text.includes("?")) return false;
  const folded = fold(text);
  return heading.test(folded) || isColumnTitle(text) || isKeyTitle(line);
});
