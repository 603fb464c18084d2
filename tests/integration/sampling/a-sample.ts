import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { sampleMember } from "@/db/schema";
import type { SamplingRule } from "@/lib/domain/sampling/rule";
import { defaultRule } from "@/lib/domain/sampling/rule";
import type { CampaignId, SampleDrawId, UnitId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { drawSample } from "@/lib/services/sampling/draw-sample";
import { fixDraw } from "@/lib/services/sampling/fix-draw";
import { saveSamplingRule } from "@/lib/services/sampling/save-sampling-rule";
import { aCampaign, aDistrict, anOfficer, type District, must } from "../sitting/a-sitting";

/** A day on which everybody has been in post for long, and that the clocks of the tests have passed. */
export const rollDay = "2025-06-01";

type Pools = Parameters<typeof aDistrict>[0];

/** Few are tested, so that a draw has something to draw: six of twelve in the north, all in the south. */
const rule: SamplingRule = {
  ...defaultRule,
  ...{ censusBelow: 8, minimum: 2, reserves: 2 },
  target: { kind: "mean", margin: 9, deviation: 15 },
  mustTitles: ["Chủ tịch"],
};

/** A campaign over a commune of twelve officers and one of three. */
export async function aSampledCampaign(pools: Pools) {
  const world = await aDistrict(pools);
  for (let n = 1; n <= 12; n += 1) {
    const staffCode = `BAC${String(n).padStart(2, "0")}-${randomUUID().slice(0, 8)}`;
    await anOfficer(world, world.north, `Nguyễn Văn ${names[n % names.length]}`, { staffCode });
  }
  for (let n = 1; n <= 3; n += 1) await anOfficer(world, world.south, `Lê Thị ${names[n]}`);
  const campaignId = await aCampaign(world);
  must(await saveSamplingRule(world.organiser, { campaignId, rule }));
  return { ...world, campaignId, rule };
}

const names = ["An", "Bình", "Chi", "Dũng", "Hà", "Lan", "Minh"];

export type SampledCampaign = District & { readonly campaignId: CampaignId };

/** Fixes a draw of both communes as of today. */
export async function aFixedDraw(
  { organiser, campaignId, north, south }: SampledCampaign,
  over: { readonly reason?: string; readonly as?: Context } = {},
): Promise<SampleDrawId> {
  const { reason = "", as = organiser } = over;
  const fixed = await fixDraw(as, { campaignId, unitIds: [north, south], rollOn: rollDay, reason });
  return must(fixed).drawId;
}

export async function aDrawnSample(world: SampledCampaign): Promise<SampleDrawId> {
  const drawId = await aFixedDraw(world);
  must(await drawSample(world.organiser, { drawId, witness: "7412" }));
  return drawId;
}

/** Those of a unit whom a draw chose, or who stand by, in their order. */
export async function membersOf(
  { database }: SampledCampaign,
  drawId: SampleDrawId,
  unitId: UnitId,
  outcome: "selected" | "reserve",
) {
  const rows = await database
    .select()
    .from(sampleMember)
    .where(
      and(
        eq(sampleMember.drawId, drawId),
        eq(sampleMember.unitId, unitId),
        eq(sampleMember.outcome, outcome),
      ),
    );
  return rows.sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
}
