import { isKeyless, readTypedDraft, readTypedItem, type TypedProblem } from "./read-typed-item";
import type { TypedItem } from "./typed-item";

/** Something to say about a part of a file: a code, where it stands, what its sentence needs. */
export type FileRemark = {
  readonly ref?: string;
  readonly line?: number;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

/**
 * `ready`: can go into a bank · `look`: can, with something to look at · `keyless`: can, as a draft that
 * nobody can send for review before it has a key · `mend`: cannot yet.
 */
export const lineStandings = ["ready", "look", "keyless", "mend"] as const;
export type LineStanding = (typeof lineStandings)[number];

/** The questions of a file, or some of them: with something to say, to be mended, left out, in the bank. */
export const lineViews = ["all", "problems", "keyless", "mend", "dropped", "written"] as const;
export type LineView = (typeof lineViews)[number];

/** What keeps a question of a file from being used, wherever in the bank it may come to stand. */
export function lineProblems(typed: TypedItem): TypedProblem[] {
  const read = readTypedItem({ ...typed, topicId: anyTopic, level: "NB" });
  return read.ok ? [] : read.reason;
}

/** What keeps it from the bank even as a draft without a key. */
export function draftProblems(typed: TypedItem): TypedProblem[] {
  const read = readTypedDraft({ ...typed, topicId: anyTopic, level: "NB" });
  return read.ok ? [] : read.reason;
}

/** Where the place of an item does not matter. */
const anyTopic = "00000000-0000-0000-0000-000000000000";

/** The words of a file for a topic that the bank does not know, said where topics are given. */
export const unknownTopic = "topic_not_known";

/** What there is to look at in the question itself. */
export function remarksToLookAt(remarks: readonly FileRemark[]): FileRemark[] {
  return remarks.filter(({ code }) => code !== unknownTopic);
}

/** Remarks that say what keeping it from the bank says in other words. */
const saidAs: Readonly<Record<string, TypedProblem>> = {
  no_stem: "empty_stem",
  option_empty: "empty_option",
  identical_options: "same_options",
};

/** What there is to look at in a question beside what keeps it from the bank. */
export function remarksBeside(
  problems: readonly TypedProblem[],
  remarks: readonly FileRemark[],
): FileRemark[] {
  return remarksToLookAt(remarks).filter(({ code }) => {
    const problem = saidAs[code];
    return problem === undefined || !problems.includes(problem);
  });
}

/** How a question of a file stands. */
export function standingOf(typed: TypedItem, remarks: readonly FileRemark[]): LineStanding {
  if (draftProblems(typed).length > 0) return "mend";
  if (isKeyless(typed)) return "keyless";
  return remarksToLookAt(remarks).length > 0 ? "look" : "ready";
}

/**
 * What is still to be said of a question after its author has gone over it: what its file got wrong
 * is mended or accepted by then, and only what stays true of the file is kept.
 */
export function remarksAfterMending(remarks: readonly FileRemark[]): FileRemark[] {
  return remarks.filter(({ code }) => lasting.has(code));
}

const lasting = new Set(["duplicate_item", unknownTopic]);

/** So many days a file of questions waits for its owner. */
export const importKeptDays = 30;

/** When what is not written of an import begun at `from` is deleted. */
export function purgeTime(from: Date): Date {
  return new Date(from.getTime() + importKeptDays * 86_400_000);
}
