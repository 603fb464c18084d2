import type { Transaction } from "@/db/client";
import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectTeams } from "@/db/queries/campaign-teams";
import {
  selectOptionalDocument,
  selectPaperFrame,
  selectPaperMembers,
  selectSelfReportDue,
} from "@/db/queries/inspection-papers";
import { type CampaignVisit, selectVisits } from "@/db/queries/visits";
import { selectOptionalEmblem } from "@/db/queries/unit-emblems";
import { selectSetting } from "@/db/queries/settings";
import type {
  BodyFacts,
  CampaignFacts,
  MemberFacts,
  VisitFacts,
} from "@/lib/documents/inspection/facts";
import { inOrder } from "@/lib/documents/inspection/campaign-parts";
import type { CampaignId, UnitId, UserId, VisitId } from "@/lib/domain/ids";
import { isVisited } from "@/lib/domain/inspection/state";
import { InstallationSchema, letterheadOf } from "@/lib/domain/installation/installation";
import { type Scope, scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

type ReadCampaign = {
  readonly scope: Scope;
  readonly campaignId: CampaignId;
  /** Of one visit only. */
  readonly visitId?: VisitId;
};

/** A campaign in `scope` as its papers tell of it, with the visits they are about. */
export async function readCampaign(
  tx: Transaction,
  ctx: Context,
  { scope, campaignId, visitId }: ReadCampaign,
) {
  const campaign = await selectOptionalCampaign(tx, scope, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const early = scopeOf(ctx.actor, "result.read_early");
  const visits = (await selectVisits(tx, { scope, early }, campaignId))
    .filter(({ id }) => visitId === undefined || id === visitId)
    .sort((a, b) => placeOf(a) - placeOf(b));
  const members = await membersOf(
    tx,
    visits.map(({ id }) => id),
  );
  const { criteria, ownerName } = await selectPaperFrame(tx, campaign);
  const decision = await selectOptionalDocument(tx, { campaignId, kind: "decision" });
  const plan = await selectOptionalDocument(tx, { campaignId, kind: "plan" });
  const facts: CampaignFacts = {
    ...{ name: campaign.name, year: campaign.year, ownerName },
    decision: {
      number: campaign.decisionNumber,
      on: campaign.decisionOn,
      signer: decision?.signer ?? "",
    },
    plan: plan ? { number: plan.number, on: plan.issuedOn } : null,
    ...{ periodFrom: campaign.periodFrom, periodTo: campaign.periodTo },
    selfReportDueOn: await selectSelfReportDue(tx, campaignId),
    criteria: { name: criteria.name, sections: criteria.sections },
    team: everybodyOnce((await selectTeams(tx, campaignId)).flatMap(({ members: roll }) => roll)),
    visits: visits.map((row) => visitFacts(row, members.get(row.id) ?? [])),
  };
  return { body: await bodyFacts(tx, ctx, campaign), facts, visits };
}

/** Whoever goes with several teams is named once, by the foremost of their tasks. */
function everybodyOnce<Person extends MemberFacts & { readonly userId: UserId }>(
  rolls: readonly Person[],
): Person[] {
  const named = new Map<UserId, Person>();
  for (const person of inOrder(rolls)) {
    if (!named.has(person.userId)) named.set(person.userId, person);
  }
  return [...named.values()];
}

/** Units without a group come last; within a group they keep the order of the calendar. */
const placeOf = ({ groupPosition }: CampaignVisit) => groupPosition ?? Number.MAX_SAFE_INTEGER;

async function membersOf(tx: Transaction, visits: readonly VisitId[]) {
  const members = new Map<VisitId, MemberFacts[]>();
  for (const { visitId, ...member } of await selectPaperMembers(tx, visits)) {
    members.set(visitId, [...(members.get(visitId) ?? []), member]);
  }
  return members;
}

function visitFacts(row: CampaignVisit, members: readonly MemberFacts[]): VisitFacts {
  return {
    ...{ unitName: row.unitName, groupName: row.groupName ?? "", on: row.scheduledOn },
    ...{ from: row.startsAt ?? "", to: row.endsAt ?? "", place: row.place ?? "" },
    visited: isVisited(row.state),
    members,
  };
}

type Owned = Parameters<typeof letterheadOf>[1] & { readonly ownerUnitId: UnitId };

async function bodyFacts(tx: Transaction, ctx: Context, campaign: Owned): Promise<BodyFacts> {
  const installation = InstallationSchema.parse((await selectSetting(tx, "installation")) ?? {});
  const emblem = await selectOptionalEmblem(tx, campaign.ownerUnitId);
  return {
    ...letterheadOf(installation, campaign),
    ...{ demonstration: installation.demonstration, readAt: ctx.now },
    emblem: emblem ? { ...emblem, data: emblem.bytes.toString("base64") } : null,
  };
}
