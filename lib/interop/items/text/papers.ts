import type { SkippedPart } from "../reading";
import type { KeyTable } from "./key-table";
import type { Line } from "./line";
import { paperIn } from "./paper-names";
import type { RawQuestion } from "./raw-question";

/** Says which paper a question is of: the one that is named last above it, or the only one of all. */
export function papersOf(lines: readonly Line[]): (question: RawQuestion) => string | null {
  const above = new Map<number, string | null>();
  const named = new Set<string>();
  let last: string | null = null;
  for (const { number, text } of lines) {
    last = paperIn(text) ?? last;
    if (last !== null) named.add(last);
    above.set(number, last);
  }
  const [only = null, ...others] = named;
  return ({ line }) => (others.length === 0 ? only : (above.get(line) ?? null));
}

/**
 * Tables that name papers, where several do or the questions are of another: each for the questions
 * of its own, and a remark where nobody is of a paper that they name.
 */
export function keysOfPapers(
  tables: readonly KeyTable[],
  asked: readonly RawQuestion[],
  paperOf: (question: RawQuestion) => string | null,
): { tables: readonly KeyTable[]; skipped: SkippedPart[] } {
  const keyed = new Set(tables.flatMap(({ paper }) => paper ?? []));
  const known = new Set(asked.flatMap((question) => paperOf(question) ?? []));
  if (keyed.size < 2 && known.size === 0) {
    return { tables: tables.map((table) => ({ ...table, paper: null })), skipped: [] };
  }
  const left = [...keyed].filter((paper) => !known.has(paper));
  const line = tables.find(({ paper }) => paper !== null && !known.has(paper))?.first;
  if (line === undefined) return { tables, skipped: [] };
  const values = { papers: left.slice(0, 20).join(", ") };
  return { tables, skipped: [{ ref: String(line), line, code: "keys_of_other_papers", values }] };
}
