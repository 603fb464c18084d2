import { insertAuditEvent } from "@/db/queries/audit";
import type { ActRejection } from "@/lib/domain/finding/act";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type TakeAct, takeAct } from "./take-act";

type AcceptRemedy = Required<Pick<TakeAct, "recommendationId" | "text" | "heldOn" | "method">>;

/** Writes down a re-check that found the remedy in order. The leader of the team closes it. */
export async function acceptRemedy(
  ctx: Context,
  input: AcceptRemedy,
): Promise<Result<void, ActRejection>> {
  return ctx.db.transaction(async (tx) => {
    const taken = await takeAct(tx, ctx, { ...input, act: "accept" });
    if (!taken.ok) return taken;
    const { unitId, from, to } = taken.value;
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.accept",
      subject: ["recommendation", input.recommendationId],
      unitId,
      detail: { from, to, heldOn: input.heldOn, method: input.method },
    });
    return ok(undefined);
  });
}
