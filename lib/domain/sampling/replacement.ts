/** An officer who stands by, as the draw left them. */
type Reserve = {
  readonly stratum: string;
  readonly outcome: "selected" | "reserve" | null;
  readonly place: number | null;
  /** Called up for somebody already. */
  readonly used: boolean;
};

/**
 * Who takes the place of an absent officer: the first in the order drawn who stands by in the same
 * stratum and was not called up yet. Undefined when nobody is left.
 */
export function nextReserve<Member extends Reserve>(
  stratum: string,
  members: readonly Member[],
): Member | undefined {
  return members
    .filter((member) => member.outcome === "reserve" && !member.used && member.stratum === stratum)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))[0];
}
