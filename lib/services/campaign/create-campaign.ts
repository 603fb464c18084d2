import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertCampaignPlan } from "@/db/queries/campaign-plans";
import { insertTeam, upsertTeamMember } from "@/db/queries/campaign-teams";
import { upsertVisitSlot } from "@/db/queries/visit-calendar";
import {
  insertCampaign,
  selectOptionalCriteriaSet,
  updateCriteriaSetFrozen,
} from "@/db/queries/campaigns";
import { insertVisit, insertVisitMember } from "@/db/queries/visits";
import { lockUnit } from "@/db/queries/units";
import { insertCampaignDocument } from "@/db/queries/visit-steps";
import type { CampaignId, CampaignTeamId, CriteriaSetId, UnitId, UserId } from "@/lib/domain/ids";
import {
  type CampaignPlan,
  checkFounding,
  type FoundingRejection,
} from "@/lib/domain/inspection/founding";
import type { TeamTask } from "@/lib/domain/inspection/team";
import { type Scope, scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type PlannedVisit = {
  readonly unitId: UnitId;
  /** Day of the visit, "yyyy-mm-dd", or null while it is not fixed. */
  readonly scheduledOn: string | null;
  /** Name of the team; visits that name the same are visited by the same team. Empty: none yet. */
  readonly team: string;
  readonly members: readonly { userId: UserId; task: TeamTask }[];
  /** When on that day and where, once there is a team. */
  readonly hours?: { readonly startsAt: string; readonly endsAt: string; readonly place: string };
};

export type CreateCampaign = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decisionOn: string;
  readonly ownerUnitId: UnitId;
  /** Whose name heads the papers, with the body above it; absent where it is the installation's own. */
  readonly issuingBody?: string;
  readonly issuingParent?: string;
  readonly criteriaSetId: CriteriaSetId;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Absent for a campaign that was held before the product came. */
  readonly plan?: CampaignPlan;
  readonly visits: readonly PlannedVisit[];
};

/**
 * Founds a campaign on a decision: its criteria set is frozen, decision and plan are kept as its first
 * papers, and each unit gets a visit with an empty record.
 */
export async function createCampaign(
  ctx: Context,
  input: CreateCampaign,
): Promise<Result<CampaignId, "code_taken" | FoundingRejection>> {
  const checked = checkFounding(input);
  if (!checked.ok) return checked;
  const { visits, plan, ...values } = input;
  const scope = scopeOf(ctx.actor, "campaign.write");
  return ctx.db.transaction(async (tx) => {
    if (!(await lockUnit(tx, scope, values.ownerUnitId))) throw new NotFound("unit");
    if (!(await selectOptionalCriteriaSet(tx, values.criteriaSetId)))
      throw new NotFound("criteria");
    const id = await insertCampaign(tx, { ...values, createdBy: ctx.actor.userId });
    if (id === null) return rejected("code_taken");
    await updateCriteriaSetFrozen(tx, values.criteriaSetId, ctx.now);
    await keepPapers(tx, ctx, { ...input, campaignId: id });
    if (plan) {
      const { visitsFrom, visitsTo, limits } = plan;
      await insertCampaignPlan(tx, { campaignId: id, visitsFrom, visitsTo, limits });
    }
    await planVisits(tx, scope, { campaignId: id, visits });
    await insertAuditEvent(tx, ctx, {
      act: "campaign.create",
      subject: ["campaign", id],
      unitId: values.ownerUnitId,
      detail: { decision: values.decisionNumber, units: visits.length },
    });
    return ok(id);
  });
}

type Founded = CreateCampaign & { readonly campaignId: CampaignId };

async function keepPapers(
  tx: Transaction,
  ctx: Context,
  { campaignId, decisionNumber, decisionOn, plan }: Founded,
) {
  const paper = { campaignId, createdBy: ctx.actor.userId };
  await insertCampaignDocument(tx, {
    ...{ ...paper, kind: "decision", number: decisionNumber, issuedOn: decisionOn },
    signer: plan?.decisionSigner ?? "",
  });
  if (!plan?.planOn || plan.planNumber === "") return;
  const { planNumber: number, planOn: issuedOn } = plan;
  await insertCampaignDocument(tx, { ...paper, kind: "plan", number, issuedOn });
}

type Planned = { readonly campaignId: CampaignId; readonly visits: readonly PlannedVisit[] };

async function planVisits(tx: Transaction, scope: Scope, { campaignId, visits }: Planned) {
  const teams = await foundTeams(tx, { campaignId, visits });
  for (const { members, hours, ...planned } of visits) {
    if (!(await lockUnit(tx, scope, planned.unitId))) throw new NotFound("unit");
    const { visitId } = await insertVisit(tx, { campaignId, ...planned });
    const teamId = teams.get(planned.team);
    if (teamId) await upsertVisitSlot(tx, visitId, { teamId, ...hours });
    for (const member of members) await insertVisitMember(tx, { visitId, ...member });
  }
}

/** One team for each name, with everybody who is a member of one of its visits. */
async function foundTeams(tx: Transaction, { campaignId, visits }: Planned) {
  const teams = new Map<string, CampaignTeamId>();
  for (const { team: name, members } of visits) {
    if (name === "") continue;
    const teamId = teams.get(name) ?? (await insertTeam(tx, { campaignId, name }));
    if (!teamId) throw new Error("team was not inserted");
    teams.set(name, teamId);
    for (const member of members) await upsertTeamMember(tx, teamId, { ...member, duty: "" });
  }
  return teams;
}
