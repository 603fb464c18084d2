import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sittingMessage } from "@/db/schema";

export type NewMessage = Pick<
  typeof sittingMessage.$inferInsert,
  "sittingId" | "attemptId" | "kind" | "text" | "sentBy"
>;

/** Stores a message and tells the pages that listen, once it is committed. */
export async function insertMessage(tx: Transaction, values: NewMessage): Promise<string> {
  const [row] = await tx.insert(sittingMessage).values(values).returning({ id: sittingMessage.id });
  if (!row) throw new Error("message was not inserted");
  await tx.execute(sql`select pg_notify('sathach_message', ${row.id})`);
  return row.id;
}
