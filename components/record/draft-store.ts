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
  /** It was not taken, and is not sent again as it stands: it waits for the person, not for a line. */
  readonly refused?: boolean;
};

/** How many fields of a part wait to be sent, and how many were refused. */
export type HeldPart = {
  readonly part: string;
  readonly waiting: number;
  readonly refused: number;
};

const changed = "record-draft";

const prefixOf = ({ userId, recordId }: Pick<DraftPlace, "userId" | "recordId">) =>
  `record/${userId}/${recordId}/`;

const keyOf = (place: DraftPlace) =>
  `${prefixOf(place)}${place.source}/${place.part}/${place.field}`;

/** The draft of a field, or null; a browser that keeps nothing has none. */
export function readDraft(place: DraftPlace): Draft | null {
  return draftAt(keyOf(place));
}

function draftAt(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
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

/** What is kept of each part of a record, in a stable order. */
export function useDraftParts(place: Pick<DraftPlace, "userId" | "recordId">): HeldPart[] {
  const prefix = prefixOf(place);
  const counts = useSyncExternalStore(
    listen,
    () => countParts(prefix),
    () => "",
  );
  return counts === "" ? [] : counts.split(",").map(heldPart);
}

function heldPart(words: string): HeldPart {
  const [part = "", waiting, refused] = words.split(" ");
  return { part, waiting: Number(waiting), refused: Number(refused) };
}

function listen(notify: () => void) {
  window.addEventListener(changed, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(changed, notify);
    window.removeEventListener("storage", notify);
  };
}

/** As "part waiting refused" words: a text is the same as long as nothing changes. */
function countParts(prefix: string): string {
  const counts = new Map<string, { waiting: number; refused: number }>();
  try {
    for (const key of Object.keys(localStorage)) {
      const [, part = ""] = key.startsWith(prefix) ? key.slice(prefix.length).split("/") : [];
      if (!part) continue;
      const count = counts.get(part) ?? { waiting: 0, refused: 0 };
      count[draftAt(key)?.refused ? "refused" : "waiting"] += 1;
      counts.set(part, count);
    }
  } catch {
    return "";
  }
  return [...counts]
    .map(([part, { waiting, refused }]) => `${part} ${waiting} ${refused}`)
    .join(",");
}
