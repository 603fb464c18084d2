import { insertAuditEvent } from "@/db/queries/audit";
import {
  insertCampaign,
  insertVisit,
  insertVisitMember,
  selectOptionalCriteriaSet,
  updateCriteriaSetFrozen,
} from "@/db/queries/campaigns";
import { lockUnit } from "@/db/queries/units";
import type { CampaignId, CriteriaSetId, UnitId, UserId } from "@/lib/domain/ids";
import type { TeamTask } from "@/lib/domain/inspection/team";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type PlannedVisit = {
  readonly unitId: UnitId;
  /** Day of the visit, "yyyy-mm-dd", or null while it is not fixed. */
  readonly scheduledOn: string | null;
  readonly team: string;
  readonly members: readonly { userId: UserId; task: TeamTask }[];
};

export type CreateCampaign = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decisionOn: string;
  readonly ownerUnitId: UnitId;
  readonly criteriaSetId: CriteriaSetId;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly visits: readonly PlannedVisit[];
};

/**
 * Founds a campaign on a decision: its criteria set is frozen, and each unit gets a visit with an
 * empty record.
 */
export async function createCampaign(
  ctx: Context,
  { visits, ...values }: CreateCampaign,
): Promise<Result<CampaignId, "code_taken" | "period_order">> {
  if (values.periodTo < values.periodFrom) return rejected("period_order");
  const scope = scopeOf(ctx.actor, "campaign.write");
  return ctx.db.transaction(async (tx) => {
    if (!(await lockUnit(tx, scope, values.ownerUnitId))) throw new NotFound("unit");
    if (!(await selectOptionalCriteriaSet(tx, values.criteriaSetId)))
      throw new NotFound("criteria");
    const id = await insertCampaign(tx, { ...values, createdBy: ctx.actor.userId });
    if (id === null) return rejected("code_taken");
    await updateCriteriaSetFrozen(tx, values.criteriaSetId, ctx.now);
    for (const { members, ...planned } of visits) {
      if (!(await lockUnit(tx, scope, planned.unitId))) throw new NotFound("unit");
      const { visitId } = await insertVisit(tx, { campaignId: id, ...planned });
      for (const member of members) await insertVisitMember(tx, { visitId, ...member });
    }
    await insertAuditEvent(tx, ctx, {
      act: "campaign.create",
      subject: ["campaign", id],
      unitId: values.ownerUnitId,
      detail: { decision: values.decisionNumber, units: visits.length },
    });
    return ok(id);
  });
}
