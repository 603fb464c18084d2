import { insertAuditEvent } from "@/db/queries/audit";
import type { ActRejection } from "@/lib/domain/finding/act";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type TakeAct, takeAct } from "./take-act";

type Extend = Required<Pick<TakeAct, "recommendationId" | "text" | "dueOn">>;

/** Gives the unit a later day, with the reason. */
export async function extendRecommendation(
  ctx: Context,
  input: Extend,
): Promise<Result<void, ActRejection>> {
  return ctx.db.transaction(async (tx) => {
    const taken = await takeAct(tx, ctx, { ...input, act: "extend" });
    if (!taken.ok) return taken;
    const { unitId, from, to } = taken.value;
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.extend",
      subject: ["recommendation", input.recommendationId],
      unitId,
      detail: { from, to, due: input.dueOn, reason: input.text },
    });
    return ok(undefined);
  });
}
