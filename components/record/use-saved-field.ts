"use client";

import { useEffect, useRef, useState } from "react";
import {
  parseTypedValue,
  type TypedValue,
  type TypedValueRejection,
} from "@/lib/domain/inspection/parse-value";
import type { LineFieldProps } from "./line-field";

export type Saving =
  | { readonly state: "idle" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: Date }
  | {
      readonly state: "refused";
      readonly reason:
        TypedValueRejection | "not_draft" | "unfit_value" | "changed_meanwhile" | "unreachable";
    };

/**
 * A field that is saved when it is left. One save is under way at a time; what is typed in the
 * meantime is saved after it. Without a connection the text stays and is tried again when the
 * browser is back on line.
 */
export function useSavedField({ recordId, line, source, held, save }: LineFieldProps) {
  const [typed, setTyped] = useState<TypedValue>({
    text: held.text,
    ...(held.whole !== undefined && { whole: held.whole }),
  });
  const [note, setNote] = useState(held.note);
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const kept = useRef({ ...held });
  const busy = useRef(false);
  const latest = useRef({ typed, note });
  latest.current = { typed, note };

  async function commit(given: TypedValue) {
    const now = { text: given.text, whole: given.whole ?? "", note: latest.current.note };
    const before = kept.current;
    if (now.text === before.text && now.whole === (before.whole ?? "") && now.note === before.note)
      return;
    if (busy.current) return;
    const parsed = parseTypedValue(line, given);
    if (!parsed.ok) return setSaving({ state: "refused", reason: parsed.reason });
    busy.current = true;
    setSaving({ state: "saving" });
    const answer = await save({
      recordId,
      field: line.code,
      source,
      value: parsed.value,
      note: now.note,
      over: before.revision,
    }).catch(() => null);
    busy.current = false;
    if (answer === null) return setSaving({ state: "refused", reason: "unreachable" });
    if (!answer.ok) return setSaving({ state: "refused", reason: answer.reason });
    kept.current = { ...now, revision: answer.revision };
    setSaving({ state: "saved", at: new Date(answer.savedAt) });
    // Typed on while the save was under way: nobody will leave the field again to send it.
    if (latest.current.typed !== given) await commit(latest.current.typed);
  }

  const unreachable = saving.state === "refused" && saving.reason === "unreachable";
  useEffect(() => {
    if (!unreachable) return;
    const again = () => void commit(latest.current.typed);
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  });

  return {
    typed,
    change: setTyped,
    commit: (given: TypedValue) => void commit(given),
    saving,
    note,
    setNote,
  };
}
