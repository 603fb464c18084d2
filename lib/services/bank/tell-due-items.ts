import { insertDueNotices } from "@/db/queries/item-rechecks";
import type { SystemContext } from "@/lib/services/context";

/**
 * Tells who wrote or approved questions that the day by which some must be looked at again has
 * passed: once a month and bank, not question by question. May run as often as one likes.
 */
export async function tellDueItems(
  ctx: Pick<SystemContext, "db">,
  { today }: { today: string },
): Promise<{ told: number }> {
  return { told: await insertDueNotices(ctx.db, today) };
}
