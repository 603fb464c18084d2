import type { AttemptState } from "@/lib/domain/attempt/state";

/** A place of an officer on the list of a sitting. */
export type Place = {
  readonly officerId: string;
  /** When the work began; null: never. */
  readonly startedAt: Date | null;
  readonly attemptState: AttemptState | null;
  /** When the doors of the sitting open. */
  readonly windowFrom: Date;
  /** What excuses an absence. */
  readonly absenceReason: string | null;
};

/**
 * The places that count in a campaign, one an officer, whoever was listed for a second sitting: the
 * one at which they first began what was not voided, else the last, of two at once an excused one. A
 * test sat again betters nothing, and who missed one sitting and came to the next was not absent.
 */
export function countedOnce<Fact extends Place>(facts: readonly Fact[]): Fact[] {
  const counted = new Map<string, Fact>();
  for (const fact of facts) {
    const other = counted.get(fact.officerId);
    if (!other || goesBefore(fact, other)) counted.set(fact.officerId, fact);
  }
  return counted.size === facts.length
    ? [...facts]
    : facts.filter((fact) => counted.get(fact.officerId) === fact);
}

function goesBefore(one: Place, other: Place): boolean {
  const [began, otherBegan] = [beganAt(one), beganAt(other)];
  if (began !== otherBegan) return began < otherBegan;
  if (+one.windowFrom !== +other.windowFrom) return one.windowFrom > other.windowFrom;
  const [excused, otherExcused] = [one.absenceReason !== null, other.absenceReason !== null];
  if (excused !== otherExcused) return excused;
  return startOf(one) < startOf(other);
}

const startOf = ({ startedAt }: Place): number => startedAt?.getTime() ?? Infinity;

const beganAt = (place: Place): number =>
  place.attemptState === "voided" ? Infinity : startOf(place);
