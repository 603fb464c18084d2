"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { localNumber } from "@/lib/domain/item/decimal";
import { hundredths } from "@/lib/domain/item/points";
import type { Criterion } from "@/lib/domain/item/rubric";
import type { CriterionPoints } from "@/lib/domain/marking/mark";
import type { MarkAction, MarkRefusal } from "./mark-action";

type Saving =
  | { readonly state: "idle" | "saving" }
  | { readonly state: "saved"; readonly at: Date }
  /** Not sent: tried again by itself. */
  | { readonly state: "held" }
  | { readonly state: "refused"; readonly reason: MarkRefusal };

/** Points as they are typed, by criterion, and the comment. */
type Written = { readonly typed: Readonly<Record<string, string>>; readonly comment: string };

/** A pause in writing. */
const pauseMs = 800;
/** How long until what could not be sent is tried again. */
const patienceMs = 10_000;

export type SavedMark = {
  readonly markId: string;
  readonly criteria: readonly Criterion[];
  readonly points: CriterionPoints;
  readonly comment: string;
  readonly save: MarkAction;
  readonly handIn: MarkAction;
  readonly onHandedIn: () => void;
};

/**
 * A mark that is kept while it is written: after a pause, one save at a time, and again by itself
 * where the net was away. Points that cannot be read stay in their field and are not sent.
 */
export function useSavedMark(props: SavedMark) {
  const { criteria } = props;
  const [written, setWritten] = useState<Written>(() => writtenOf(props));
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const sheet = useRef<Sheet>({
    ...{ latest: written, kept: written, timer: 0 },
    ...{ busy: false, finishing: false, finished: false },
  });

  function change(next: Partial<Written>) {
    const { current } = sheet;
    current.latest = { ...current.latest, ...next };
    // Whoever writes on has thought again.
    current.finished = false;
    setWritten(current.latest);
    window.clearTimeout(current.timer);
    current.timer = window.setTimeout(() => void commit(), pauseMs);
  }

  const commit = () => commitSheet(sheet.current, props, setSaving);
  const finish = () => handInSheet(sheet.current, props, setSaving);
  useResending(saving.state === "held", () => (sheet.current.finished ? finish() : commit()));
  return {
    ...{ written, saving },
    unsaved: saving.state === "held" || written !== sheet.current.kept,
    unreadable: unreadable(criteria, written),
    total: Object.values(readWritten(criteria, written).points).reduce((sum, one) => sum + one, 0),
    setPoints: (id: string, text: string) =>
      change({ typed: { ...sheet.current.latest.typed, [id]: text } }),
    setComment: (comment: string) => change({ comment }),
    commit: () => void commit(),
    handIn: () => void finish(),
  };
}

/** What is written and what of it is kept, between one drawing of the page and the next. */
type Sheet = {
  latest: Written;
  kept: Written;
  timer: number;
  /** A save is under way. */
  busy: boolean;
  /** It is being handed in. */
  finishing: boolean;
  /** It is to be handed in, and no answer came yet. */
  finished: boolean;
};
type Show = (saving: Saving) => void;

async function commitSheet(sheet: Sheet, props: SavedMark, show: Show): Promise<void> {
  const { markId, criteria, save } = props;
  window.clearTimeout(sheet.timer);
  const now = sheet.latest;
  if (sheet.busy || now === sheet.kept) return;
  sheet.busy = true;
  show({ state: "saving" });
  const answer = await save({ markId, ...readWritten(criteria, now) }).catch(() => null);
  sheet.busy = false;
  if (answer === null) return show({ state: "held" });
  sheet.kept = now;
  if (!answer.ok) return show({ state: "refused", reason: answer.reason });
  // What cannot be read was not sent: it must not look saved.
  if (unreadable(criteria, sheet.latest).length > 0) {
    show({ state: "refused", reason: "unreadable_points" });
  } else {
    show({ state: "saved", at: new Date(answer.savedAt) });
  }
  // Written on while the save was under way.
  if (sheet.latest !== now) await commitSheet(sheet, props, show);
}

async function handInSheet(sheet: Sheet, props: SavedMark, show: Show): Promise<void> {
  const { markId, criteria, handIn, onHandedIn } = props;
  window.clearTimeout(sheet.timer);
  if (unreadable(criteria, sheet.latest).length > 0) {
    return show({ state: "refused", reason: "unreadable_points" });
  }
  if (sheet.finishing) return;
  sheet.finishing = true;
  sheet.finished = true;
  show({ state: "saving" });
  const written = readWritten(criteria, sheet.latest);
  const answer = await handIn({ markId, ...written }).catch(() => null);
  sheet.finishing = false;
  if (answer === null) return show({ state: "held" });
  sheet.finished = false;
  if (!answer.ok) return show({ state: "refused", reason: answer.reason });
  sheet.kept = sheet.latest;
  onHandedIn();
}

function writtenOf({ criteria, points, comment }: SavedMark): Written {
  const typed = criteria.map(({ id }) => {
    const given = points[id];
    return [id, given === undefined ? "" : localNumber(String(given / 100))] as const;
  });
  return { typed: Object.fromEntries(typed), comment };
}

function readWritten(criteria: readonly Criterion[], { typed, comment }: Written) {
  const bad = new Set(unreadable(criteria, { typed, comment }));
  const points = criteria.flatMap(({ id }) => {
    const text = typed[id]?.trim() ?? "";
    return text === "" || bad.has(id) ? [] : [[id, hundredths(text)] as const];
  });
  return { points: Object.fromEntries<number>(points), comment };
}

/** Criteria at which stands what is no number of points, or more than they have. */
function unreadable(criteria: readonly Criterion[], { typed }: Written): string[] {
  return criteria
    .filter(({ id, points }) => {
      const text = typed[id]?.trim() ?? "";
      if (text === "" || /^0+(,0*)?$/.test(text)) return false;
      const given = hundredths(text);
      return given <= 0 || given > points || given % 25 !== 0;
    })
    .map(({ id }) => id);
}

function useResending(held: boolean, send: () => Promise<void>) {
  const again = useEffectEvent(() => void send());
  useEffect(() => {
    if (!held) return;
    const timer = setInterval(again, patienceMs);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [held]);
}
