import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  candidate,
  sitting,
  unit,
  unitGroup,
  user,
  visit,
  visitMember,
  visitSlot,
} from "@/db/schema";
import type { CampaignId, UnitId, UserId, VisitId } from "@/lib/domain/ids";

type NewSlot = Omit<typeof visitSlot.$inferInsert, "visitId">;

export async function upsertVisitSlot(tx: Transaction, visitId: VisitId, slot: NewSlot) {
  await tx
    .insert(visitSlot)
    .values({ visitId, ...slot })
    .onConflictDoUpdate({ target: visitSlot.visitId, set: slot });
}

type Engaged = {
  readonly userIds: readonly UserId[];
  readonly day: string;
  readonly except: readonly VisitId[];
};

/** The visits of a day at which one of several people is a member, but for those named. */
export async function selectEngagements(db: Executor, { userIds, day, except }: Engaged) {
  if (userIds.length === 0) return [];
  return db
    .select({
      person: user.displayName,
      unitName: unit.name,
      startsAt: visitSlot.startsAt,
      endsAt: visitSlot.endsAt,
    })
    .from(visitMember)
    .innerJoin(visit, eq(visit.id, visitMember.visitId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .innerJoin(user, eq(user.id, visitMember.userId))
    .leftJoin(visitSlot, eq(visitSlot.visitId, visit.id))
    .where(
      and(
        inArray(visitMember.userId, [...userIds]),
        eq(visit.scheduledOn, day),
        notInArray(visit.id, [...except]),
        notInArray(visit.state, ["withdrawn", "closed"]),
      ),
    )
    .orderBy(asc(user.displayName), asc(visit.id));
}

/** The visits of a campaign with their place in the calendar, those withdrawn too. */
export async function selectCalendar(db: Executor, campaignId: CampaignId) {
  return db
    .select({
      id: visit.id,
      unitId: visit.unitId,
      unitName: unit.name,
      groupName: unitGroup.name,
      groupNameEn: unitGroup.nameEn,
      state: visit.state,
      scheduledOn: visit.scheduledOn,
      teamId: visitSlot.teamId,
      team: visit.team,
      startsAt: visitSlot.startsAt,
      endsAt: visitSlot.endsAt,
      place: visitSlot.place,
    })
    .from(visit)
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .leftJoin(unitGroup, eq(unitGroup.id, unit.groupId))
    .leftJoin(visitSlot, eq(visitSlot.visitId, visit.id))
    .where(eq(visit.campaignId, campaignId))
    .orderBy(sql`${visit.scheduledOn} nulls last`, asc(unit.name), asc(visit.id));
}

export async function updateVisitSchedule(
  tx: Transaction,
  id: VisitId,
  values: { scheduledOn: string; team: string },
) {
  await tx.update(visit).set(values).where(eq(visit.id, id));
}

/** The first sitting of a campaign that lists somebody of a unit, or undefined. */
export async function selectListingSitting(
  db: Executor,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: UnitId },
) {
  const [row] = await db
    .select({ name: sitting.name })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .where(and(eq(sitting.campaignId, campaignId), eq(candidate.unitId, unitId)))
    .limit(1);
  return row;
}

/** The visit of a unit in a campaign, locked until `tx` ends, or undefined. */
export async function lockVisitOfUnit(tx: Transaction, campaignId: CampaignId, unitId: UnitId) {
  const [row] = await tx
    .select({ id: visit.id, state: visit.state })
    .from(visit)
    .where(and(eq(visit.campaignId, campaignId), eq(visit.unitId, unitId)))
    .for("update");
  return row;
}

/** The visits of a campaign that are not at their end, by the name of their unit. */
export async function selectOpenVisits(db: Executor, campaignId: CampaignId) {
  return db
    .select({ id: visit.id, unitName: unit.name })
    .from(visit)
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .where(
      and(
        eq(visit.campaignId, campaignId),
        notInArray(visit.state, ["closed", "escalated", "withdrawn"]),
      ),
    )
    .orderBy(asc(unit.name), asc(visit.id));
}
