import type { Executor } from "@/db/client";
import {
  type FoundRecord,
  isGroupOpen,
  selectExemptions,
  selectGroupValues,
} from "@/db/queries/records";
import { bestOfGroup } from "@/lib/domain/inspection/best-of-group";
import { linesOf } from "@/lib/domain/inspection/criteria";
import { exemptFrame, type ExemptReason, exemptLines } from "@/lib/domain/inspection/exempt";
import type { ScoreFrame } from "@/lib/domain/inspection/score-record";

export type RecordFrame = {
  readonly exempt: ReadonlyMap<string, ExemptReason>;
  /** The highest verified value of the unit group by line. */
  readonly best: ReadonlyMap<string, number>;
  /** Lines whose points hang on other units of the group whose records are still being written. */
  readonly pending: readonly string[];
  readonly score: ScoreFrame;
};

/**
 * What a record is scored with besides its own values: the grade limits of its set, the lines that
 * do not apply, and the best of its group, read afresh so that it follows every change of the others.
 */
export async function recordFrame(
  db: Executor,
  { record, campaign, unit, group, criteriaSet }: FoundRecord,
): Promise<RecordFrame> {
  const { sections, rules } = criteriaSet;
  const marked = await selectExemptions(db, record.id);
  const exempt = exemptLines(sections, group?.code ?? null, marked);
  const normalised = linesOf(sections)
    .filter(({ formula, code }) => formula.kind === "best_of_group" && !exempt.has(code))
    .map(({ code }) => code);
  const place = { campaignId: campaign.id, groupId: unit.groupId };
  const best = bestOfGroup(sections, await selectGroupValues(db, place, normalised));
  const open = normalised.length > 0 && (await isGroupOpen(db, place));
  const score = { grading: rules.grading, ...exemptFrame(sections, exempt), best };
  return { exempt, best, pending: open ? normalised : [], score };
}
