import { useSyncExternalStore } from "react";

// What was typed into a record and is not acknowledged yet is kept in the browser, so that a lost
// connection, a closed lid or an expired session lose nothing.

/** Which field of which person: two people may use one tablet. */
export type DraftPlace = {
  readonly userId: string;
  readonly recordId: string;
  readonly source: "self" | "verified";
  readonly part: string;
  readonly field: string;
};

export type Draft = {
  readonly text: string;
  readonly whole: string;
  readonly note: string;
  /** The revision it was typed over. */
  readonly over: number;
};

const changed = "record-draft";

const prefixOf = ({ userId, recordId }: Pick<DraftPlace, "userId" | "recordId">) =>
  `record/${userId}/${recordId}/`;

const keyOf = (place: DraftPlace) =>
  `${prefixOf(place)}${place.source}/${place.part}/${place.field}`;

/** The draft of a field, or null; a browser that keeps nothing has none. */
export function readDraft(place: DraftPlace): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? "null");
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== "object" || kept === null) return false;
  const { text, whole, note, over } = kept as Partial<Record<keyof Draft, unknown>>;
  return [text, whole, note].every((each) => typeof each === "string") && typeof over === "number";
}

/** Keeps a draft, or forgets it (null) once the server has it. */
export function keepDraft(place: DraftPlace, value: Draft | null) {
  try {
    if (value === null) localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), JSON.stringify(value));
  } catch {
    // Full or forbidden: the field itself still holds what was typed.
  }
  window.dispatchEvent(new Event(changed));
}

/** How many fields wait in each part of a record, as "part count" words, in a stable order. */
export function useDraftParts(place: Pick<DraftPlace, "userId" | "recordId">): string {
  const prefix = prefixOf(place);
  return useSyncExternalStore(
    listen,
    () => countParts(prefix),
    () => "",
  );
}

function listen(notify: () => void) {
  window.addEventListener(changed, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(changed, notify);
    window.removeEventListener("storage", notify);
  };
}

function countParts(prefix: string): string {
  const counts = new Map<string, number>();
  try {
    for (const key of Object.keys(localStorage)) {
      const [, part = ""] = key.startsWith(prefix) ? key.slice(prefix.length).split("/") : [];
      if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  } catch {
    return "";
  }
  return [...counts].map(([part, count]) => `${part} ${count}`).join(",");
}
