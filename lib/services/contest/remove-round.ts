import { insertAuditEvent } from "@/db/queries/audit";
import { lockRound } from "@/db/queries/rounds";
import { deleteSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Takes away a round that is not published; the log keeps that it was. */
export async function removeRound(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<void, "published">> {
  return ctx.db.transaction(async (tx) => {
    const round = await lockRound(tx, scopeOf(ctx.actor, "contest.write"), sittingId);
    if (!round) throw new NotFound(`round ${sittingId}`);
    if (round.state !== "draft") return rejected("published");
    await deleteSitting(tx, sittingId);
    await insertAuditEvent(tx, ctx, {
      act: "contest.remove_round",
      subject: ["sitting", sittingId],
      unitId: round.ownerUnitId,
      detail: { name: round.name },
    });
    return ok(undefined);
  });
}
