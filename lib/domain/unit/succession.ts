/** A change of the organisation: some units ended, others came in their place. */
export type Reorganisation = {
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** The changes between two campaigns, by their last days, "yyyy-mm-dd". */
export function changesBetween<Change extends { readonly on: string }>(
  changes: readonly Change[],
  { after, until }: { readonly after: string; readonly until: string },
): Change[] {
  return changes.filter(({ on }) => on > after && on <= until);
}

/** What a unit of today was, among the units that an earlier campaign visited. */
export type Succession =
  | { readonly kind: "same"; readonly units: readonly [string] }
  /** Wholly made of these, itself among them where it took others in; they went nowhere else. */
  | { readonly kind: "attributed"; readonly units: readonly string[] }
  /** Something of it comes from a unit that was divided: its figures cannot be given to either part. */
  | { readonly kind: "divided"; readonly units: readonly string[] }
  /** Something of it was not visited then. */
  | { readonly kind: "partial"; readonly units: readonly string[] }
  | { readonly kind: "none"; readonly units: readonly [] };

/**
 * The units visited earlier that make up a unit of today, by the changes in between.
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
  const origin = originOf(unitId, { visited, changes, seen: new Set() });
  const units = [...new Set(origin.units)].sort();
  if (units.length === 0) return { kind: "none", units: [] };
  if (origin.same) return { kind: "same", units: [unitId] };
  if (origin.divided) return { kind: "divided", units };
  return { kind: origin.missing ? "partial" : "attributed", units };
}

type Search = {
  readonly visited: ReadonlySet<string>;
  readonly changes: readonly Reorganisation[];
  readonly seen: Set<string>;
};

type Origin = {
  /** It is itself, and took nothing in. */
  readonly same: boolean;
  readonly units: readonly string[];
  readonly divided: boolean;
  readonly missing: boolean;
};

function originOf(unitId: string, search: Search): Origin {
  search.seen.add(unitId);
  const own = search.visited.has(unitId) ? [unitId] : [];
  const into = search.changes.filter(({ to }) => to.includes(unitId));
  const before = into.flatMap(({ from }) => from).filter((id) => !search.seen.has(id));
  const parts = before.map((id) => originOf(id, search));
  return {
    units: [...own, ...parts.flatMap(({ units }) => units)],
    same: own.length > 0 && parts.length === 0,
    divided: parts.some(({ divided }) => divided) || (parts.length > 0 && into.some(isDivision)),
    missing: own.length + parts.length === 0 || parts.some(({ missing }) => missing),
  };
}

const isDivision = ({ to }: Reorganisation) => to.length > 1;
