import { insertAuditEvent } from "@/db/queries/audit";
import type { ActRejection } from "@/lib/domain/finding/act";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type TakeAct, takeAct } from "./take-act";

type Escalate = Required<Pick<TakeAct, "recommendationId" | "text">>;

/** Hands what is over its day to the higher authority, with the reason. */
export async function escalateRecommendation(
  ctx: Context,
  input: Escalate,
): Promise<Result<void, ActRejection>> {
  return ctx.db.transaction(async (tx) => {
    const taken = await takeAct(tx, ctx, { ...input, act: "escalate" });
    if (!taken.ok) return taken;
    const { unitId, from, to } = taken.value;
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.escalate",
      subject: ["recommendation", input.recommendationId],
      unitId,
      detail: { from, to, reason: input.text },
    });
    return ok(undefined);
  });
}
