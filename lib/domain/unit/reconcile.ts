import { attribute, type Attribution, type PostOn, type Today } from "./attribution";

/** What may not be lost when the organisation changes. */
export const reconciledKinds = ["officer", "attempt", "record", "finding"] as const;
export type ReconciledKind = (typeof reconciledKinds)[number];

/** Something that belonged to a unit at the time, and to a person where it is one's. */
export type ReconciledRow = {
  readonly kind: ReconciledKind;
  readonly id: string;
  readonly unitId: string;
  readonly officerId: string | null;
};

export type Counts = Readonly<Record<ReconciledKind, number>>;

/** Rows that went the same way: from a unit of then to one of today, or to none, with why. */
export type Movement = {
  readonly from: string;
  readonly to: string | null;
  readonly reason: Attribution["kind"];
  /** For `divided`: the units it may have gone to. */
  readonly among: readonly string[];
  readonly counts: Counts;
  readonly rows: readonly ReconciledRow[];
};

export type Reconciliation = {
  readonly movements: readonly Movement[];
  /** By unit, as at the time, and as mapped to the units of today. */
  readonly then: ReadonlyMap<string, Counts>;
  readonly today: ReadonlyMap<string, Counts>;
  /** `then` is always `mapped` and `unattributed` together. */
  readonly totals: {
    readonly then: Counts;
    readonly mapped: Counts;
    readonly unattributed: Counts;
  };
};

const nothing: Counts = { officer: 0, attempt: 0, record: 0, finding: 0 };

/**
 * Both readings of the same rows, as at the time and as mapped today, with every way between them.
 * Each row is in exactly one movement: nothing is lost, and nothing is counted twice.
 */
export function reconcile(
  rows: readonly ReconciledRow[],
  today: Today,
  postOf: (officerId: string) => PostOn,
): Reconciliation {
  const groups = new Map<string, ReconciledRow[]>();
  const ways = new Map<string, { from: string; attribution: Attribution }>();
  for (const row of rows) {
    const post = row.officerId === null ? undefined : postOf(row.officerId);
    const attribution = attribute(row.unitId, today, post);
    const key = JSON.stringify([row.unitId, attribution]);
    const same = groups.get(key);
    if (same) same.push(row);
    else groups.set(key, [row]);
    ways.set(key, { from: row.unitId, attribution });
  }
  const movements = [...ways].map(([key, way]) => movementOf(way, groups.get(key) ?? []));
  return {
    movements,
    then: sumBy(movements, ({ from }) => from),
    today: sumBy(movements, ({ to }) => to),
    totals: {
      then: sum(movements),
      mapped: sum(movements.filter(({ to }) => to !== null)),
      unattributed: sum(movements.filter(({ to }) => to === null)),
    },
  };
}

function movementOf(
  { from, attribution }: { from: string; attribution: Attribution },
  rows: readonly ReconciledRow[],
): Movement {
  return {
    from,
    to: "unitId" in attribution ? attribution.unitId : null,
    reason: attribution.kind,
    among: attribution.kind === "divided" ? attribution.among : [],
    counts: countsOf(rows),
    rows,
  };
}

/** How many of each kind. */
export function countsOf(rows: readonly ReconciledRow[]): Counts {
  const counts = { ...nothing };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

function plus(one: Counts, other: Counts): Counts {
  return {
    officer: one.officer + other.officer,
    attempt: one.attempt + other.attempt,
    record: one.record + other.record,
    finding: one.finding + other.finding,
  };
}

const sum = (movements: readonly Movement[]) =>
  movements.reduce((total, { counts }) => plus(total, counts), nothing);

function sumBy(
  movements: readonly Movement[],
  unitOf: (movement: Movement) => string | null,
): ReadonlyMap<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const movement of movements) {
    const unit = unitOf(movement);
    if (unit !== null) sums.set(unit, plus(sums.get(unit) ?? nothing, movement.counts));
  }
  return sums;
}
