import { selectVisits } from "@/db/queries/visits";
import { selectVerifiedValues } from "@/db/queries/overview";
import { selectUnitSummaries, type UnitSummary } from "@/db/queries/results";
import { selectFrozen } from "@/db/queries/signing";
import type { CampaignId } from "@/lib/domain/ids";
import type { RecordPart } from "@/lib/domain/inspection/criteria";
import type { Grading } from "@/lib/domain/inspection/grading";
import { type RecordScore, scoreRecord } from "@/lib/domain/inspection/score-record";
import { type SectionShare, sectionShares } from "@/lib/domain/inspection/section-shares";
import { scopeOf } from "@/lib/domain/policy/policy";
import { bestAsFrozen, type Revision, revisionSince } from "@/lib/domain/signing/frozen";
import type { Context } from "@/lib/services/context";
import { scoreFrames } from "./score-frames";

export type UnitFigures = {
  readonly visit: Awaited<ReturnType<typeof selectVisits>>[number];
  /** Of the test; null before anybody is listed, and while it may not be shown. */
  readonly test: UnitSummary | null;
  /** More may still come of the test. */
  readonly provisional: boolean;
  readonly sections: readonly SectionShare[];
  readonly score: Pick<RecordScore, "points" | "max" | "share" | "grade" | "gates">;
  /** Of the test, since the minutes were drawn up. */
  readonly revision: Revision | null;
  /** How often the signed record was corrected. */
  readonly corrections: number;
};

export type CampaignFigures = {
  /** Parts that carry points, in the order of the criteria set. */
  readonly parts: readonly RecordPart[];
  /** From which share which grade is earned. */
  readonly grading: Grading;
  readonly units: readonly UnitFigures[];
};

/**
 * Every unit in reach of a campaign with its sections, in per cent of what they are worth, and its
 * test. Only what was verified counts; a unit's own figures are not the team's. A record with minutes
 * is scored with the figures that stand in them, as its own page shows it. Units that were taken out
 * of the campaign are left out.
 */
export async function campaignFigures(
  ctx: Context,
  campaignId: CampaignId,
): Promise<CampaignFigures> {
  const scope = scopeOf(ctx.actor, "overview.read");
  const early = scopeOf(ctx.actor, "result.read_early");
  const { sections, grading, frameOf } = await scoreFrames(ctx.db, campaignId);
  const visits = await selectVisits(ctx.db, { scope, early }, campaignId);
  const summaries = await selectUnitSummaries(ctx.db, early, campaignId);
  const values = await selectVerifiedValues(ctx.db, scope, campaignId);
  const frozen = await selectFrozen(ctx.db, { campaignId });
  const tests = new Map(summaries.map((summary) => [summary.unitId, summary]));
  const units = visits
    .filter(({ state }) => state !== "withdrawn")
    .map((visit): UnitFigures => {
      const { detail: test = null, provisional = false } = tests.get(visit.unitId) ?? {};
      const now = test && { scored: test.n, passed: test.passed, mean: test.mean };
      const minutes = frozen.get(visit.recordId);
      const { best, ...frame } = frameOf(visit);
      const score = scoreRecord(
        sections,
        values.get(visit.recordId) ?? new Map(),
        minutes ? minutes.test : now,
        { ...frame, best: minutes ? bestAsFrozen(best, minutes) : best },
      );
      return {
        ...{ visit, test, provisional, score, sections: sectionShares(sections, score) },
        revision: revisionSince(minutes, now),
        corrections: minutes?.corrections ?? 0,
      };
    });
  const parts = units[0]?.sections.map(({ part }) => part) ?? [];
  return { parts, grading, units };
}
