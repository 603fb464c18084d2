import { insertAuditEvent } from "@/db/queries/audit";
import { deleteAudience } from "@/db/queries/contests";
import type { AudienceId, ContestId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { lockedContest } from "./locked-contest";

/** Takes an audience away from a contest that is not published, unless somebody has already. */
export async function removeAudience(
  ctx: Context,
  { contestId, audienceId }: { contestId: ContestId; audienceId: AudienceId },
): Promise<Result<void, "published">> {
  return ctx.db.transaction(async (tx) => {
    const contest = await lockedContest(tx, ctx, contestId);
    if (contest.publishedAt !== null) return rejected("published");
    if (!(await deleteAudience(tx, contestId, audienceId))) return ok(undefined);
    await insertAuditEvent(tx, ctx, {
      act: "contest.remove_audience",
      subject: ["contest", contestId],
      unitId: contest.ownerUnitId,
      detail: { audience: audienceId },
    });
    return ok(undefined);
  });
}
