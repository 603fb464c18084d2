import type { Row } from "@/lib/domain/attempt/client/state";
import { type AttemptFacts, noFacts, type Store, withNumbers, withSaved } from "./store";

type Text = Pick<Storage, "getItem" | "setItem" | "removeItem">;
type Kept = AttemptFacts & { readonly rows: readonly Row[] };

const prefix = "sat-hach:";

/** The queue as text: for browsers without a database, and for the page's own memory. */
export function textStore(text: Text, kind: Store["kind"]): Store;
export function textStore(text: Text | null, kind: Store["kind"]): Store | null;
export function textStore(text: Text | null, kind: Store["kind"]): Store | null {
  if (!text) return null;
  const read = (name: string): unknown => {
    const found = text.getItem(prefix + name);
    return found === null ? undefined : JSON.parse(found);
  };
  const write = (name: string, value: unknown) =>
    text.setItem(prefix + name, JSON.stringify(value));
  const kept = (attempt: string): Kept => ({
    ...noFacts,
    rows: [],
    ...(read(`attempt:${attempt}`) as Kept | undefined),
  });
  const change = (attempt: string, next: (before: Kept) => Kept) =>
    promised(() => write(`attempt:${attempt}`, next(kept(attempt))));
  return {
    kind,
    keepsKeys: false,
    rows: (attempt) => promised(() => kept(attempt).rows),
    facts: (attempt) => promised(() => kept(attempt)),
    put: (attempt, rows) =>
      change(attempt, (before) => ({
        ...before,
        ...withNumbers(before, rows),
        rows: [...without(before.rows, rows), ...rows],
      })),
    forget: (attempt, rows, saved) =>
      change(attempt, (before) => ({
        ...before,
        ...withSaved(before, saved),
        rows: without(before.rows, rows),
      })),
    keepFlags: (attempt, flags) => change(attempt, (before) => ({ ...before, flags })),
    read: (name) => promised(() => read(name)),
    write: (name, value) => promised(() => write(name, value)),
    erase: (name) => promised(() => text.removeItem(prefix + name)),
  };
}

function without(rows: readonly Row[], gone: readonly Pick<Row, "epoch" | "seq">[]): Row[] {
  const keys = new Set(gone.map(({ epoch, seq }) => `${epoch}:${seq}`));
  return rows.filter(({ epoch, seq }) => !keys.has(`${epoch}:${seq}`));
}

/** A throw becomes a rejection, as with the database. */
function promised<Value>(work: () => Value): Promise<Value> {
  return new Promise((resolve) => resolve(work()));
}
