import { insertAuditEvent } from "@/db/queries/audit";
import { lockVisitPlace, selectOptionalFinding } from "@/db/queries/findings";
import { insertRetest, selectRetestChoices, selectRetests } from "@/db/queries/retests";
import type { FindingId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type RetestObstacle, retestObstacle } from "./retest-obstacle";

type LinkRetest = {
  readonly findingId: FindingId;
  /** A sitting outside the campaign that lists officers of the unit. */
  readonly sittingId: SittingId;
  /** Per cent of the points that their mean has to reach. */
  readonly mark: number;
};

/**
 * Says that a short test is held again over an issued finding about a topic. Once its results stand and
 * reach the mark, the finding is ready for a re-check; nothing is closed by it.
 */
export async function linkRetest(
  ctx: Context,
  { findingId, sittingId, mark }: LinkRetest,
): Promise<Result<void, RetestObstacle | "no_topic" | "linked_already">> {
  return ctx.db.transaction(async (tx) => {
    const finding = await selectOptionalFinding(tx, findingId);
    const write = scopeOf(ctx.actor, "finding.write");
    const place = finding && (await lockVisitPlace(tx, write, finding.visitId));
    if (!finding || !place) throw new NotFound(`finding ${findingId}`);
    const obstacle = await retestObstacle(tx, finding, place);
    if (obstacle) return rejected(obstacle);
    if (finding.topicId === null) return rejected("no_topic");
    const choices = await selectRetestChoices(tx, place);
    if (!choices.some(({ id }) => id === sittingId)) throw new NotFound(`sitting ${sittingId}`);
    const known = await selectRetests(tx, { visitId: place.id, unitId: place.unitId });
    if (known.some((one) => one.findingId === findingId && one.sittingId === sittingId)) {
      return rejected("linked_already");
    }
    const startedBy = ctx.actor.userId;
    await insertRetest(tx, { findingId, sittingId, mark, startedBy, startedAt: ctx.now });
    await insertAuditEvent(tx, ctx, {
      act: "finding.retest",
      subject: ["finding", findingId],
      unitId: place.unitId,
      detail: { sitting: sittingId, mark },
    });
    return ok(undefined);
  });
}
