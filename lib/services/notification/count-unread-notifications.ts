import { countUnread } from "@/db/queries/notifications";
import type { Context } from "@/lib/services/context";

/** How much the actor was told and has not read: the counter in the head. */
export async function countUnreadNotifications(ctx: Context): Promise<number> {
  return countUnread(ctx.db, ctx.actor.userId);
}
