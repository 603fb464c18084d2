import { selectOwnQueues } from "@/db/queries/own-marks";
import { type Context, requirePermission } from "@/lib/services/context";

/** What the actor was given to mark, by sitting, without anything that tells whose it is. */
export async function listOwnQueues(ctx: Context) {
  requirePermission(ctx, "answer.mark");
  return selectOwnQueues(ctx.db, ctx.actor.userId);
}
