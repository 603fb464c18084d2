/** The browser's own database, as far as this page uses it. */
export type Tables = "rows" | "facts";

const name = "sat-hach-exam";
const version = 1;
/** A database blocked by another tab or a broken profile must not hold up a test. */
const patienceMs = 2_000;

/** Opens the database, or gives null where the browser has none that works. */
export function openDatabase(): Promise<IDBDatabase | null> {
  return Promise.race([open(), afterPatience()]).catch(() => null);
}

/** One transaction on both tables; resolves when the disk has it. */
export function transact<Value>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (table: (name: Tables) => IDBObjectStore) => IDBRequest<Value> | null,
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    // "strict": the answer is on the disk, not in a buffer of the system, before we say so.
    const transaction = database.transaction(["rows", "facts"], mode, { durability: "strict" });
    const request = work((table) => transaction.objectStore(table));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    transaction.onerror = () => reject(transaction.error ?? new Error("failed"));
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("rows", { keyPath: ["attempt", "epoch", "seq"] });
      request.result.createObjectStore("facts");
    };
    request.onsuccess = () => {
      const database = request.result;
      // A newer page of ours wants to change it: let go.
      database.onversionchange = () => database.close();
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error("no database"));
  });
}

function afterPatience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), patienceMs));
}
