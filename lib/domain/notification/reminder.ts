import { daysBetween } from "@/lib/domain/calendar/add-days";
import {
  isOverdue,
  isUnitsTurn,
  type RecommendationState,
} from "@/lib/domain/finding/recommendation-state";
import type { NextStep } from "@/lib/domain/inspection/standing";

/** your_turn: a step has become theirs · due_soon: few days are left · overdue: its day is over. */
export const reminderKinds = ["your_turn", "due_soon", "overdue"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/**
 * document_ended: a legal document that questions of theirs rest on is no longer in force ·
 * question_reported: a candidate found something wrong with one of them · items_due: some of theirs
 * must be looked at again · change_asked: a reviewer who did wants one changed.
 */
const bankNoticeKinds = [
  "document_ended",
  "question_reported",
  "items_due",
  "change_asked",
] as const;

/** Of a recommendation: what the other side has just done with it. */
const newsKinds = [
  "issued",
  "commented",
  "reported",
  "accepted",
  "returned",
  "extended",
  "escalated",
  "closed",
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Of a short test over a finding: it is prepared; its results reach the mark, or do not. */
const retestKinds = ["retest_planned", "retest_passed", "retest_failed", "retest_missed"] as const;
export type RetestKind = (typeof retestKinds)[number];

/** Of a record: its minutes wait for signatures; it was corrected after the seal; the unit answered that. */
export const signingKinds = ["to_sign", "corrected", "answered"] as const;
export type SigningKind = (typeof signingKinds)[number];

/** Of a visit: the unit explained what it does not agree with in the minutes; the team answered that. */
const explanationKinds = ["explained", "explanation_answered"] as const;
export type ExplanationKind = (typeof explanationKinds)[number];

/** Of a sitting: answers to one of its questions were scored in another way. */
const resultKinds = ["scored_again"] as const;

/** All that people are told inside the product. */
export const noticeKinds = [
  ...[...reminderKinds, ...newsKinds, ...retestKinds, ...signingKinds],
  ...[...explanationKinds, ...bankNoticeKinds, ...resultKinds],
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What is over once the next step of a visit is taken. The rest is news, and waits until it is read. */
export const stepKinds = [...reminderKinds, "to_sign"] as const satisfies readonly NoticeKind[];

const soonDays = 3;

/** What the people whose turn it is are told of a step on a day; null where there is nothing to tell. */
export function reminderOf(
  { by, dueOn, overdueDays }: NextStep,
  today: string,
): ReminderKind | null {
  if (overdueDays > 0) return "overdue";
  if (dueOn !== null && daysBetween(today, dueOn) <= soonDays) return "due_soon";
  // A team knows its own calendar; a unit learns here that it is asked for something.
  return by === "unit" ? "your_turn" : null;
}

/** What the unit is told of a recommendation on a day; null where there is nothing to tell. */
export function recommendationReminder(
  one: { readonly state: RecommendationState; readonly dueOn: string | null },
  today: string,
): "due_soon" | "overdue" | null {
  if (isOverdue(one, today)) return "overdue";
  const owed = isUnitsTurn(one.state) && one.dueOn !== null;
  return owed && daysBetween(today, one.dueOn) <= soonDays ? "due_soon" : null;
}

const minute = 60_000;

/** How long the mail waits after so many tries: a minute, doubled each time, a day at most. */
export function mailPauseMs(tries: number): number {
  return Math.min(minute * 2 ** Math.min(tries, 20), 24 * 60 * minute);
}
