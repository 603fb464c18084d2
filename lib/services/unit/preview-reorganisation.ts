import { selectHoldersOver } from "@/db/queries/roles";
import { selectUnitLines } from "@/db/queries/unit-list";
import { selectHeadcounts, selectUnits } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type PreviewReorganisation = {
  readonly on: string;
  readonly from: readonly UnitId[];
  readonly to: readonly UnitId[];
};

/**
 * What a reorganisation would change, before it is done: units that end with the officers in post
 * there, units below them that stay, and people whose roles were given over a unit that ends.
 */
export async function previewReorganisation(ctx: Context, { on, from, to }: PreviewReorganisation) {
  requirePermission(ctx, "unit.write");
  const scope = scopeOf(ctx.actor, "unit.write");
  const units = await selectUnits(ctx.db, scope, { ids: [...from, ...to] });
  const of = (ids: readonly UnitId[]) => units.filter(({ id }) => ids.includes(id));
  if (of(from).length < from.length || of(to).length < to.length) throw new NotFound("unit");
  const [officers, holders, ...below] = await Promise.all([
    selectHeadcounts(ctx.db, on, from),
    selectHoldersOver(ctx.db, from),
    ...from.map((parentId) => selectUnitLines(ctx.db, scope, { on, search: [], parentId })),
  ]);
  return {
    ending: of(from).map(({ id, name, validTo }) => ({
      ...{ id, name, endedAlready: validTo !== null && validTo <= on },
      officers: officers.get(id) ?? 0,
    })),
    successors: of(to).map(({ id, name, validFrom }) => ({ id, name, validFrom })),
    below: below
      .flat()
      .filter(({ id }) => !from.includes(id))
      .map(({ id, name }) => ({ id, name })),
    holders,
  };
}
