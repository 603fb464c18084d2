import { sql } from "drizzle-orm";
import type { Database, Executor, Transaction } from "./client";

/** What the processes that pages listen to are told: an attempt changed, a message was sent. */
export type Notice = {
  readonly channel: "sathach_attempt" | "sathach_message";
  readonly id: string;
};

/**
 * The list hangs on the transaction itself: Next holds several copies of a module, and what one of
 * them kept, the others would not find.
 */
const list = Symbol.for("sathach.notices");

type Noted = Transaction & { [list]?: Notice[] };

/** Has a notice sent once `tx` is committed. Throws when nobody would send it. */
export function noteForListeners(tx: Transaction, notice: Notice): void {
  const notices = (tx as Noted)[list];
  if (!notices) throw new Error("notices are sent after a transaction of a pool, and of no other");
  notices.push(notice);
}

/**
 * Sends notices at once, of what is committed. One that does not arrive costs seconds: whoever
 * listens looks by itself as well, so nothing fails for it.
 */
export async function tellListeners(db: Executor, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const told = JSON.stringify(notices);
  const names = sql`jsonb_to_recordset(${told}::jsonb) as n(channel text, id text)`;
  await db.execute(sql`select pg_notify(channel, id) from ${names}`).catch(() => {});
}

/**
 * Gives a pool transactions that send what was noted in them after their commit, never in it:
 * PostgreSQL commits one transaction with a notice at a time, the flush of its log included, and
 * whoever waits for that holds locked what a candidate wants to write to.
 */
export function withNotices(database: Database): Database {
  const transaction = database.transaction.bind(database);
  database.transaction = async (work, settings) => {
    const notices: Notice[] = [];
    const outcome = await transaction((tx) => {
      return work(Object.assign(tx, { [list]: notices }));
    }, settings);
    await tellListeners(database, notices);
    return outcome;
  };
  return database;
}
