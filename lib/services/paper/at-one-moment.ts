import type { Database, Transaction } from "@/db/client";

/** What stands on one paper is read at one moment. */
export async function atOneMoment<Read>(
  db: Database,
  read: (tx: Transaction) => Promise<Read>,
): Promise<Read> {
  return db.transaction(read, { accessMode: "read only", isolationLevel: "repeatable read" });
}
