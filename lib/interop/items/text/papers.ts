import type { SkippedPart } from "../reading";
import type { KeyTable } from "./key-table";
import type { Line } from "./line";
import { paperIn } from "./paper-names";
import type { RawQuestion } from "./raw-question";

/** The papers that a question is of, by every name that one has: "Đề số 1", "Mã đề 101". */
export type PapersOf = (question: RawQuestion) => readonly string[];

/** A question is of the paper that is named last above it, or of the only one of all. */
export function papersOf(lines: readonly Line[], asked: readonly RawQuestion[]): PapersOf {
  const begin = new Set(asked.map(({ line }) => line));
  const above = new Map<number, readonly string[]>();
  const all = new Set<string>();
  let names: readonly string[] = [];
  let isAsked = false;
  for (const { number, text } of lines) {
    const paper = paperIn(text);
    if (paper !== null) {
      names = isAsked ? [paper] : [...names.slice(-3), paper];
      isAsked = false;
      all.add(paper);
    }
    if (!begin.has(number)) continue;
    above.set(number, names);
    isAsked = true;
  }
  return ({ line }) => (all.size < 2 ? [...all] : (above.get(line) ?? []));
}

/**
 * Tables that name papers, where several do or the questions are of another: each for the questions
 * of its own, and a remark where nobody is of a paper that they name.
 */
export function keysOfPapers(
  tables: readonly KeyTable[],
  asked: readonly RawQuestion[],
  papersOfOne: PapersOf,
): { tables: readonly KeyTable[]; skipped: SkippedPart[] } {
  const keyed = new Set(tables.flatMap(({ paper }) => paper ?? []));
  const known = new Set(asked.flatMap(papersOfOne));
  if (keyed.size < 2 && known.size === 0) {
    return { tables: tables.map((table) => ({ ...table, paper: null })), skipped: [] };
  }
  const left = [...keyed].filter((paper) => !known.has(paper));
  const line = tables.find(({ paper }) => paper !== null && !known.has(paper))?.first;
  if (line === undefined) return { tables, skipped: [] };
  const values = { papers: left.slice(0, 20).join(", ") };
  return { tables, skipped: [{ ref: String(line), line, code: "keys_of_other_papers", values }] };
}
