import { insertEndNotices } from "@/db/queries/basis-confirmations";
import type { SystemContext } from "@/lib/services/context";

/**
 * Tells who wrote or approved a question that a document has ended under it, each once. The draw does
 * not wait for it: it goes by the days themselves. May run as often as one likes.
 */
export async function tellEndedDocuments(
  ctx: Pick<SystemContext, "db">,
  { today }: { today: string },
): Promise<{ told: number }> {
  return { told: await insertEndNotices(ctx.db, today) };
}
