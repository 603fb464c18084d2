import { insertAuditEvent } from "@/db/queries/audit";
import { deleteOpenMarks, upsertMarker } from "@/db/queries/hand-marks";
import { lockSitting } from "@/db/queries/sittings";
import { selectHolders } from "@/db/queries/roles";
import type { SittingId, UserId } from "@/lib/domain/ids";
import type { MarkerPart } from "@/lib/domain/marking/assign";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { giveAnswersOut } from "./give-answers-out";

export type AddMarker = {
  readonly sittingId: SittingId;
  readonly userId: UserId;
  readonly part: MarkerPart;
};

/**
 * Lets a person mark the answers of a sitting, or decide where two markers differ, and gives them
 * what nobody has yet. Whoever takes the other part loses what they have not handed in. Only who
 * holds the role may be asked for: for anybody else there is no such person.
 */
export async function addMarker(
  ctx: Context,
  { sittingId, userId, part }: AddMarker,
): Promise<Result<void, never>> {
  const scope = scopeOf(ctx.actor, "sitting.write");
  return ctx.keys.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scope, sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const choices = await selectHolders(tx, "marker", scope);
    if (!choices.some(({ id }) => id === userId)) throw new NotFound(`user ${userId}`);
    await deleteOpenMarks(tx, { sittingId, userId });
    await upsertMarker(tx, { sittingId, userId, part });
    await giveAnswersOut(tx, sittingId);
    await insertAuditEvent(tx, ctx, {
      act: "marking.add_marker",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { userId, part },
    });
    return ok(undefined);
  });
}
