/** How a unit takes part: of its officers for whom the contest is, how many began. */
export type Participation = {
  readonly unitName: string;
  /** Officers in post whom an audience takes in. */
  readonly eligible: number;
  readonly takers: number;
};

/**
 * The share of its officers that a unit, or all units, brings to a round, in tenths of a per cent, rounded half
 * up; null for a unit without officers in post. Never above the whole: who moved away since they
 * entered still counts for the unit they entered from.
 */
export function participationRate({
  eligible,
  takers,
}: Pick<Participation, "eligible" | "takers">): number | null {
  if (eligible === 0) return null;
  return Math.min(1000, Math.floor((2000 * takers + eligible) / (2 * eligible)));
}

/** Units by their rate, the highest first, equal ones by name; those without a rate last. */
export function byParticipation<Of extends Participation>(units: readonly Of[]): Of[] {
  const rate = (unit: Of) => participationRate(unit) ?? -1;
  return [...units].sort((a, b) => rate(b) - rate(a) || a.unitName.localeCompare(b.unitName, "vi"));
}
