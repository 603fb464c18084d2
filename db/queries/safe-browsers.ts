import { eq } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { safeBrowser } from "@/db/schema";
import type { SittingId } from "@/lib/domain/ids";

/** The browser that a sitting asks for, without the file. Undefined: any will do. */
export async function selectSafeBrowser(db: Executor, sittingId: SittingId) {
  const [row] = await db
    .select({
      configKey: safeBrowser.configKey,
      quitCode: safeBrowser.quitCode,
      setAt: safeBrowser.setAt,
    })
    .from(safeBrowser)
    .where(eq(safeBrowser.sittingId, sittingId));
  return row;
}

export type NewSafeBrowser = Pick<
  typeof safeBrowser.$inferInsert,
  "sittingId" | "config" | "configKey" | "quitCode" | "setBy" | "setAt"
>;

/** The one that counts from now on, in the place of any other. */
export async function upsertSafeBrowser(tx: Transaction, values: NewSafeBrowser): Promise<void> {
  await tx
    .insert(safeBrowser)
    .values(values)
    .onConflictDoUpdate({ target: safeBrowser.sittingId, set: values });
}

/** Lets any browser do again. Says whether one was asked for. */
export async function deleteSafeBrowser(tx: Transaction, sittingId: SittingId): Promise<boolean> {
  const rows = await tx
    .delete(safeBrowser)
    .where(eq(safeBrowser.sittingId, sittingId))
    .returning({ sittingId: safeBrowser.sittingId });
  return rows.length === 1;
}
