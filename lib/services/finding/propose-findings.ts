import { selectTestsOf } from "@/db/queries/overview";
import { selectOptionalRecord, selectRecordValues } from "@/db/queries/records";
import { selectOptionalVisitOfUnit, selectUnitResults } from "@/db/queries/results";
import type { CampaignId, RecordId, UnitId } from "@/lib/domain/ids";
import { usualGrading } from "@/lib/domain/inspection/grading";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import { sectionShares } from "@/lib/domain/inspection/section-shares";
import { practiceFrom, useLineOf } from "@/lib/domain/measurement/knows-and-uses";
import { type Proposal, proposalsFrom } from "@/lib/domain/finding/propose";
import { trainingNeeds } from "@/lib/domain/measurement/training-needs";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { recordFrame } from "@/lib/services/record/record-frame";
import { sideBySide } from "@/lib/services/record/side-by-side";

/** Where no sitting says what it takes to pass: half of the points. */
const usualCut = 50;

/**
 * What the figures of a unit and its record suggest to find and to recommend, each with its evidence.
 * Nothing is written: people word it and decide it.
 */
export async function proposeFindings(
  ctx: Context,
  key: { readonly campaignId: CampaignId; readonly unitId: UnitId },
): Promise<Proposal[]> {
  const scope = scopeOf(ctx.actor, "overview.read");
  const visit = await selectOptionalVisitOfUnit(ctx.db, scope, key);
  if (!visit) throw new NotFound(`unit ${key.unitId}`);
  const early = scopeOf(ctx.actor, "result.read_early");
  const peers = await selectUnitResults(ctx.db, early, key.campaignId, { groupId: visit.groupId });
  const tests = await selectTestsOf(ctx.db, [key.campaignId]);
  const cut = Math.max(0, ...tests.map(({ cutPercent }) => cutPercent)) || usualCut;
  const members = peers.map(({ unitId, detail }) => ({ id: unitId, result: detail }));
  const own = peers.find(({ unitId }) => unitId === key.unitId)?.detail ?? null;
  const scored = await scoredRecord(ctx, visit.recordId, own);
  const shares = scored ? sectionShares(scored.sections, scored.score) : [];
  return proposalsFrom({
    needs: trainingNeeds(members, cut).filter(({ unitId }) => unitId === key.unitId),
    practices: new Map([[key.unitId, practiceFrom(own, shares)]]),
    records: new Map(scored ? [[key.unitId, scored]] : []),
    useLine: useLineOf(scored?.grading ?? usualGrading),
  });
}

/** A unit's record as its own page scores it. */
async function scoredRecord(ctx: Context, recordId: RecordId, test: UnitResult | null) {
  const found = await selectOptionalRecord(ctx.db, scopeOf(ctx.actor, "record.read"), recordId);
  if (!found) return null;
  const { verified } = sideBySide(await selectRecordValues(ctx.db, recordId));
  const { score: frame } = await recordFrame(ctx.db, found);
  const figures = test && { scored: test.n, passed: test.passed, mean: test.mean };
  const { sections, rules } = found.criteriaSet;
  return {
    sections,
    grading: rules.grading,
    score: scoreRecord(sections, verified, figures, frame),
  };
}
