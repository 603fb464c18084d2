import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { candidate, sampleDraw, sampleMember, sitting } from "@/db/schema";
import type { CampaignId, OfficerId, SampleDrawId, SittingId, UnitId } from "@/lib/domain/ids";
import { defaultRule } from "@/lib/domain/sampling/rule";
import { drawSample } from "@/lib/services/sampling/draw-sample";
import { fixDraw } from "@/lib/services/sampling/fix-draw";
import { replaceDrawn } from "@/lib/services/sampling/replace-drawn";
import { saveSamplingRule } from "@/lib/services/sampling/save-sampling-rule";
import { listDrawn } from "@/lib/services/sitting/list-drawn";
import { dayFromNow } from "./campaigns";
import { expect } from "./expect";
import type { Founder } from "./organisation";

export type Drawn = {
  readonly selected: readonly OfficerId[];
  readonly reserves: readonly OfficerId[];
};

export type SeedDraw = {
  readonly unitIds: readonly UnitId[];
  /** When it was drawn, in days from today. */
  readonly days: number;
  /** Null: its roll is fixed and its seed sealed, and somebody may draw. */
  readonly witness: string | null;
};

type Sampling = { readonly campaignId: CampaignId; readonly draws: readonly SeedDraw[] };

/**
 * Draws whom the campaign of this year tests, by a rule of its own. An older world, whose sittings
 * were listed without a draw, stays as it is.
 */
export async function seedSample(
  founder: Founder,
  { campaignId, draws }: Sampling,
): Promise<ReadonlyMap<UnitId, Drawn>> {
  const { world, ctx } = founder;
  const of = eq(sitting.campaignId, campaignId);
  const [seated] = await world.db.select({ id: sitting.id }).from(sitting).where(of).limit(1);
  const [known] = await knownDraws(founder, campaignId);
  if (seated && !known) return new Map();
  if (!known) {
    const target = { kind: "mean", margin: 4, deviation: 15 } as const;
    const mustTitles = ["Chủ tịch UBND", "Phó Chủ tịch UBND"];
    const rule = { ...defaultRule, target, mustTitles };
    expect(await saveSamplingRule(ctx, { campaignId, rule }));
  }
  for (const [index, draw] of draws.entries()) {
    await seedDraw(founder, { ...draw, campaignId, number: index + 1 });
  }
  return drawnIn(founder, campaignId);
}

async function seedDraw(
  founder: Founder,
  {
    campaignId,
    number,
    unitIds,
    days,
    witness,
  }: SeedDraw & { readonly campaignId: CampaignId; readonly number: number },
): Promise<void> {
  const { ctx } = founder;
  const known = (await knownDraws(founder, campaignId)).find((draw) => draw.number === number);
  if (known?.drawnAt) return;
  const roll = { campaignId, unitIds, rollOn: dayFromNow(days - 2), reason: "" };
  const drawId = known?.id ?? expect(await fixDraw(ctx, roll)).drawId;
  if (witness === null) return;
  expect(await drawSample(ctx, { drawId, witness }));
  await dateBackDraw(founder, drawId, `${dayFromNow(days)}T02:00:00Z`);
}

function knownDraws({ world }: Founder, campaignId: CampaignId) {
  return world.db
    .select({ id: sampleDraw.id, number: sampleDraw.number, drawnAt: sampleDraw.drawnAt })
    .from(sampleDraw)
    .where(eq(sampleDraw.campaignId, campaignId))
    .orderBy(asc(sampleDraw.number));
}

/** As the owner of the tables: the app's own roles cannot. */
async function dateBackDraw({ world }: Founder, drawId: SampleDrawId, at: string) {
  await world.asOwner((tx) =>
    tx.execute(sql`select date_back_draw(${drawId}::uuid, ${at}::timestamptz)`),
  );
}

async function drawnIn(
  { world }: Founder,
  campaignId: CampaignId,
): Promise<ReadonlyMap<UnitId, Drawn>> {
  const rows = await world.db
    .select({
      unitId: sampleMember.unitId,
      officerId: sampleMember.officerId,
      outcome: sampleMember.outcome,
    })
    .from(sampleMember)
    .innerJoin(sampleDraw, eq(sampleDraw.id, sampleMember.drawId))
    .where(eq(sampleDraw.campaignId, campaignId))
    .orderBy(asc(sampleMember.staffCode));
  const of = (unitId: UnitId, outcome: "selected" | "reserve") =>
    rows
      .filter((row) => row.unitId === unitId && row.outcome === outcome)
      .map(({ officerId }) => officerId);
  return new Map(
    rows.map(({ unitId }) => [
      unitId,
      { selected: of(unitId, "selected"), reserves: of(unitId, "reserve") },
    ]),
  );
}

/** Lists those drawn in a unit; one of them is known to be away, and somebody is called up. */
export async function listSeedDraw(
  { world, ctx }: Founder,
  sittingId: SittingId,
  unitId: UnitId,
): Promise<void> {
  const drawn = await listDrawn(ctx, { sittingId, unitIds: [unitId], most: null });
  // Listed by a start that was killed later.
  if (!drawn.ok && drawn.reason === "nobody") return;
  expect(drawn);
  const here = and(eq(candidate.sittingId, sittingId), isNull(candidate.absenceReason));
  const listed = await world.db.select().from(candidate).where(here).orderBy(asc(candidate.id));
  const reason = "Đi học tập trung theo quyết định cử đi đào tạo";
  for (const { id: candidateId } of listed) {
    const away = await replaceDrawn(ctx, { sittingId, candidateId, reason, excused: true });
    // Nobody stands by for those who are all tested.
    if (away.ok) return;
  }
}
