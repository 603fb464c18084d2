import { selectVisits } from "@/db/queries/campaigns";
import { selectSections, selectVerifiedValues } from "@/db/queries/overview";
import { selectUnitSummaries, type UnitSummary } from "@/db/queries/results";
import type { CampaignId } from "@/lib/domain/ids";
import type { RecordPart } from "@/lib/domain/inspection/criteria";
import { type RecordScore, scoreRecord } from "@/lib/domain/inspection/score-record";
import { type SectionShare, sectionShares } from "@/lib/domain/inspection/section-shares";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";

export type UnitFigures = {
  readonly visit: Awaited<ReturnType<typeof selectVisits>>[number];
  /** Of the test; null before anybody is listed, and while it may not be shown. */
  readonly test: UnitSummary | null;
  readonly sections: readonly SectionShare[];
  readonly score: Pick<RecordScore, "points" | "max" | "share" | "grade" | "gates">;
};

export type CampaignFigures = {
  /** Parts that carry points, in the order of the criteria set. */
  readonly parts: readonly RecordPart[];
  readonly units: readonly UnitFigures[];
};

/**
 * Every unit in reach of a campaign with its sections, in per cent of what they are worth, and its
 * test. Only what was verified counts; a unit's own figures are not the team's.
 */
export async function campaignFigures(
  ctx: Context,
  campaignId: CampaignId,
): Promise<CampaignFigures> {
  const scope = scopeOf(ctx.actor, "overview.read");
  const early = scopeOf(ctx.actor, "result.read_early");
  const sections = await selectSections(ctx.db, campaignId);
  const visits = await selectVisits(ctx.db, { scope, early }, campaignId);
  const summaries = await selectUnitSummaries(ctx.db, early, campaignId);
  const values = await selectVerifiedValues(ctx.db, scope, campaignId);
  const tests = new Map(summaries.map(({ unitId, detail }) => [unitId, detail]));
  const visited = visits.filter(({ state }) => state !== "withdrawn");
  const units = visited.map((visit): UnitFigures => {
    const test = tests.get(visit.unitId) ?? null;
    const figures = test && { scored: test.n, passed: test.passed, mean: test.mean };
    const score = scoreRecord(sections, values.get(visit.recordId) ?? new Map(), figures);
    return { visit, test, sections: sectionShares(sections, score), score };
  });
  const parts = units[0]?.sections.map(({ part }) => part) ?? [];
  return { parts, units };
}
