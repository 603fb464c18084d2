import type { Transaction } from "@/db/client";
import { noteForListeners } from "@/db/notices";
import { sittingMessage } from "@/db/schema";

export type NewMessage = Pick<
  typeof sittingMessage.$inferInsert,
  "sittingId" | "attemptId" | "kind" | "text" | "sentBy"
>;

/** Stores a message; once it is committed, the pages that listen are told. */
export async function insertMessage(tx: Transaction, values: NewMessage): Promise<string> {
  const [row] = await tx.insert(sittingMessage).values(values).returning({ id: sittingMessage.id });
  if (!row) throw new Error("message was not inserted");
  noteForListeners(tx, { channel: "sathach_message", id: row.id });
  return row.id;
}
