import type { ReadItem, SkippedPart } from "../reading";
import { bareLists, placeLists } from "./bare-lists";
import { buildItem } from "./build-item";
import { keySigns } from "./emphasis-key";
import { type KeyTable, keyTables } from "./key-table";
import { isKeyTitle, joinKeyLines } from "./key-titles";
import type { Line } from "./line";
import { noiseLines } from "./noise";
import type { Passage } from "./passages";
import { segment } from "./segment";
import { withPaperColumns } from "./paper-columns";
import { keysOfPapers, papersOf } from "./papers";
import { partSolutions } from "./solutions";
import { settleSigns } from "./signs-between";
import { findMeant, placeTables, tableKeys } from "./table-keys";

/** The items of a text or document, line by line. */
export function readLines(all: readonly Line[]): {
  items: ReadItem[];
  skipped: SkippedPart[];
} {
  const lines = withPaperColumns(all);
  const tables = keyTables(lines);
  const tabled = new Set(tables.flatMap((table) => [...table.lines]));
  const noise = noiseLines(lines.filter(({ number }) => !tabled.has(number)));
  const said = lines.filter(({ number }) => !tabled.has(number) && !noise.has(number));
  const lists = bareLists(said);
  const bare = new Set(lists.flatMap((list) => (list.mayBeOneKey ? [] : list.lines)));
  const words = joinKeyLines(said.filter(({ number }) => !bare.has(number)));
  const { questions, strays, unnumbered } = segment(words);
  const title = lastTitle(lines, [...tabled, ...bare]);
  const { asked, answers, unread } = partSolutions(questions, title);
  settleSigns(asked);
  const placed = placeLists(lists, asked);
  const papersOfOne = papersOf(
    lines.filter(({ number }) => !tabled.has(number)),
    asked,
  );
  const papers = keysOfPapers(tables, asked, papersOfOne);
  const listed = placeTables(asked, [...papers.tables, ...answers]);
  const meantBy = findMeant(asked, papersOfOne);
  const keys = new Map([...placed.keys, ...tableKeys(listed, meantBy)]);
  const signs = keySigns(asked);
  return {
    items: asked.map((question, index) =>
      buildItem(question, { table: keys.get(question), signs }, index + 1),
    ),
    skipped: [
      ...noiseOf(noise),
      ...straysOf([...strays, ...unread]),
      ...unnumbered.map(unnumberedText),
      ...placed.skipped,
      ...papers.skipped,
      ...unusedKeys(listed.slice(0, tables.length), meantBy),
    ],
  };
}

/** The last title of keys among those of the tables and lists, by its line; endless for none. */
function lastTitle(lines: readonly Line[], taken: readonly number[]): number {
  const known = new Set(taken);
  const title = lines.findLast((line) => known.has(line.number) && isKeyTitle(line));
  return title?.number ?? Infinity;
}

function noiseOf(noise: ReadonlySet<number>): SkippedPart[] {
  const [line] = noise;
  if (line === undefined) return [];
  return [
    {
      ref: String(line),
      line,
      code: "noise_dropped",
      values: { count: noise.size },
    },
  ];
}

function straysOf(strays: readonly Line[]): SkippedPart[] {
  const [first] = strays;
  if (!first) return [];
  const values = { count: strays.length, words: first.text.slice(0, 80) };
  return [
    {
      ref: String(first.number),
      line: first.number,
      code: "words_outside",
      values,
    },
  ];
}

/** Which questions a text is for is nobody's to guess: an author is told to write their numbers. */
function unnumberedText({ head }: Passage): SkippedPart {
  const values = { words: head.text.slice(0, 80) };
  return { ref: String(head.number), line: head.number, code: "passage_without_numbers", values };
}

/** A key for a question that is not there hints at one that was lost; other papers are said as a whole. */
function unusedKeys(
  tables: readonly KeyTable[],
  meantBy: ReturnType<typeof findMeant>,
): SkippedPart[] {
  return tables.flatMap((table) => {
    const unused = [...table.keys.keys()].filter((number) => meantBy(table, number).length === 0);
    return (table.paper === null ? unused : [])
      .slice(0, 50)
      .map((ref) => ({ ref, line: table.first, code: "key_without_question", values: { ref } }));
  });
}
