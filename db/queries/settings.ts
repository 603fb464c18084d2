import { eq } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { setting } from "@/db/schema";

/** The value kept under a key, or undefined. */
export async function selectSetting(db: Executor, key: string): Promise<unknown> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
  return row?.value;
}

export async function upsertSetting(tx: Transaction, key: string, value: unknown) {
  await tx
    .insert(setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } });
}
