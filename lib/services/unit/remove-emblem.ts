import { insertAuditEvent } from "@/db/queries/audit";
import { deleteEmblem } from "@/db/queries/unit-emblems";
import { unitInScope } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** Takes the emblem off the papers a unit issues from now on; without one nothing happens. */
export async function removeEmblem(ctx: Context, { unitId }: { unitId: UnitId }): Promise<void> {
  const scope = scopeOf(ctx.actor, "unit.write");
  await ctx.db.transaction(async (tx) => {
    if (!(await unitInScope(tx, scope, unitId))) throw new NotFound(`unit ${unitId}`);
    const sha256 = await deleteEmblem(tx, unitId);
    if (sha256 === null) return;
    await insertAuditEvent(tx, ctx, {
      ...{ act: "unit.remove_emblem", subject: ["unit", unitId], unitId },
      detail: { sha256 },
    });
  });
}
