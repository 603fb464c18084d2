import type { Row } from "@/lib/domain/attempt/client/state";
import { transact } from "./database";
import { type AttemptFacts, noFacts, type Store, withNumbers, withSaved } from "./store";

type StoredRow = Row & { readonly attempt: string };

const factsOf = (attempt: string) => `attempt:${attempt}`;

/** The queue in the browser's database. */
export function databaseStore(database: IDBDatabase): Store {
  return {
    kind: "durable",
    keepsKeys: true,
    rows: (attempt) => readRows(database, attempt),
    facts: (attempt) => readFacts(database, attempt),
    put: (attempt, rows) =>
      change(
        database,
        attempt,
        (facts) => withNumbers(facts, rows),
        (table) => {
          for (const row of rows) table.put({ ...row, attempt });
        },
      ),
    forget: (attempt, rows, saved) =>
      change(
        database,
        attempt,
        (facts) => withSaved(facts, saved),
        (table) => {
          for (const { epoch, seq } of rows) table.delete([attempt, epoch, seq]);
        },
      ),
    keepFlags: (attempt, flags) => change(database, attempt, (facts) => ({ ...facts, flags })),
    read: (name) =>
      transact(database, "readonly", (table) => table("facts").get(name) as IDBRequest<unknown>),
    write: async (name, value) => {
      await transact(database, "readwrite", (table) => table("facts").put(value, name));
    },
    erase: async (name) => {
      await transact(database, "readwrite", (table) => table("facts").delete(name));
    },
  };
}

async function readRows(database: IDBDatabase, attempt: string): Promise<readonly Row[]> {
  const most = Number.MAX_SAFE_INTEGER;
  const range = IDBKeyRange.bound([attempt, 0, 0], [attempt, most, most]);
  const stored = await transact(
    database,
    "readonly",
    (table) => table("rows").getAll(range) as IDBRequest<StoredRow[]>,
  );
  return (stored ?? []).map(({ epoch, seq, position, value }) => ({ epoch, seq, position, value }));
}

async function readFacts(database: IDBDatabase, attempt: string): Promise<AttemptFacts> {
  const read = await transact(
    database,
    "readonly",
    (table) => table("facts").get(factsOf(attempt)) as IDBRequest<AttemptFacts | undefined>,
  );
  return { ...noFacts, ...read };
}

/** Rows and facts change together or not at all. */
async function change(
  database: IDBDatabase,
  attempt: string,
  facts: (before: AttemptFacts) => AttemptFacts,
  rows: (table: IDBObjectStore) => void = () => {},
): Promise<void> {
  await transact(database, "readwrite", (table) => {
    const store = table("facts");
    const reading = store.get(factsOf(attempt)) as IDBRequest<AttemptFacts | undefined>;
    reading.onsuccess = () => {
      store.put(facts({ ...noFacts, ...reading.result }), factsOf(attempt));
      rows(table("rows"));
    };
    return null;
  });
}
