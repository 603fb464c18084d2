import { selectSuccessions, selectUnitLines } from "@/db/queries/unit-list";
import { scopeOf } from "@/lib/domain/policy/policy";
import { searchVariants } from "@/lib/domain/text/fold";
import { arrangeUnits } from "@/lib/domain/unit/tree";
import { type Context, requirePermission } from "@/lib/services/context";

export const UNITS_PER_PAGE = 100;

export type ListUnits = {
  /** "yyyy-mm-dd": units in force on that day. */
  readonly on: string;
  readonly search: string;
  /** From 1. */
  readonly page: number;
};

/**
 * A page of the units within reach on a day, as a tree; found ones as a plain list when something is
 * searched for. Each with what it came from and what it became.
 */
export async function listUnits(ctx: Context, { on, search, page }: ListUnits) {
  requirePermission(ctx, "unit.read");
  const scope = scopeOf(ctx.actor, "unit.read");
  const wanted = search.trim() === "" ? [] : searchVariants(search);
  const [units, successions] = await Promise.all([
    selectUnitLines(ctx.db, scope, { on, search: wanted }),
    selectSuccessions(ctx.db),
  ]);
  const lines =
    wanted.length > 0
      ? units.map((unit) => ({ unit, depth: 0 }))
      : arrangeUnits(units, successions);
  const first = (page - 1) * UNITS_PER_PAGE;
  return {
    total: units.length,
    officers: units.reduce((sum, unit) => sum + unit.officers, 0),
    lines: lines.slice(first, first + UNITS_PER_PAGE).map(({ unit, depth }) => ({
      ...unit,
      depth,
      from: successions.filter(({ to }) => to === unit.id).map(({ fromName }) => fromName),
      to: successions.filter(({ from }) => from === unit.id).map(({ toName }) => toName),
    })),
  };
}
