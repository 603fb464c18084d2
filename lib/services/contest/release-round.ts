import { insertAuditEvent } from "@/db/queries/audit";
import { lockRound } from "@/db/queries/rounds";
import { insertRelease } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Shows officers their results and the prizes of a round. Rejected before it is ranked. */
export async function releaseRound(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<void, "not_ranked">> {
  return ctx.db.transaction(async (tx) => {
    const round = await lockRound(tx, scopeOf(ctx.actor, "contest.write"), sittingId);
    if (!round) throw new NotFound(`round ${sittingId}`);
    if (round.state !== "settled") return rejected("not_ranked");
    const release = { sittingId, audience: "candidates", releasedBy: ctx.actor.userId } as const;
    if (await insertRelease(tx, release)) {
      await insertAuditEvent(tx, ctx, {
        act: "contest.release_round",
        subject: ["sitting", sittingId],
        unitId: round.ownerUnitId,
      });
    }
    return ok(undefined);
  });
}
