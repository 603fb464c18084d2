import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { upsertUnitResults } from "@/db/queries/results";
import { selectTopics } from "@/db/queries/topics";
import { criteriaSet } from "@/db/schema";
import type { CampaignId, CriteriaSetId, UnitId } from "@/lib/domain/ids";
import { unitResult } from "@/lib/domain/measurement/unit-result";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import { createUnit } from "@/lib/services/unit/create-unit";
import { knownUnit, knownUnitGroups } from "@/scripts/seed/known";
import { type Backstage, must } from "./backstage";

/** A campaign over many units of one group, every one tested. */
export type LargeGroup = {
  readonly campaignId: CampaignId;
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
};

/** With names as long as offices have, and means so close that most cannot be told apart. */
export async function aLargeGroup(backstage: Backstage, count: number): Promise<LargeGroup> {
  const { as, world } = backstage;
  const mark = randomUUID().slice(0, 8);
  const leader = await as("team_leader");
  const cityId = await theCity(backstage);
  const groupId = (await knownUnitGroups(world)).get("commune") ?? null;
  const units = [];
  for (let n = 1; n <= count; n += 1) {
    const name = `Trung tâm Phục vụ hành chính công xã Quảng Hòa ${n} ${mark}`;
    const facts = { name, shortName: `TT ${n} ${mark}`, typeCode: "commune", groupId };
    const founded = { code: null, validFrom: "2025-07-01", legalBasis: "Nghị quyết" };
    const id = must(
      await createUnit(await as("administrator"), { ...facts, ...founded, parentId: cityId }),
    );
    units.push({ id, name });
  }
  const campaignId = must(
    await createCampaign(leader, {
      ...{ code: mark, name: `Đợt kiểm tra ${mark}`, year: 2026, decisionNumber: `${mark}/QĐ` },
      ...{ decisionOn: "2026-10-05", periodFrom: "2025-11-01", periodTo: "2026-10-31" },
      ...{ criteriaSetId: await usualCriteria(backstage), ownerUnitId: cityId },
      visits: units.map(({ id: unitId }) => ({
        ...{ unitId, scheduledOn: null, team: "Đoàn số 1" },
        members: [{ userId: leader.actor.userId, task: "leader" as const }],
      })),
    }),
  );
  await keepResults(backstage, { campaignId, units });
  return { campaignId, units };
}

async function theCity({ world }: Backstage): Promise<UnitId> {
  const city = await knownUnit(world, "Thành phố Huế", "2025-01-01");
  if (!city) throw new Error("the demonstration has no city");
  return city;
}

async function usualCriteria({ world }: Backstage): Promise<CriteriaSetId> {
  const [found] = await world.db
    .select({ id: criteriaSet.id })
    .from(criteriaSet)
    .where(eq(criteriaSet.code, "default_100"))
    .orderBy(criteriaSet.version)
    .limit(1);
  if (!found) throw new Error("the demonstration has no criteria");
  return found.id;
}

/** Eight of twenty officers of each unit, their points spread in the same way about another middle. */
async function keepResults({ world }: Backstage, { campaignId, units }: LargeGroup) {
  const topics = (await selectTopics(world.db)).filter(({ parentId }) => parentId === null);
  const results = units.map(({ id: unitId }, at) => {
    const scores = [-9, -6, -3, -1, 1, 3, 6, 9].map((off) => {
      const share = 40 + at + 2 * off;
      const byTopic = topics.map(({ id: topic }, n) => ({
        ...{ topic, points: 4 * (share + (n % 3)), possible: 400, items: 4 },
      }));
      return { points: 30 * share, possible: 3000, items: 30, passed: share >= 50, byTopic };
    });
    const counts = { population: 20, listed: 8, present: 8 };
    const detail = unitResult({ ...counts, absentWithReason: 0, scores });
    return {
      ...{ campaignId, unitId, ...counts, excused: 0, scored: 8, passed: detail.passed },
      ...{ mean: detail.mean, detail, computedAt: new Date() },
    };
  });
  await world.db.transaction((tx) => upsertUnitResults(tx, results));
}
