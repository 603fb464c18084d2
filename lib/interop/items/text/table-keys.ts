import type { KeyTable } from "./key-table";
import type { PapersOf } from "./papers";
import type { RawQuestion } from "./raw-question";
import { sectionNumber } from "./starts";

/**
 * The tables with the parts that they are for. A number that may be that of its own title is, where
 * no question is in such a part. Where questions name no parts, those of the keys say nothing
 * either, unless two of them have keys for one number.
 */
export function placeTables(
  asked: readonly RawQuestion[],
  tables: readonly KeyTable[],
): readonly KeyTable[] {
  const parts = new Set(asked.map(({ topic }) => topic && sectionNumber(topic)));
  const areNamed = [...parts].some((part) => part !== null);
  const counts = countNumbers(tables);
  const isAlone = (number: string) => counts.get(number) === 1;
  return tables.map((table) => {
    const isUnneeded = !areNamed && [...table.keys.keys()].every(isAlone);
    const isOwn = table.isPlaced && !parts.has(table.section);
    return isOwn || isUnneeded ? { ...table, section: null } : table;
  });
}

/** Each table speaks of the questions above it that no earlier table spoke of. */
export function tableKeys(
  tables: readonly KeyTable[],
  meantBy: MeantBy,
): Map<RawQuestion, readonly string[] | null> {
  const found = new Map<RawQuestion, readonly string[] | null>();
  for (const table of tables.toSorted((one, other) => one.first - other.first)) {
    for (const [number, letters] of table.keys) {
      const meant = thoseWithOptions(meantBy(table, number));
      const above = meant.filter((one) => one.line < table.first && !found.has(one));
      const below = above.length === 0 && meant.length === 1 ? meant : above;
      // Two questions of one number: the table does not say which it means.
      below.forEach((one) =>
        found.set(one, below.length === 1 && !found.has(one) ? letters : null),
      );
    }
  }
  return found;
}

/** Letters are for what has options: of questions of one number those that have none are not meant. */
function thoseWithOptions(questions: readonly RawQuestion[]): readonly RawQuestion[] {
  const choices = questions.filter(({ options }) => options.length > 1);
  return choices.length > 0 ? choices : questions;
}

/** The questions that a table may mean by a number. */
type MeantBy = (
  table: Pick<KeyTable, "section" | "paper">,
  number: string,
) => readonly RawQuestion[];

/** A table that names a part of the paper, or a paper, speaks of the questions of that alone. */
export function findMeant(asked: readonly RawQuestion[], papersOfOne: PapersOf): MeantBy {
  const groups = new Map<string, RawQuestion[]>();
  for (const question of asked) {
    const { number, topic } = question;
    const section = topic && sectionNumber(topic);
    if (number !== null) addTo(groups, namesOf(number, section, papersOfOne(question)), question);
  }
  return ({ section, paper }, number) => groups.get(nameOf(number, section, paper)) ?? [];
}

function addTo(groups: Map<string, RawQuestion[]>, names: Set<string>, question: RawQuestion) {
  for (const name of names) {
    const known = groups.get(name);
    if (known) known.push(question);
    else groups.set(name, [question]);
  }
}

/** Under each of these names a table may ask for a question. */
function namesOf(number: string, section: string | null, papers: readonly string[]): Set<string> {
  const sections = [section, null];
  return new Set(
    sections.flatMap((part) => [...papers, null].map((own) => nameOf(number, part, own))),
  );
}

function nameOf(number: string, section: string | null, paper: string | null): string {
  return [number, section ?? "", paper ?? ""].join("\n");
}

/** How many tables have a key for each number. */
function countNumbers(tables: readonly KeyTable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of tables.flatMap(({ keys }) => [...keys.keys()])) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}
