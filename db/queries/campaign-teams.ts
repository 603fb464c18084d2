import { and, asc, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  campaign,
  campaignTeam,
  campaignTeamMember,
  roleAssignment,
  user,
  visit,
  visitMember,
  visitSlot,
} from "@/db/schema";
import { within } from "@/db/scope";
import { inTaskOrder } from "@/db/task-order";
import type { CampaignId, CampaignTeamId, UserId, VisitId } from "@/lib/domain/ids";
import { visitRoad } from "@/lib/domain/inspection/state";
import type { TeamTask } from "@/lib/domain/inspection/team";
import type { Scope } from "@/lib/domain/policy/policy";

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

const byTask = inTaskOrder(campaignTeamMember.task);

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
    .orderBy(asc(campaignTeam.name), asc(campaignTeam.id), byTask, asc(user.displayName));
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
