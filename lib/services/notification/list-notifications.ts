import {
  countNotifications,
  countUnread,
  selectNotifications,
  selectOptionalEmail,
} from "@/db/queries/notifications";
import type { Context } from "@/lib/services/context";

export const NOTIFICATIONS_PER_PAGE = 30;

/** What the actor was told, newest first, and where they are written to. */
export async function listNotifications(ctx: Context, { page }: { page: number }) {
  const { userId } = ctx.actor;
  const limit = NOTIFICATIONS_PER_PAGE;
  const [notifications, total, unread, email] = await Promise.all([
    selectNotifications(ctx.db, { userId, limit, offset: (page - 1) * limit }),
    countNotifications(ctx.db, userId),
    countUnread(ctx.db, userId),
    selectOptionalEmail(ctx.db, userId),
  ]);
  return { notifications, total, unread, email: email ?? "" };
}
