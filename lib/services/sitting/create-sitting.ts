import { randomBytes } from "node:crypto";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { insertSitting } from "@/db/queries/sittings";
import { selectOptionalTest } from "@/db/queries/tests";
import { lockUnit } from "@/db/queries/units";
import type { CampaignId, SittingId, TestId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { drawCode } from "./candidate-code";

export type CreateSitting = {
  readonly testId: TestId;
  readonly campaignId: CampaignId | null;
  /** The body that organises it. */
  readonly ownerUnitId: UnitId;
  readonly name: string;
  readonly room: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly deadlinePolicy: "full_time" | "hard_end";
  /** Seconds after the start within which a candidate may still begin; null: until the window ends. */
  readonly lateLimitS: number | null;
  /** Whether a code on the room's board unlocks the start. */
  readonly withStartCode: boolean;
};

/** Makes a draft sitting of a test. Rejected with `window_order` when the window ends before it begins. */
export async function createSitting(
  ctx: Context,
  { withStartCode, ...values }: CreateSitting,
): Promise<Result<SittingId, "window_order">> {
  if (values.windowTo <= values.windowFrom) return rejected("window_order");
  const scope = scopeOf(ctx.actor, "sitting.write");
  return ctx.db.transaction(async (tx) => {
    if (!(await lockUnit(tx, scope, values.ownerUnitId))) throw new NotFound("unit");
    if (!(await selectOptionalTest(tx, values.testId))) throw new NotFound("test");
    if (values.campaignId !== null) {
      const campaign = await selectOptionalCampaign(
        tx,
        scopeOf(ctx.actor, "campaign.read"),
        values.campaignId,
      );
      if (!campaign) throw new NotFound("campaign");
    }
    const id = await insertSitting(tx, {
      ...values,
      startCode: withStartCode ? drawCode() : null,
      seed: randomBytes(16).toString("hex"),
      createdBy: ctx.actor.userId,
    });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.create",
      subject: ["sitting", id],
      unitId: values.ownerUnitId,
    });
    return ok(id);
  });
}
