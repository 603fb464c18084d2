import type { CriterionPoints, MarkProblem } from "@/lib/domain/marking/mark";

/** What a marker wrote, as it is sent. */
export type MarkToSave = {
  readonly markId: string;
  readonly points: CriterionPoints;
  readonly comment: string;
};

export type MarkRefusal = MarkProblem | "handed_in" | "incomplete" | "unreadable";

export type MarkAction = (
  input: MarkToSave,
) => Promise<
  | { readonly ok: true; readonly savedAt: number }
  | { readonly ok: false; readonly reason: MarkRefusal }
>;
