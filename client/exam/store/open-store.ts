import { openDatabase } from "./database";
import { databaseStore } from "./database-store";
import type { Store } from "./store";
import { textStore } from "./text-store";

/** The best store this browser has: its database, else its text store, else the page's memory. */
export async function openStore(): Promise<Store> {
  const database = typeof indexedDB === "undefined" ? null : await openDatabase();
  if (database) {
    const store = databaseStore(database);
    if (await works(store)) return store;
  }
  const local = textStore(localText(), "durable");
  if (local && (await works(local))) return local;
  return memoryStore();
}

/** This device's name: random, and gone with the store. */
export async function deviceId(store: Store): Promise<string> {
  const known = await store.read("device").catch(() => undefined);
  if (typeof known === "string") return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const name = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  await store.write("device", name).catch(() => undefined);
  return name;
}

function memoryStore(): Store {
  const map = new Map<string, string>();
  const text = {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
  return textStore(text, "memory");
}

function localText(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

async function works(store: Store): Promise<boolean> {
  try {
    await store.write("probe", 1);
    return (await store.read("probe")) === 1;
  } catch {
    return false;
  }
}
