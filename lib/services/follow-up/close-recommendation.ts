import { insertAuditEvent } from "@/db/queries/audit";
import type { ActRejection } from "@/lib/domain/finding/act";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type TakeAct, takeAct } from "./take-act";

type Close = Required<Pick<TakeAct, "recommendationId" | "text">>;

/** Closes a recommendation whose remedy was re-checked and found in order. */
export async function closeRecommendation(
  ctx: Context,
  input: Close,
): Promise<Result<void, ActRejection>> {
  return ctx.db.transaction(async (tx) => {
    const taken = await takeAct(tx, ctx, { ...input, act: "close" });
    if (!taken.ok) return taken;
    const { unitId, from, to } = taken.value;
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.close",
      subject: ["recommendation", input.recommendationId],
      unitId,
      detail: { from, to },
    });
    return ok(undefined);
  });
}
