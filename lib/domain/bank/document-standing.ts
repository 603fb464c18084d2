/** The last day of a document that was replaced by one whose own days nobody has written down. */
export const unknownDay = "-infinity";

export const documentStandings = ["not_yet", "in_force", "ended"] as const;
export type DocumentStanding = (typeof documentStandings)[number];

type Term = { readonly firstDay: string | null; readonly lastDay: string | null };

/** Whether a legal document is in force on a day; days are "yyyy-mm-dd", the last one included. */
export function documentStanding({ firstDay, lastDay }: Term, on: string): DocumentStanding {
  if (lastDay !== null && (lastDay === unknownDay || lastDay < on)) return "ended";
  return firstDay !== null && firstDay > on ? "not_yet" : "in_force";
}

type Entry = {
  readonly id: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly replacedById: string | null;
};

export type EntryProblem = "ends_before_start" | "replaces_itself" | "replaced_in_circle";

/**
 * What keeps an entry from the register, or null. `successors` says of every document which one
 * replaced it: following it from the new replacement must never lead back.
 */
export function entryProblem(
  { id, effectiveFrom, effectiveTo, replacedById }: Entry,
  successors: ReadonlyMap<string, string | null>,
): EntryProblem | null {
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
    return "ends_before_start";
  }
  if (id === null || replacedById === null) return null;
  if (replacedById === id) return "replaces_itself";
  return leadsTo(id, replacedById, successors) ? "replaced_in_circle" : null;
}

function leadsTo(id: string, from: string, successors: ReadonlyMap<string, string | null>) {
  const seen = new Set<string>();
  let at: string | null = from;
  while (at !== null && at !== id && !seen.has(at)) {
    seen.add(at);
    at = successors.get(at) ?? null;
  }
  return at === id;
}
