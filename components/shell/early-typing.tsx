"use client";

import { useEffect } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** How a control stood when somebody last changed it. */
type Standing = {
  readonly event: Event;
  readonly value: string;
  readonly checked?: boolean;
  readonly selectionStart?: number | null;
  readonly selectionEnd?: number | null;
};

declare global {
  interface Window {
    earlyTyping?: {
      readonly typed: Map<EventTarget, Standing>;
      readonly note: (event: Event) => void;
      readonly sendOnce: (event: Event) => void;
    };
  }
}

// Runs by itself while the page is being read, before any script that has to be fetched. React also
// tells a text of several lines, whenever it takes it over or draws it anew, what it was sent with;
// browsers then put the caret at its start, though nothing changed: only what differs is told.
const noting = `(function () {
  var typed = new Map();
  function note(event) {
    var t = event.target;
    typed.delete(t);
    typed.set(t, { event: event, value: t.value, checked: t.checked, selectionStart: t.selectionStart, selectionEnd: t.selectionEnd });
  }
  document.addEventListener("input", note, true);
  var sent = new WeakSet();
  function sendOnce(event) {
    if (event.target.method !== "post") return;
    if (sent.has(event.target)) event.preventDefault();
    sent.add(event.target);
  }
  document.addEventListener("submit", sendOnce, true);
  window.earlyTyping = { typed: typed, note: note, sendOnce: sendOnce };
  var texts = HTMLTextAreaElement.prototype;
  var first = Object.getOwnPropertyDescriptor(texts, "defaultValue");
  Object.defineProperty(texts, "defaultValue", Object.assign({}, first, {
    set: function (value) { if (value !== first.get.call(this)) first.set.call(this, value); }
  }));
})();`;

/**
 * Notes what is typed before the page's script is there, and lets the browser send a form by itself
 * no more than once. Stands before every form.
 */
export function NoteEarlyTyping({ nonce }: { readonly nonce: string | undefined }) {
  // Browsers hide the nonce from scripts, so that it never looks as it was sent.
  return (
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: noting }} />
  );
}

/**
 * Gives back what was typed before the page's script took over its forms: by then texts and lists
 * stand as they were sent, and no form knows of what was typed. Stands behind every form, and pages
 * are taken over whole, so that all of them can hear it.
 */
export function GiveBackEarlyTyping() {
  useEffect(() => {
    const early = window.earlyTyping;
    if (!early) return;
    document.removeEventListener("input", early.note, true);
    document.removeEventListener("submit", early.sendOnce, true);
    for (const [control, standing] of early.typed) {
      if (isControl(control) && control.isConnected) giveBack(control, standing);
    }
    early.typed.clear();
  }, []);
  return null;
}

function isControl(target: EventTarget): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

function giveBack(control: Control, standing: Standing) {
  if (control instanceof HTMLSelectElement) return choose(control, standing);
  if (control.type === "file") return tellOnce(control, standing);
  if (control.type === "checkbox" || control.type === "radio") return tick(control, standing);
  type(control, standing);
}

function choose(list: HTMLSelectElement, standing: Standing) {
  list.value = standing.value;
  tellOnce(list, standing);
}

/**
 * A list or file that is being chosen right now, so that the choice itself had the page taken over,
 * tells of it by itself next: told twice, it would tell of what stands there by then.
 */
function tellOnce(control: Control, { event }: Standing) {
  const isBeingTold = event.eventPhase !== Event.NONE;
  if (!isBeingTold) tell(control, "change");
}

/** A box is ticked by a press, which undoes what stands there. */
function tick(box: Control, { checked }: Standing) {
  if (!(box instanceof HTMLInputElement) || checked === undefined) return;
  box.checked = !checked;
  box.click();
}

/** A form believes that a text changed only if the text differs from the last it knows of. */
function type(field: HTMLInputElement | HTMLTextAreaElement, standing: Standing) {
  const { value, selectionStart, selectionEnd } = standing;
  field.value = value === "" ? "0" : "";
  const prototype: object = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  if (selectionStart != null) field.setSelectionRange(selectionStart, selectionEnd ?? null);
  tell(field, "input");
}

function tell(control: Control, event: "input" | "change") {
  control.dispatchEvent(new Event(event, { bubbles: true }));
}
