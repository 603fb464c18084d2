import { insertAuditEvent } from "@/db/queries/audit";
import { updateContest } from "@/db/queries/contests";
import type { ContestId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import type { Context } from "@/lib/services/context";
import type { ContestTerms } from "./create-contest";
import { lockedContest } from "./locked-contest";

/** Changes what a contest is called and how it is judged. Rejected once officers have read it. */
export async function editContest(
  ctx: Context,
  { contestId, ...terms }: ContestTerms & { readonly contestId: ContestId },
): Promise<Result<void, "published">> {
  return ctx.db.transaction(async (tx) => {
    const contest = await lockedContest(tx, ctx, contestId);
    if (contest.publishedAt !== null) return rejected("published");
    await updateContest(tx, contestId, { ...terms, searchText: fold(terms.name) });
    await insertAuditEvent(tx, ctx, {
      act: "contest.edit",
      subject: ["contest", contestId],
      unitId: contest.ownerUnitId,
    });
    return ok(undefined);
  });
}
