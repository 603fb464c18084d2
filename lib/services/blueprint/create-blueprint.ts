import { insertAuditEvent } from "@/db/queries/audit";
import { insertBlueprint } from "@/db/queries/blueprints";
import { lockBank } from "@/db/queries/items";
import type { BankId, BlueprintId } from "@/lib/domain/ids";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** Begins an empty draft of a blueprint over a bank. */
export async function createBlueprint(
  ctx: Context,
  { bankId, name }: { bankId: BankId; name: string },
): Promise<BlueprintId> {
  requirePermission(ctx, "blueprint.write");
  return ctx.db.transaction(async (tx) => {
    if (!(await lockBank(tx, bankId))) throw new NotFound(`bank ${bankId}`);
    const id = await insertBlueprint(tx, { bankId, name, createdBy: ctx.actor.userId });
    await insertAuditEvent(tx, ctx, { act: "blueprint.create", subject: ["blueprint", id] });
    return id;
  });
}
