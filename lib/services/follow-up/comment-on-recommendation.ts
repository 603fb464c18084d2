import { insertAuditEvent } from "@/db/queries/audit";
import type { ActRejection } from "@/lib/domain/finding/act";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type TakeAct, takeAct } from "./take-act";

type Comment = Required<Pick<TakeAct, "recommendationId" | "text">>;

/** Says something about a recommendation: the unit explains itself, the team answers. It stays where it is. */
export async function commentOnRecommendation(
  ctx: Context,
  input: Comment,
): Promise<Result<void, ActRejection>> {
  return ctx.db.transaction(async (tx) => {
    const taken = await takeAct(tx, ctx, { ...input, act: "comment" });
    if (!taken.ok) return taken;
    const { unitId, from, to } = taken.value;
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.comment",
      subject: ["recommendation", input.recommendationId],
      unitId,
      detail: { from, to },
    });
    return ok(undefined);
  });
}
