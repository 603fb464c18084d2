import { randomBytes } from "node:crypto";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertSitting } from "@/db/queries/sittings";
import type { DeadlinePolicy } from "@/lib/domain/attempt/deadline";
import type { CampaignId, SittingId, TestId, UnitId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { WindowProblem } from "@/lib/domain/sitting/window";
import type { Context } from "@/lib/services/context";
import { drawCode } from "./candidate-code";
import { settlePlan } from "./settle-plan";

export type CreateSitting = {
  readonly testId: TestId;
  readonly campaignId: CampaignId | null;
  /** The body that organises it. */
  readonly ownerUnitId: UnitId;
  readonly name: string;
  readonly room: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly deadlinePolicy: DeadlinePolicy;
  /**
   * Seconds after the start within which a candidate may still begin; null: until the window ends;
   * `regulation`: as the regulation says for the length of the test.
   */
  readonly lateLimitS: number | "regulation" | null;
  /** Whether a code on the room's board unlocks the start. */
  readonly withStartCode: boolean;
  /** Of synthetic people, to be taken away again. */
  readonly rehearsal?: boolean;
};

/** Why a sitting cannot be as it was planned. */
export type PlanProblem =
  | WindowProblem
  /** The regulation leaves the late limit of a test of this length to the head of the board. */
  | "late_undecided";

/**
 * Makes a draft sitting of a test. Rejected with `window_order` when the window ends before it
 * begins, with `window_short` when its end cuts everybody before the time of the test is over, and
 * with `late_undecided` where the regulation names no late limit.
 */
export async function createSitting(
  ctx: Context,
  { withStartCode, ...plan }: CreateSitting,
): Promise<Result<SittingId, PlanProblem>> {
  return ctx.db.transaction(async (tx) => {
    const settled = await settlePlan(tx, ctx, plan);
    if (!settled.ok) return settled;
    const id = await insertSitting(tx, {
      ...settled.value,
      startCode: withStartCode ? drawCode() : null,
      seed: randomBytes(16).toString("hex"),
      createdBy: ctx.actor.userId,
    });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.create",
      subject: ["sitting", id],
      unitId: plan.ownerUnitId,
    });
    return ok(id);
  });
}
