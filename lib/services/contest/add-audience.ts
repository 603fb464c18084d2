import { insertAuditEvent } from "@/db/queries/audit";
import { insertAudience, selectAudiences } from "@/db/queries/contests";
import { lockUnit } from "@/db/queries/units";
import type { AudienceId, ContestId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { lockedContest } from "./locked-contest";

export type AddAudience = {
  readonly contestId: ContestId;
  readonly name: string;
  /** With all below them; none: everything below the body that organises the contest. */
  readonly unitIds: readonly UnitId[];
  /** None: every job group. */
  readonly jobGroupCodes: readonly string[];
};

/**
 * Adds an audience behind those there are: an officer who fits several competes in the first.
 * Rejected once the contest is published: from then on everybody knows whom it is for.
 */
export async function addAudience(
  ctx: Context,
  { contestId, unitIds, ...values }: AddAudience,
): Promise<Result<AudienceId, "published">> {
  return ctx.db.transaction(async (tx) => {
    const contest = await lockedContest(tx, ctx, contestId);
    if (contest.publishedAt !== null) return rejected("published");
    const roots = unitIds.length > 0 ? [...new Set(unitIds)] : [contest.ownerUnitId];
    for (const unitId of roots) {
      if (!(await lockUnit(tx, scopeOf(ctx.actor, "contest.write"), unitId))) {
        throw new NotFound(`unit ${unitId}`);
      }
    }
    const position = ((await selectAudiences(tx, [contestId])).at(-1)?.position ?? 0) + 1;
    const id = await insertAudience(tx, { ...values, contestId, position, unitIds: roots });
    await insertAuditEvent(tx, ctx, {
      act: "contest.add_audience",
      subject: ["contest", contestId],
      unitId: contest.ownerUnitId,
      detail: { audience: id, name: values.name },
    });
    return ok(id);
  });
}
