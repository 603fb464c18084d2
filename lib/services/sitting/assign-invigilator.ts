import { insertAuditEvent } from "@/db/queries/audit";
import { insertInvigilator, lockSitting } from "@/db/queries/sittings";
import { selectHolders } from "@/db/queries/roles";
import type { SittingId, UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Puts a person in charge of the room of a sitting. Doing it again changes nothing. Only who holds
 * the role may be: for anybody else there is no such person.
 */
export async function assignInvigilator(
  ctx: Context,
  { sittingId, userId }: { sittingId: SittingId; userId: UserId },
): Promise<Result<void, never>> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const choices = await selectHolders(tx, "invigilator", scopeOf(ctx.actor, "sitting.write"));
    if (!choices.some(({ id }) => id === userId)) throw new NotFound(`user ${userId}`);
    await insertInvigilator(tx, sittingId, userId);
    await insertAuditEvent(tx, ctx, {
      act: "sitting.assign",
      subject: ["sitting", sittingId],
      detail: { userId },
    });
    return ok(undefined);
  });
}
