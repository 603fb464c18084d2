import { randomBytes } from "node:crypto";
import { insertAuditEvent } from "@/db/queries/audit";
import { asksForHandMarks } from "@/db/queries/blueprints";
import { selectNextRoundNo } from "@/db/queries/rounds";
import { insertSitting } from "@/db/queries/sittings";
import { selectOptionalTest } from "@/db/queries/tests";
import type { ContestId, SittingId, TestId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { windowProblem } from "@/lib/domain/sitting/window";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";
import { lockedContest } from "./locked-contest";

export type AddRound = {
  readonly contestId: ContestId;
  readonly testId: TestId;
  readonly name: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
};

/**
 * Adds a round to a contest, published or not: a sitting without a room. Officers see it once it is
 * published. Within its window they begin when they like, each with the whole time of the test.
 *
 * Rejected with `window_order` when it ends before it begins, and with `marked_by_hand` where people
 * would mark: a round is ranked when it closes, by what rules score at once.
 */
export async function addRound(
  ctx: Context,
  { contestId, ...plan }: AddRound,
): Promise<Result<SittingId, "window_order" | "marked_by_hand">> {
  return ctx.db.transaction(async (tx) => {
    const { ownerUnitId } = await lockedContest(tx, ctx, contestId);
    const found = await selectOptionalTest(tx, plan.testId);
    if (!found) throw new NotFound("test");
    if (await asksForHandMarks(tx, found.blueprint.id)) return rejected("marked_by_hand");
    const deadlinePolicy = "full_time";
    if (windowProblem({ ...plan, deadlinePolicy }, found.test.allowanceS) !== null) {
      return rejected("window_order");
    }
    const id = await insertSitting(tx, {
      ...plan,
      ...{ contestId, ownerUnitId, deadlinePolicy, room: "", searchText: fold(plan.name) },
      roundNo: await selectNextRoundNo(tx, contestId),
      seed: randomBytes(16).toString("hex"),
      createdBy: ctx.actor.userId,
    });
    await insertAuditEvent(tx, ctx, {
      act: "contest.add_round",
      subject: ["sitting", id],
      unitId: ownerUnitId,
    });
    return ok(id);
  });
}
