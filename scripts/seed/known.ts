import { and, eq, isNull } from "drizzle-orm";
import { campaign, officer, setting, sitting, test, unit, unitGroup, user } from "@/db/schema";
import type { CampaignId, OfficerId, SittingId, TestId, UnitId, UserId } from "@/lib/domain/ids";
import type { World } from "./world";

// What is there already, found by the names the demonstration gives: a start that was killed is
// gone on with, and nothing is made twice.

export async function knownSetting({ db }: World, key: string): Promise<unknown> {
  const [row] = await db.select().from(setting).where(eq(setting.key, key));
  return row?.value;
}

export async function knownUser({ db }: World, login: string): Promise<UserId | undefined> {
  const [row] = await db.select({ id: user.id }).from(user).where(eq(user.login, login));
  return row?.id;
}

export async function knownUnit(
  { db }: World,
  name: string,
  validFrom: string,
): Promise<UnitId | undefined> {
  const same = and(eq(unit.name, name), eq(unit.validFrom, validFrom));
  const [row] = await db.select({ id: unit.id }).from(unit).where(same);
  return row?.id;
}

export async function knownUnitGroups({ db }: World): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select({ code: unitGroup.code, id: unitGroup.id }).from(unitGroup);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

export async function knownOfficer(
  { db }: World,
  staffCode: string,
): Promise<OfficerId | undefined> {
  const same = eq(officer.staffCode, staffCode);
  const [row] = await db.select({ id: officer.id }).from(officer).where(same);
  return row?.id;
}

export async function knownTest({ db }: World, name: string): Promise<TestId | undefined> {
  const [row] = await db.select({ id: test.id }).from(test).where(eq(test.name, name));
  return row?.id;
}

export async function knownCampaign({ db }: World, code: string): Promise<CampaignId | undefined> {
  const [row] = await db.select({ id: campaign.id }).from(campaign).where(eq(campaign.code, code));
  return row?.id;
}

export async function knownSitting(
  { db }: World,
  campaignId: CampaignId | null,
  name: string,
): Promise<SittingId | undefined> {
  const inCampaign = campaignId ? eq(sitting.campaignId, campaignId) : isNull(sitting.campaignId);
  const same = and(inCampaign, eq(sitting.name, name));
  const [row] = await db.select({ id: sitting.id }).from(sitting).where(same);
  return row?.id;
}
