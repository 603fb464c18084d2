import { and, asc, eq, exists, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  campaign,
  campaignPlan,
  campaignTeam,
  campaignTeamMember,
  candidate,
  criteriaSet,
  roleAssignment,
  sitting,
  unit,
  unitGroup,
  user,
  visit,
  visitMember,
  visitSlot,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignId, CampaignTeamId, UnitId, UserId, VisitId } from "@/lib/domain/ids";
import { visitRoad } from "@/lib/domain/inspection/state";
import type { TeamTask } from "@/lib/domain/inspection/team";
import type { Scope } from "@/lib/domain/policy/policy";
import { inForceOn } from "./units";

export async function insertCampaignPlan(
  tx: Transaction,
  values: typeof campaignPlan.$inferInsert,
) {
  await tx.insert(campaignPlan).values(values);
}

export async function selectOptionalPlan(db: Executor, id: CampaignId) {
  const [row] = await db.select().from(campaignPlan).where(eq(campaignPlan.campaignId, id));
  return row;
}

/** Every version of every criteria set, the newest of each first. */
export async function selectCriteriaSets(db: Executor) {
  return db
    .select({ id: criteriaSet.id, name: criteriaSet.name, version: criteriaSet.version })
    .from(criteriaSet)
    .orderBy(asc(criteriaSet.name), sql`${criteriaSet.version} desc`, asc(criteriaSet.id));
}

/** Units in `scope` in force on a day, with the group they are ranked in, by group and name. */
export async function selectUnitsByGroup(db: Executor, scope: Scope, on: string) {
  return db
    .select({
      id: unit.id,
      name: unit.name,
      groupId: unit.groupId,
      groupName: unitGroup.name,
      groupNameEn: unitGroup.nameEn,
    })
    .from(unit)
    .leftJoin(unitGroup, eq(unitGroup.id, unit.groupId))
    .where(and(within(scope, { unit: unit.id }), inForceOn(on)))
    .orderBy(sql`${unitGroup.position} nulls last`, asc(unit.name), asc(unit.id));
}

/** Null when the campaign has a team of that name. */
export async function insertTeam(
  tx: Transaction,
  values: { campaignId: CampaignId; name: string },
): Promise<CampaignTeamId | null> {
  const [row] = await tx
    .insert(campaignTeam)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: campaignTeam.id });
  return row?.id ?? null;
}

/** A team of a campaign in `scope`, locked until `tx` ends, or undefined. */
export async function lockTeam(tx: Transaction, scope: Scope, id: CampaignTeamId) {
  const [row] = await tx
    .select({
      id: campaignTeam.id,
      name: campaignTeam.name,
      campaignId: campaignTeam.campaignId,
      campaignState: campaign.state,
    })
    .from(campaignTeam)
    .innerJoin(campaign, eq(campaign.id, campaignTeam.campaignId))
    .where(and(eq(campaignTeam.id, id), within(scope, { unit: campaign.ownerUnitId })))
    .for("update", { of: campaignTeam });
  return row;
}

type Member = { readonly userId: UserId; readonly task: TeamTask; readonly duty: string };

/** Adds somebody to a team, or changes what they are in it. */
export async function upsertTeamMember(tx: Transaction, teamId: CampaignTeamId, member: Member) {
  const { task, duty } = member;
  await tx
    .insert(campaignTeamMember)
    .values({ teamId, ...member })
    .onConflictDoUpdate({
      target: [campaignTeamMember.teamId, campaignTeamMember.userId],
      set: { task, duty },
    });
}

export async function deleteTeamMember(
  tx: Transaction,
  { teamId, userId }: { teamId: CampaignTeamId; userId: UserId },
): Promise<boolean> {
  const gone = await tx
    .delete(campaignTeamMember)
    .where(and(eq(campaignTeamMember.teamId, teamId), eq(campaignTeamMember.userId, userId)))
    .returning({ userId: campaignTeamMember.userId });
  return gone.length > 0;
}

const taskOrder = sql`array_position(array['leader', 'deputy', 'secretary', 'member'], ${campaignTeamMember.task})`;

/** The teams of a campaign with their rolls: the leader first. */
export async function selectTeams(db: Executor, campaignId: CampaignId) {
  const rows = await db
    .select({
      id: campaignTeam.id,
      name: campaignTeam.name,
      userId: campaignTeamMember.userId,
      task: campaignTeamMember.task,
      duty: campaignTeamMember.duty,
      person: user.displayName,
      position: user.position,
    })
    .from(campaignTeam)
    .leftJoin(campaignTeamMember, eq(campaignTeamMember.teamId, campaignTeam.id))
    .leftJoin(user, eq(user.id, campaignTeamMember.userId))
    .where(eq(campaignTeam.campaignId, campaignId))
    .orderBy(asc(campaignTeam.name), asc(campaignTeam.id), taskOrder, asc(user.displayName));
  return teamsOf(rows);
}

type Row = {
  readonly id: CampaignTeamId;
  readonly name: string;
  readonly userId: UserId | null;
  readonly task: TeamTask | null;
  readonly duty: string | null;
  readonly person: string | null;
  readonly position: string | null;
};

type TeamMember = Member & { readonly name: string; readonly position: string };
export type Team = {
  readonly id: CampaignTeamId;
  readonly name: string;
  readonly members: readonly TeamMember[];
};

function teamsOf(rows: readonly Row[]): Team[] {
  const teams = new Map<CampaignTeamId, { name: string; members: TeamMember[] }>();
  for (const { id, name, userId, task, duty, person, position } of rows) {
    const team = teams.get(id) ?? { name, members: [] };
    teams.set(id, team);
    if (userId === null || task === null) continue;
    const facts = { duty: duty ?? "", name: person ?? "", position: position ?? "" };
    team.members.push({ userId, task, ...facts });
  }
  return [...teams].map(([id, team]) => ({ id, ...team }));
}

/** Accounts in use that hold a role of those who inspect. */
export async function selectInspectors(db: Executor) {
  const held = db
    .select({ one: sql`1` })
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.userId, user.id),
        isNull(roleAssignment.endedAt),
        inArray(roleAssignment.role, ["inspector", "team_leader"]),
      ),
    );
  return db
    .select({ id: user.id, name: user.displayName, position: user.position })
    .from(user)
    .where(and(isNull(user.disabledAt), exists(held)))
    .orderBy(
      sql`regexp_replace(${user.displayName}, '^.*\\s', '') collate "vi-x-icu"`,
      asc(user.displayName),
      asc(user.id),
    );
}

/** Before the minutes are signed the team is the one of the plan; then it is who was there. */
const beforeSigning = visitRoad.slice(0, visitRoad.indexOf("minutes_signed"));

/** Makes the members of a team's visits those on its roll. */
export async function refreshVisitMembers(
  tx: Transaction,
  where: { teamId: CampaignTeamId } | { visitId: VisitId },
) {
  const chosen =
    "teamId" in where ? eq(visitSlot.teamId, where.teamId) : eq(visitSlot.visitId, where.visitId);
  const visits = await tx
    .select({ visitId: visitSlot.visitId, teamId: visitSlot.teamId })
    .from(visitSlot)
    .innerJoin(visit, eq(visit.id, visitSlot.visitId))
    .where(and(chosen, inArray(visit.state, [...beforeSigning])));
  for (const { visitId, teamId } of visits) {
    await tx.delete(visitMember).where(eq(visitMember.visitId, visitId));
    if (teamId === null) continue;
    const roll = await tx
      .select({ userId: campaignTeamMember.userId, task: campaignTeamMember.task })
      .from(campaignTeamMember)
      .where(eq(campaignTeamMember.teamId, teamId));
    if (roll.length > 0) {
      await tx.insert(visitMember).values(roll.map((member) => ({ visitId, ...member })));
    }
  }
}

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
