import type { Executor } from "@/db/client";
import { selectShowingFiles, type VisitPlace } from "@/db/queries/findings";
import { selectOptionalRecord } from "@/db/queries/records";
import { selectTopics } from "@/db/queries/topics";
import type { EvidenceId, TopicId } from "@/lib/domain/ids";
import { linesOf } from "@/lib/domain/inspection/criteria";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** What shows a finding; at least one is named. */
export type FindingBasis = {
  /** A line of the record. */
  readonly field: string | null;
  /** A topic of the test. */
  readonly topicId: TopicId | null;
  /** A file of the record. */
  readonly evidenceId: EvidenceId | null;
};

/** What there is to choose from. */
export async function basisChoices(db: Executor, ctx: Context, { recordId }: VisitPlace) {
  const found = await selectOptionalRecord(db, scopeOf(ctx.actor, "finding.read"), recordId);
  const lines = found ? linesOf(found.criteriaSet.sections) : [];
  const [topics, files] = await Promise.all([selectTopics(db), selectShowingFiles(db, recordId)]);
  return { lines: lines.map(({ code, name }) => ({ code, name })), topics, files };
}

/** Whether anything is named. `NotFound` where it is nothing of this record or of the bank. */
export async function hasBasis(
  db: Executor,
  ctx: Context,
  { place, basis }: { readonly place: VisitPlace; readonly basis: FindingBasis },
): Promise<boolean> {
  const { lines, topics, files } = await basisChoices(db, ctx, place);
  const { field, topicId, evidenceId } = basis;
  const known =
    (field === null || lines.some(({ code }) => code === field)) &&
    (topicId === null || topics.some(({ id }) => id === topicId)) &&
    (evidenceId === null || files.some(({ id }) => id === evidenceId));
  if (!known) throw new NotFound("what a finding rests on");
  return field !== null || topicId !== null || evidenceId !== null;
}
