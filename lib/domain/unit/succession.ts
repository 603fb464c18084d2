/** A change of the organisation: some units ended, others came in their place. */
export type Reorganisation = {
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** What a unit of today was, among the units that an earlier campaign visited. */
export type Succession =
  | { readonly kind: "same"; readonly units: readonly [string] }
  /** Wholly made of these, and these went nowhere else. */
  | { readonly kind: "attributed"; readonly units: readonly string[] }
  /** Something of it comes from a unit that was divided: its figures cannot be given to either part. */
  | { readonly kind: "divided"; readonly units: readonly string[] }
  /** Something of it was not visited then. */
  | { readonly kind: "partial"; readonly units: readonly string[] }
  | { readonly kind: "none"; readonly units: readonly [] };

/**
 * The units visited earlier that make up a unit of today.
 *
 * Figures pass on only where every part is known and went to this unit alone: n units to one, never
 * one to several. Anything else is said, not shared out.
 *
 * Source: domain reference §1.4 (reports mapped to units of today).
 */
export function earlierUnits(
  unitId: string,
  visited: ReadonlySet<string>,
  changes: readonly Reorganisation[],
): Succession {
  if (visited.has(unitId)) return { kind: "same", units: [unitId] };
  const origin = originOf(unitId, { visited, changes, seen: new Set() });
  const units = [...new Set(origin.units)].sort();
  if (units.length === 0) return { kind: "none", units: [] };
  if (origin.divided) return { kind: "divided", units };
  return { kind: origin.missing ? "partial" : "attributed", units };
}

type Search = {
  readonly visited: ReadonlySet<string>;
  readonly changes: readonly Reorganisation[];
  readonly seen: Set<string>;
};

type Origin = {
  readonly units: readonly string[];
  readonly divided: boolean;
  readonly missing: boolean;
};

function originOf(unitId: string, search: Search): Origin {
  if (search.visited.has(unitId)) return { units: [unitId], divided: false, missing: false };
  search.seen.add(unitId);
  const change = search.changes.find(({ to }) => to.includes(unitId));
  const before = (change?.from ?? []).filter((id) => !search.seen.has(id));
  if (!change || before.length === 0) return { units: [], divided: false, missing: true };
  const parts = before.map((id) => originOf(id, search));
  return {
    units: parts.flatMap(({ units }) => units),
    divided: change.to.length > 1 || parts.some(({ divided }) => divided),
    missing: parts.some(({ missing }) => missing),
  };
}
