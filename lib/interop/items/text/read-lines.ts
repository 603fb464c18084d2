import type { ReadItem, SkippedPart } from "../reading";
import { buildItem } from "./build-item";
import { keySigns } from "./emphasis-key";
import { type KeyTable, keyTables } from "./key-table";
import { joinKeyLines } from "./key-titles";
import { keyLineOf, lettersOf } from "./key-words";
import type { Line } from "./line";
import { noiseLines } from "./noise";
import type { Passage } from "./passages";
import type { RawQuestion } from "./raw-question";
import { segment } from "./segment";
import { sectionNumber } from "./starts";

/** The items of a text or document, line by line. */
export function readLines(lines: readonly Line[]): {
  items: ReadItem[];
  skipped: SkippedPart[];
} {
  const tables = keyTables(lines);
  const tabled = new Set(tables.flatMap((table) => [...table.lines]));
  const noise = noiseLines(lines.filter(({ number }) => !tabled.has(number)));
  const words = joinKeyLines(
    lines.filter(({ number }) => !tabled.has(number) && !noise.has(number)),
  );
  const { questions, strays, unnumbered } = segment(words);
  const { asked, answers } = partSolutions(questions);
  const keys = tableKeys(asked, [...tables, ...answers]);
  const signs = keySigns(asked);
  const items = asked.map((question, index) =>
    buildItem(question, { table: keys.get(question), signs }, index + 1),
  );
  return {
    items,
    skipped: [
      ...noiseOf(noise),
      ...straysOf(strays),
      ...unnumbered.map(unnumberedText),
      ...unusedKeys(tables, asked),
    ],
  };
}

/** "Câu 1: A …" below the questions is an answer to the first, not another question. */
function partSolutions(questions: readonly RawQuestion[]): {
  asked: RawQuestion[];
  answers: KeyTable[];
} {
  const asked: RawQuestion[] = [];
  const answers: KeyTable[] = [];
  const seen = new Map<string, RawQuestion>();
  for (const question of questions) {
    const solution = solutionIn(question);
    const solved = question.number === null ? undefined : seen.get(question.number);
    if (solution && solved && question.number !== null) {
      const keys = new Map([[question.number, solution.letters]]);
      answers.push({ lines: new Set(), first: question.line, section: null, keys });
      solved.reasons.push(...solution.words);
    } else {
      asked.push(question);
      if (question.number !== null) seen.set(question.number, question);
    }
  }
  return { asked, answers };
}

/** The letters a question consists of, and the words behind them. */
function solutionIn({
  options,
  opening,
  reasons,
}: RawQuestion): { letters: readonly string[]; words: string[] } | null {
  if (options.length > 1) return null;
  const { letters, rest } = lettersOf(keyLineOf(opening)?.value ?? opening);
  if (letters.length === 0 || !/^(?:$|[\s.,;:)(–-])/u.test(rest)) return null;
  const words = [rest.replace(/^[\s.,;:)–-]+/u, ""), ...reasons];
  return { letters, words: words.filter((line) => line !== "") };
}

/** Each table speaks of the questions above it that no earlier table spoke of. */
function tableKeys(
  asked: readonly RawQuestion[],
  tables: readonly KeyTable[],
): Map<RawQuestion, readonly string[] | null> {
  const found = new Map<RawQuestion, readonly string[] | null>();
  const inOrder = [...tables].sort((one, other) => one.first - other.first);
  for (const [number, alike] of byNumber(asked)) {
    for (const table of inOrder) {
      const letters = table.keys.get(number);
      const meant = alike.filter((one) => isFor(table, one));
      const above = meant.filter((one) => !found.has(one) && one.line < table.first);
      const below = above.length === 0 && meant.length === 1 ? meant : above;
      if (letters === undefined) continue;
      // Two questions of one number: the table does not say which it means.
      below.forEach((one) =>
        found.set(one, below.length === 1 && !found.has(one) ? letters : null),
      );
    }
  }
  return found;
}

/** A table that names a part of the paper speaks of the questions of that part alone. */
function isFor({ section }: KeyTable, { topic }: RawQuestion): boolean {
  return section === null || (topic !== null && sectionNumber(topic) === section);
}

function byNumber(asked: readonly RawQuestion[]): Map<string, RawQuestion[]> {
  const groups = new Map<string, RawQuestion[]>();
  for (const question of asked) {
    if (question.number === null) continue;
    const group = groups.get(question.number) ?? [];
    group.push(question);
    groups.set(question.number, group);
  }
  return groups;
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

/** A key for a question that is not there hints at one that was lost. */
function unusedKeys(tables: readonly KeyTable[], asked: readonly RawQuestion[]): SkippedPart[] {
  const numbers = new Set(asked.map(({ number }) => number));
  return tables.flatMap(({ keys, first }) =>
    [...keys.keys()]
      .filter((number) => !numbers.has(number))
      .slice(0, 50)
      .map((number) => ({
        ref: number,
        line: first,
        code: "key_without_question",
      })),
  );
}
