import { insertAuditEvent } from "@/db/queries/audit";
import type { ActRejection } from "@/lib/domain/finding/act";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type TakeAct, takeAct } from "./take-act";

type ReturnRemedy = Required<
  Pick<TakeAct, "recommendationId" | "text" | "heldOn" | "method" | "dueOn">
>;

/** Writes down a re-check that found work left: the unit goes on, with the reason and a new day. */
export async function returnRemedy(
  ctx: Context,
  input: ReturnRemedy,
): Promise<Result<void, ActRejection>> {
  return ctx.db.transaction(async (tx) => {
    const taken = await takeAct(tx, ctx, { ...input, act: "return" });
    if (!taken.ok) return taken;
    const { unitId, from, to } = taken.value;
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.return",
      subject: ["recommendation", input.recommendationId],
      unitId,
      detail: { from, to, heldOn: input.heldOn, method: input.method, due: input.dueOn },
    });
    return ok(undefined);
  });
}
