import { insertAuditEvent } from "@/db/queries/audit";
import { lockRound } from "@/db/queries/rounds";
import { deleteSitting } from "@/db/queries/sittings";
import type { ContestId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { lockedContest } from "./locked-contest";

/**
 * Takes away a round that is not published, unless somebody has already; the log keeps that it was.
 */
export async function removeRound(
  ctx: Context,
  { contestId, sittingId }: { contestId: ContestId; sittingId: SittingId },
): Promise<Result<void, "published">> {
  return ctx.db.transaction(async (tx) => {
    await lockedContest(tx, ctx, contestId);
    const round = await lockRound(tx, scopeOf(ctx.actor, "contest.write"), sittingId);
    if (round?.contestId !== contestId) return ok(undefined);
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
