"use client";

import { type SyntheticEvent, useRef, useState } from "react";

/**
 * Whether words were typed into a form that are nowhere else: not what is chosen, not a password, and
 * nothing that was taken since. `taken` changes when what was sent has been done.
 */
export function useTyped(taken: unknown) {
  const [last, setLast] = useState({ taken, typed: false });
  const seen = useRef({ taken, texts: new Map<EventTarget, string>() });
  const textsBefore = () => {
    if (seen.current.taken !== taken) seen.current = { taken, texts: new Map() };
    return seen.current.texts;
  };
  return {
    typed: last.typed && last.taken === taken,
    onFocus: ({ target }: SyntheticEvent) => {
      const texts = textsBefore();
      if (isWritten(target) && !texts.has(target)) texts.set(target, target.value);
    },
    onInput: ({ target }: SyntheticEvent) => {
      if (!isWritten(target)) return;
      const texts = textsBefore();
      // Still in the field that was sent: all of it was taken.
      if (!texts.has(target)) texts.set(target, "");
      const typed = [...texts].some(([field, text]) => isWritten(field) && field.value !== text);
      setLast({ taken, typed });
    },
  };
}

type Written = HTMLInputElement | HTMLTextAreaElement;

const written: ReadonlySet<string> = new Set(["text", "textarea", "email", "tel", "url", "number"]);

/** A field to write into that is sent with its form. */
function isWritten(target: EventTarget): target is Written {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return field && target.name !== "" && written.has(target.type);
}
