import type { UnitId } from "@/lib/domain/ids";

type Placed = { readonly id: UnitId; readonly parentId: UnitId | null };

/** One unit went on in another. */
export type Succession = { readonly from: UnitId; readonly to: UnitId };

export type Arranged<Unit> = { readonly unit: Unit; readonly depth: number };

/**
 * Units of one day as the lines of a tree, each under its superior, siblings in the order given.
 *
 * A unit keeps the superior it was founded under. Where that one has ended, it stands under the one
 * that went on in its place, when there is exactly one among `units`; otherwise it stands on its own.
 */
export function arrangeUnits<Unit extends Placed>(
  units: readonly Unit[],
  successions: readonly Succession[],
): Arranged<Unit>[] {
  const known = new Set(units.map(({ id }) => id));
  const next = successorsOf(successions);
  const below = new Map<UnitId | null, Unit[]>();
  for (const unit of units) {
    const superior = unit.parentId === null ? null : standIn(unit.parentId, known, next);
    const own = superior === unit.id ? null : superior;
    below.set(own, [...(below.get(own) ?? []), unit]);
  }
  const lines: Arranged<Unit>[] = [];
  const placed = new Set<UnitId>();
  const place = (unit: Unit, depth: number) => {
    if (placed.has(unit.id)) return;
    placed.add(unit.id);
    lines.push({ unit, depth });
    for (const child of below.get(unit.id) ?? []) place(child, depth + 1);
  };
  for (const unit of below.get(null) ?? []) place(unit, 0);
  // Superiors that lead in a circle are a mistake in the data: shown all the same.
  for (const unit of units) place(unit, 0);
  return lines;
}

function successorsOf(successions: readonly Succession[]): ReadonlyMap<UnitId, readonly UnitId[]> {
  const next = new Map<UnitId, UnitId[]>();
  for (const { from, to } of successions) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}

/** The unit itself when it is known, else the only known one that it went on in, else null. */
function standIn(
  id: UnitId,
  known: ReadonlySet<UnitId>,
  next: ReadonlyMap<UnitId, readonly UnitId[]>,
): UnitId | null {
  const found = new Set<UnitId>();
  const seen = new Set<UnitId>();
  const open = [id];
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    if (seen.has(unit)) continue;
    seen.add(unit);
    if (known.has(unit)) found.add(unit);
    else open.push(...(next.get(unit) ?? []));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
