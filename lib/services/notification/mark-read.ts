import { updateNotificationsRead } from "@/db/queries/notifications";
import type { NotificationId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";

/** Marks what the actor was told as read: one line of it, or all. Others' lines are not theirs. */
export async function markRead(ctx: Context, { id }: { id: NotificationId | null }): Promise<void> {
  await updateNotificationsRead(ctx.db, { userId: ctx.actor.userId, id, at: ctx.now });
}
