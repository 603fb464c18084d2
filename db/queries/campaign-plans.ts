import { and, asc, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { campaignPlan, criteriaSet, unit, unitGroup } from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignId } from "@/lib/domain/ids";
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
