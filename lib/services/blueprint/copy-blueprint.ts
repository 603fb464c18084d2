import { insertAuditEvent } from "@/db/queries/audit";
import { insertBlueprint, lockBlueprint, replaceCells, selectCells } from "@/db/queries/blueprints";
import type { BlueprintId } from "@/lib/domain/ids";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** Begins a draft with the cells and the rule of another blueprint, which stays as it is. */
export async function copyBlueprint(
  ctx: Context,
  { blueprintId, name }: { blueprintId: BlueprintId; name: string },
): Promise<BlueprintId> {
  requirePermission(ctx, "blueprint.write");
  return ctx.db.transaction(async (tx) => {
    const row = await lockBlueprint(tx, blueprintId);
    if (!row) throw new NotFound(`blueprint ${blueprintId}`);
    const { bankId, allowNeedsCheck } = row;
    const createdBy = ctx.actor.userId;
    const id = await insertBlueprint(tx, { bankId, name, allowNeedsCheck, createdBy });
    await replaceCells(tx, id, await selectCells(tx, blueprintId));
    await insertAuditEvent(tx, ctx, {
      act: "blueprint.copy",
      subject: ["blueprint", id],
      detail: { from: blueprintId },
    });
    return id;
  });
}
