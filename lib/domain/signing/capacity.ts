/** In which capacity somebody signs the minutes of an inspection. */
export const capacities = ["leader", "secretary", "unit"] as const;
export type Capacity = (typeof capacities)[number];

/** Signed, or, for the unit alone, refused with a reason. */
export type SigningVerdict = "signed" | "refused";

/** One line under the minutes, in the order in which they were given. */
export type SigningAct = { readonly capacity: Capacity; readonly verdict: SigningVerdict };

export type SigningStanding = {
  /** Who has still to sign before the record is sealed, in the order of the paper. */
  readonly missing: readonly Capacity[];
  /** The unit has refused, and not signed since. */
  readonly refused: boolean;
  readonly complete: boolean;
};

/**
 * How far the signing of the minutes has come.
 *
 * Both sides sign, in any order. A team that names no secretary signs without one. Where the unit
 * refuses, the team signs alone: its leader, who answers for that, must sign after the refusal,
 * knowing of it.
 */
export function signingStanding(
  acts: readonly SigningAct[],
  { hasSecretary }: { readonly hasSecretary: boolean },
): SigningStanding {
  const unitActs = acts.filter(({ capacity }) => capacity === "unit");
  const refused = unitActs.at(-1)?.verdict === "refused";
  const binding = (capacity: Capacity) => {
    const since = capacity === "leader" && refused ? lastRefusal(acts) + 1 : 0;
    return acts.slice(since).some((act) => act.capacity === capacity && act.verdict === "signed");
  };
  const missing = capacities.filter((capacity) => {
    if (capacity === "secretary" && !hasSecretary) return false;
    if (capacity === "unit") return !refused && !binding("unit");
    return !binding(capacity);
  });
  return { missing, refused, complete: missing.length === 0 };
}

function lastRefusal(acts: readonly SigningAct[]): number {
  return acts.findLastIndex(({ verdict }) => verdict === "refused");
}
