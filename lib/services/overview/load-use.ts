import type { CampaignId } from "@/lib/domain/ids";
import {
  type Practice,
  practiceFrom,
  type SafetyVerdict,
  safetyVerdict,
  useLineOf,
  type UseVerdict,
  useVerdict,
} from "@/lib/domain/measurement/knows-and-uses";
import type { Context } from "@/lib/services/context";
import { campaignFigures, type UnitFigures } from "./campaign-figures";
import { chooseCampaign } from "./choose-campaign";
import { groupsOf, inGroup } from "./groups";

export type UseRow = {
  readonly unitId: string;
  readonly unitName: string;
  readonly recordId: string;
  /** Whether the pages of its unit and its record open. */
  readonly isOpen: boolean;
  /** Of the test, 0 to 100. */
  readonly mean: number | null;
  readonly practice: Practice;
  readonly verdict: UseVerdict;
  readonly safety: SafetyVerdict;
};

/** The test of each unit beside what its record says of use and security, by name, and the line between. */
export async function loadUse(
  ctx: Context,
  { campaignId, groupId }: { campaignId: CampaignId | undefined; groupId: string | undefined },
) {
  const { campaigns, campaign } = await chooseCampaign(ctx, { campaignId });
  if (!campaign) return { campaigns, campaign: null };
  const { units, grading } = await campaignFigures(ctx, campaign.id);
  const line = useLineOf(grading);
  const groups = groupsOf(units.map(({ visit }) => visit));
  const group = groups.find(({ id }) => id === groupId) ?? groups[0] ?? null;
  const rows = units
    .filter(({ visit }) => inGroup(visit, group))
    .map((unit) => useRow(unit, line))
    .sort((a, b) => a.unitName.localeCompare(b.unitName, "vi"));
  return { campaigns, campaign, groups, rows, line };
}

/** Of a campaign that there is. */
export type Use = Extract<Awaited<ReturnType<typeof loadUse>>, { readonly line: number }>;

function useRow(unit: UnitFigures, line: number): UseRow {
  const { unitId, unitName, recordId, isOpen } = unit.visit;
  const practice = practiceFrom(unit.test, unit.sections);
  return {
    ...{ unitId, unitName, recordId, isOpen, practice },
    mean: unit.test?.mean ?? null,
    verdict: useVerdict(practice, line),
    safety: safetyVerdict(practice, line),
  };
}
