import { randomBytes } from "node:crypto";
import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { lockCampaign } from "@/db/queries/campaigns";
import { selectVisits } from "@/db/queries/visits";
import { selectOfficersSeated, selectUnitsInDraws } from "@/db/queries/sampled-units";
import {
  insertDraw,
  insertSampleMembers,
  insertSampleUnits,
  type RollOfficer,
  selectOptionalRule,
  selectRoll,
} from "@/db/queries/samples";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignId, SampleDrawId, UnitId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { planUnit } from "@/lib/domain/sampling/plan-unit";
import { commitmentTo, rollDigest } from "@/lib/domain/sampling/roll";
import { defaultRule, type SamplingRule } from "@/lib/domain/sampling/rule";
import { countStrata, stratumOf } from "@/lib/domain/sampling/strata";
import { type Context, NotFound } from "@/lib/services/context";

export type FixDraw = {
  readonly campaignId: CampaignId;
  readonly unitIds: readonly UnitId[];
  /** Officers in post on this day, "yyyy-mm-dd". */
  readonly rollOn: string;
  /** Why units are drawn again; empty where all are drawn for the first time. */
  readonly reason: string;
};

export type FixRejection =
  | { readonly code: "campaign_closed" | "no_unit" | "day_to_come" | "reason_needed" }
  /** Nobody is in post there on that day. */
  | { readonly code: "nobody"; readonly unit: string }
  /** Officers of the draw before are on the list of a sitting. */
  | { readonly code: "listed"; readonly unit: string };

export type FixedDraw = { readonly drawId: SampleDrawId; readonly number: number };

/**
 * Fixes a draw: the roll of the units as of a day, the size of every stratum by the campaign's
 * rule, and then a seed, of which nothing but the commitment is shown until the draw.
 *
 * Units that stand in a draw already are drawn again only with a reason, and only while nobody of
 * them is listed for a sitting; the draw before is kept.
 */
export async function fixDraw(
  ctx: Context,
  { campaignId, unitIds, rollOn, reason }: FixDraw,
): Promise<Result<FixedDraw, FixRejection>> {
  if (rollOn > dayInVietNam(ctx.now)) return rejected({ code: "day_to_come" });
  return ctx.db.transaction(async (tx) => {
    const scope = scopeOf(ctx.actor, "sample.write");
    const campaign = await lockCampaign(tx, scope, campaignId);
    if (!campaign) throw new NotFound(`campaign ${campaignId}`);
    if (campaign.state === "closed") return rejected({ code: "campaign_closed" });
    const visits = await selectVisits(tx, { scope, early: scope }, campaignId);
    const chosen = visits.filter(({ unitId }) => unitIds.includes(unitId));
    if (chosen.length < new Set(unitIds).size) throw new NotFound("unit of the campaign");
    if (chosen.length === 0) return rejected({ code: "no_unit" });
    const again = await refuseAgain(tx, { campaignId, chosen, reason });
    if (!again.ok) return again;
    const rule = (await selectOptionalRule(tx, campaignId)) ?? defaultRule;
    const roll = rollOf(rule, chosen, await selectRoll(tx, rollOn, [...unitIds]));
    const empty = roll.find(({ members }) => members.length === 0);
    if (empty) return rejected({ code: "nobody", unit: empty.name });
    const fixed = await keepDraw(tx, ctx, { campaignId, rule, rollOn, reason, roll });
    await insertAuditEvent(tx, ctx, {
      act: "sample.fix",
      subject: ["sample_draw", fixed.drawId],
      unitId: campaign.ownerUnitId,
      detail: { campaignId, number: fixed.number, units: chosen.length, rollOn, reason },
    });
    return ok(fixed);
  });
}

type Chosen = { readonly unitId: UnitId; readonly unitName: string };
type Again = {
  readonly campaignId: CampaignId;
  readonly chosen: readonly Chosen[];
  readonly reason: string;
};

async function refuseAgain(
  tx: Transaction,
  { campaignId, chosen, reason }: Again,
): Promise<Result<void, FixRejection>> {
  const known = new Set((await selectUnitsInDraws(tx, campaignId)).map(({ unitId }) => unitId));
  const again = chosen.filter(({ unitId }) => known.has(unitId));
  if (again.length > 0 && reason === "") return rejected({ code: "reason_needed" });
  for (const { unitId, unitName } of again) {
    const seated = await selectOfficersSeated(tx, campaignId, [unitId]);
    if (seated.size > 0) return rejected({ code: "listed", unit: unitName });
  }
  return ok(undefined);
}

type UnitRoll = {
  readonly unitId: UnitId;
  readonly name: string;
  readonly members: readonly (RollOfficer & { readonly stratum: string })[];
};

function rollOf(
  rule: SamplingRule,
  chosen: readonly Chosen[],
  officers: readonly RollOfficer[],
): UnitRoll[] {
  return chosen.map(({ unitId, unitName: name }) => ({
    unitId,
    name,
    members: officers
      .filter((officer) => officer.unitId === unitId)
      .map((officer) => ({ ...officer, stratum: stratumOf(rule, officer) })),
  }));
}

type Keeping = Omit<FixDraw, "unitIds"> & {
  readonly rule: SamplingRule;
  readonly roll: readonly UnitRoll[];
};

async function keepDraw(
  tx: Transaction,
  ctx: Context,
  { campaignId, rule, rollOn, reason, roll }: Keeping,
): Promise<FixedDraw> {
  const seed = randomBytes(32).toString("hex");
  const { id: drawId, number } = await insertDraw(tx, {
    ...{ campaignId, rule, rollOn, seed, commitment: commitmentTo(seed) },
    ...{ reason: reason === "" ? null : reason, committedBy: ctx.actor.userId },
  });
  await insertSampleUnits(
    tx,
    roll.map(({ unitId, name, members }, index) => ({
      ...{ drawId, unitId, name, number: index + 1, rollDigest: rollDigest(index + 1, members) },
      strata: planUnit(rule, countStrata(members.map(({ stratum }) => stratum))).strata,
    })),
  );
  await insertSampleMembers(
    tx,
    roll.flatMap(({ members }) => members.map((member) => memberRow(drawId, member))),
  );
  return { drawId, number };
}

function memberRow(drawId: SampleDrawId, member: UnitRoll["members"][number]) {
  const { familyName: family, middleName: middle, givenName: given, ...post } = member;
  return { drawId, ...post, name: fullName({ family, middle, given }) };
}
