import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  candidate,
  officer,
  sampleDraw,
  sampleMember,
  sampleReplacement,
  sampleUnit,
  sitting,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignId, OfficerId, SampleDrawId, UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

/**
 * For each unit of a campaign the draw that counts: the latest that happened. A later one that is
 * fixed but not drawn yet changes nothing.
 */
export async function selectCountingDraws(db: Executor, campaignId: CampaignId) {
  return db
    .selectDistinctOn([sampleUnit.unitId], {
      unitId: sampleUnit.unitId,
      unitName: sampleUnit.name,
      drawId: sampleDraw.id,
      number: sampleDraw.number,
      strata: sampleUnit.strata,
    })
    .from(sampleUnit)
    .innerJoin(sampleDraw, eq(sampleDraw.id, sampleUnit.drawId))
    .where(and(eq(sampleDraw.campaignId, campaignId), isNotNull(sampleDraw.drawnAt)))
    .orderBy(asc(sampleUnit.unitId), desc(sampleDraw.number));
}

/** The units of a campaign that stand in any draw, with the number of the latest and whether it happened. */
export async function selectUnitsInDraws(db: Executor, campaignId: CampaignId) {
  return db
    .selectDistinctOn([sampleUnit.unitId], {
      unitId: sampleUnit.unitId,
      drawId: sampleDraw.id,
      number: sampleDraw.number,
      drawnAt: sampleDraw.drawnAt,
    })
    .from(sampleUnit)
    .innerJoin(sampleDraw, eq(sampleDraw.id, sampleUnit.drawId))
    .where(eq(sampleDraw.campaignId, campaignId))
    .orderBy(asc(sampleUnit.unitId), desc(sampleDraw.number));
}

/** The draw that counts for a unit in a campaign, or undefined where nobody drew or out of `scope`. */
export async function selectOptionalSample(
  db: Executor,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: UnitId },
  scope?: Scope,
) {
  const [row] = await db
    .select({ drawId: sampleDraw.id, number: sampleDraw.number, strata: sampleUnit.strata })
    .from(sampleUnit)
    .innerJoin(sampleDraw, eq(sampleDraw.id, sampleUnit.drawId))
    .where(
      and(
        eq(sampleDraw.campaignId, campaignId),
        eq(sampleUnit.unitId, unitId),
        isNotNull(sampleDraw.drawnAt),
        scope && within(scope, { unit: sampleUnit.unitId, campaign: sampleDraw.campaignId }),
      ),
    )
    .orderBy(desc(sampleDraw.number))
    .limit(1);
  return row;
}

/** The officers of a unit in a draw, each with whether they were called up for somebody. */
export async function selectSampled(db: Executor, drawId: SampleDrawId, unitId: UnitId) {
  return db
    .select({
      officerId: sampleMember.officerId,
      staffCode: sampleMember.staffCode,
      name: sampleMember.name,
      title: sampleMember.title,
      jobGroupCode: sampleMember.jobGroupCode,
      stratum: sampleMember.stratum,
      outcome: sampleMember.outcome,
      place: sampleMember.place,
      used: sql<boolean>`exists (select from ${sampleReplacement}
        where ${sampleReplacement.drawId} = ${sampleMember.drawId}
          and ${sampleReplacement.replacementId} = ${sampleMember.officerId})`,
    })
    .from(sampleMember)
    .innerJoin(officer, eq(officer.id, sampleMember.officerId))
    .where(and(eq(sampleMember.drawId, drawId), eq(sampleMember.unitId, unitId)))
    .orderBy(
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(sampleMember.staffCode),
    );
}

export type Sampled = Awaited<ReturnType<typeof selectSampled>>[number];

export async function insertReplacement(
  tx: Transaction,
  values: typeof sampleReplacement.$inferInsert,
) {
  await tx.insert(sampleReplacement).values(values);
}

/** Who was called up for whom in a draw. */
export async function selectReplacements(db: Executor, drawId: SampleDrawId) {
  return db
    .select()
    .from(sampleReplacement)
    .where(eq(sampleReplacement.drawId, drawId))
    .orderBy(asc(sampleReplacement.at));
}

/** The officers of some units who are on the list of a sitting of the campaign. */
export async function selectOfficersSeated(
  db: Executor,
  campaignId: CampaignId,
  unitIds: readonly UnitId[],
): Promise<ReadonlySet<OfficerId>> {
  const rows = await db
    .selectDistinct({ officerId: candidate.officerId })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .where(and(eq(sitting.campaignId, campaignId), inArray(candidate.unitId, [...unitIds])));
  return new Set(rows.map(({ officerId }) => officerId));
}
