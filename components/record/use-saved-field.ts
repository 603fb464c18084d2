"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { isNoteAlone } from "@/lib/domain/inspection/check-value";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import {
  parseTypedValue,
  type TypedValue,
  type TypedValueRejection,
} from "@/lib/domain/inspection/parse-value";
import { rejected, type Result } from "@/lib/domain/result";
import { type DraftPlace, keepDraft, readDraft } from "./draft-store";
import type { OtherEntry, SaveFieldAction, SaveRefusal } from "./save-field-action";
import { writtenValue } from "./written";

type Saving =
  | { readonly state: "idle" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: Date }
  /** Kept in this browser, and sent again by itself. */
  | { readonly state: "held" }
  | { readonly state: "conflict"; readonly other: OtherEntry }
  | { readonly state: "refused"; readonly reason: TypedValueRejection | SaveRefusal };

/** What stands in a field: as it is written in a form, with the note and the revision. */
export type HeldText = TypedValue & { readonly note: string; readonly revision: number };

export type SavedFieldInput = {
  readonly place: DraftPlace;
  readonly line: CriteriaLine;
  readonly held: HeldText;
  readonly save: SaveFieldAction;
};

type Entry = { readonly text: string; readonly whole: string; readonly note: string };

/** How long until what could not be sent is tried again, also where no event says "on line". */
const patience = 10_000;

const entryOf = ({ text, whole = "", note }: TypedValue & { readonly note: string }): Entry => ({
  ...{ text, whole, note },
});

const isSame = (a: Entry, b: Entry) =>
  a.text === b.text && a.whole === b.whole && a.note === b.note;

/** What the server is known to hold, and as which revision. */
type Kept = { readonly entry: Entry; readonly revision: number };

const keptOf = (held: HeldText): Kept => ({ entry: entryOf(held), revision: held.revision });

/**
 * A field that is saved when it is left. What is not acknowledged stays in the browser, through a
 * reload too, and is sent again; what somebody else wrote meanwhile is shown beside it, and nothing
 * is overwritten.
 */
export function useSavedField({ held, ...input }: SavedFieldInput) {
  const { place, line } = input;
  const kept = useRef(keptOf(held));
  const { entry, latest, drawn, show, replace } = useEntry(held);
  const { saving, setSaving, busy, commit } = useSaving({ ...input, kept, latest });

  function change(part: Partial<Entry>) {
    const next = { ...latest.current, ...part };
    show(next);
    const unsaved = !isSame(next, kept.current.entry);
    const refused = !savable(line, next).ok;
    keepDraft(place, unsaved ? draftOf(next, kept.current, refused) : null);
  }

  /** Ends a conflict: one's own entry goes over the other's, or the other's stands. */
  function settle(other: OtherEntry, mine: boolean) {
    const theirs = entryOf({ ...writtenValue(other.value ?? undefined), note: other.note });
    kept.current = { entry: theirs, revision: other.revision };
    setSaving({ state: "idle" });
    if (mine) return void commit();
    replace(theirs);
    keepDraft(place, null);
  }

  useResending(saving.state === "held", commit);
  useRestoredDraft(place, (draft) => {
    const { over, refused: _, ...typed } = draft;
    if (isSame(typed, kept.current.entry)) return keepDraft(place, null);
    kept.current = { ...kept.current, revision: over };
    replace(typed);
    void commit();
  });
  useFollowing(held, () => {
    const untouched = isSame(latest.current, kept.current.entry) && !busy.current;
    if (!untouched || held.revision === kept.current.revision) return;
    kept.current = keptOf(held);
    replace(entryOf(held));
  });

  const shown = { entry, change, saving, settle, drawn, value: valueOf(line, entry) };
  return { ...shown, commit: () => void commit() };
}

/** What stands in the field; the controls that keep their own state are drawn anew with `drawn`. */
function useEntry(held: HeldText) {
  const [entry, setEntry] = useState<Entry>(() => entryOf(held));
  const latest = useRef(entry);
  const [drawn, setDrawn] = useState(0);

  function show(next: Entry) {
    latest.current = next;
    setEntry(next);
  }

  /** Shows what was not typed into this page. */
  function replace(next: Entry) {
    show(next);
    setDrawn((times) => times + 1);
  }

  return { entry, latest, drawn, show, replace };
}

type SavingInput = Pick<SavedFieldInput, "place" | "line" | "save"> & {
  readonly kept: RefObject<Kept>;
  readonly latest: RefObject<Entry>;
};

/** One save is under way at a time; what is typed in the meantime is saved after it. */
function useSaving({ place, line, save, kept, latest }: SavingInput) {
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const busy = useRef(false);

  async function commit() {
    const now = latest.current;
    if (busy.current || isSame(now, kept.current.entry)) return;
    const parsed = savable(line, now);
    if (!parsed.ok) return refuse(now, parsed.reason);
    busy.current = true;
    setSaving({ state: "saving" });
    const over = kept.current.revision;
    const sent = { ...target(place), value: parsed.value, note: now.note, over };
    const answer = await save(sent).catch(() => null);
    busy.current = false;
    if (answer === null) return setSaving({ state: "held" });
    if (!answer.ok) {
      if (answer.reason !== "changed_meanwhile") return refuse(now, answer.reason);
      return setSaving({ state: "conflict", other: answer.other });
    }
    acknowledge(now, answer.revision, new Date(answer.savedAt));
    // Typed on while the save was under way: nobody will leave the field again to send it.
    if (!isSame(latest.current, now)) await commit();
  }

  function refuse(typed: Entry, reason: TypedValueRejection | SaveRefusal) {
    setSaving({ state: "refused", reason });
    const refused = isSame(typed, latest.current);
    keepDraft(place, draftOf(latest.current, kept.current, refused));
  }

  function acknowledge(saved: Entry, revision: number, at: Date) {
    kept.current = { entry: saved, revision };
    setSaving({ state: "saved", at });
    const more = !isSame(latest.current, saved);
    keepDraft(place, more ? draftOf(latest.current, kept.current, false) : null);
  }

  return { saving, setSaving, busy, commit };
}

const draftOf = (typed: Entry, { revision }: Kept, refused: boolean) => ({
  ...typed,
  over: revision,
  ...(refused && { refused }),
});

/** What would be sent, or what keeps it from being taken. */
function savable(
  line: CriteriaLine,
  entry: Entry,
): Result<FieldValue | null, TypedValueRejection | SaveRefusal> {
  const parsed = parseTypedValue(line, entry);
  return parsed.ok && isNoteAlone(parsed.value, entry.note) ? rejected("note_alone") : parsed;
}

function target({ recordId, field, source }: DraftPlace) {
  return { recordId, field, source };
}

/** What is typed, as the value it means; undefined while it means none. */
function valueOf(line: CriteriaLine, entry: Entry): FieldValue | undefined {
  const parsed = parseTypedValue(line, entry);
  return parsed.ok ? (parsed.value ?? undefined) : undefined;
}

function useResending(held: boolean, send: () => Promise<void>) {
  const again = useEffectEvent(() => void send());
  useEffect(() => {
    if (!held) return;
    const timer = setInterval(again, patience);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [held]);
}

type KeptDraft = NonNullable<ReturnType<typeof readDraft>>;

function useRestoredDraft(place: DraftPlace, restore: (draft: KeptDraft) => void) {
  const restored = useEffectEvent(() => {
    const draft = readDraft(place);
    if (draft) restore(draft);
  });
  useEffect(() => restored(), []);
}

/** Another person's save that arrives with a fresh page shows in a field nobody has touched. */
function useFollowing({ revision }: HeldText, follow: () => void) {
  const followed = useEffectEvent(follow);
  useEffect(() => followed(), [revision]);
}
