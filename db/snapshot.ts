import type { Database, Transaction } from "./client";

/** Reads as the database stood at one moment, whatever others write meanwhile. Writes nothing. */
export async function atOneMoment<T>(
  db: Database,
  read: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(read, { isolationLevel: "repeatable read", accessMode: "read only" });
}
