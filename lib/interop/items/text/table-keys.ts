import type { KeyTable } from "./key-table";
import type { RawQuestion } from "./raw-question";
import { sectionNumber } from "./starts";

/** Which paper a question is of. */
type PaperOf = (question: RawQuestion) => string | null;

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
  const named = tablesByNumber(tables);
  const isAlone = (number: string) => named.get(number)?.length === 1;
  return tables.map((table) => {
    const isUnneeded = !areNamed && [...table.keys.keys()].every(isAlone);
    const isOwn = table.isPlaced && !parts.has(table.section);
    return isOwn || isUnneeded ? { ...table, section: null } : table;
  });
}

/** Each table speaks of the questions above it that no earlier table spoke of. */
export function tableKeys(
  asked: readonly RawQuestion[],
  tables: readonly KeyTable[],
  paperOf: PaperOf,
): Map<RawQuestion, readonly string[] | null> {
  const found = new Map<RawQuestion, readonly string[] | null>();
  const inOrder = tables.toSorted((one, other) => one.first - other.first);
  const named = tablesByNumber(inOrder);
  for (const [number, alike] of byNumber(asked)) {
    for (const table of named.get(number) ?? []) {
      const letters = table.keys.get(number);
      const meant = alike.filter((one) => isFor(table, one, paperOf));
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

/** Each answer in a list is a table of its own: only those that name a number are looked at for it. */
function tablesByNumber(tables: readonly KeyTable[]): Map<string, KeyTable[]> {
  const named = new Map<string, KeyTable[]>();
  for (const table of tables) {
    for (const number of table.keys.keys()) {
      const known = named.get(number);
      if (known) known.push(table);
      else named.set(number, [table]);
    }
  }
  return named;
}

/** A table that names a part of the paper, or a paper, speaks of the questions of that alone. */
export function isFor({ section, paper }: KeyTable, one: RawQuestion, paperOf: PaperOf): boolean {
  if (paper !== null && paper !== paperOf(one)) return false;
  return section === null || (one.topic !== null && sectionNumber(one.topic) === section);
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
