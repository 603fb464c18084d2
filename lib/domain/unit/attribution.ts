/** A change of the organisation on a day: some units ended, others came in their place. */
export type DatedChange = {
  readonly on: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** Where what belonged to a unit belongs among the units of today, or why that cannot be said. */
export type Attribution =
  | { readonly kind: "same"; readonly unitId: string }
  /** Went on in this unit alone. */
  | { readonly kind: "succeeded"; readonly unitId: string }
  /** The unit was divided, and the post that the person was given then tells. */
  | { readonly kind: "decided"; readonly unitId: string }
  /** The unit was divided among these: nobody can say whose it is. */
  | { readonly kind: "divided"; readonly among: readonly string[] }
  /** The unit went on in no other. */
  | { readonly kind: "ended" };

export type Today = {
  /** Units in force. */
  readonly units: ReadonlySet<string>;
  readonly changes: readonly DatedChange[];
};

/** The unit in which a person held the main post on a day, or null. */
export type PostOn = (day: string) => string | null;

/**
 * Follows a unit through the changes of the organisation to the units of today.
 *
 * What goes on in one unit is that unit's. Where several go on it is nobody's, but for what belongs
 * to a person whose post on that day is in one of them.
 *
 * Source: domain reference §1.4 (only n:1 successors; a split is not attributable).
 */
export function attribute(unitId: string, today: Today, postOn?: PostOn): Attribution {
  const seen = new Set<string>();
  let at = unitId;
  let decided = false;
  while (!today.units.has(at)) {
    seen.add(at);
    const next = successorsOf(at, today.changes).filter(({ unit }) => !seen.has(unit));
    const [only, ...others] = next;
    if (!only) return { kind: "ended" };
    if (others.length === 0) at = only.unit;
    else {
      const post = postOn?.(only.on) ?? null;
      const chosen = next.find(({ unit }) => unit === post);
      if (!chosen) return { kind: "divided", among: reachable(at, today) };
      decided = true;
      at = chosen.unit;
    }
  }
  if (at === unitId) return { kind: "same", unitId };
  return { kind: decided ? "decided" : "succeeded", unitId: at };
}

function successorsOf(unit: string, changes: readonly DatedChange[]) {
  return changes
    .filter(({ from }) => from.includes(unit))
    .flatMap(({ on, to }) => to.map((next) => ({ on, unit: next })));
}

/** Every unit of today that something of a unit may have gone to. */
function reachable(unitId: string, today: Today): string[] {
  const seen = new Set<string>();
  const open = [unitId];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (!today.units.has(at)) {
      open.push(...successorsOf(at, today.changes).map(({ unit }) => unit));
    }
  }
  return [...seen].filter((unit) => today.units.has(unit)).sort();
}
