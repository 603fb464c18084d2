import { and, asc, count, desc, eq, isNull, max, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { campaign, criteriaSet, unitGroup } from "@/db/schema";
import type { CriteriaSetId } from "@/lib/domain/ids";

/** Every version of every set, with how many campaigns use it; sets by name, the newest first. */
export async function selectCriteriaSets(db: Executor) {
  return db
    .select({
      id: criteriaSet.id,
      code: criteriaSet.code,
      version: criteriaSet.version,
      name: criteriaSet.name,
      publishedAt: criteriaSet.publishedAt,
      frozenAt: criteriaSet.frozenAt,
      updatedAt: criteriaSet.updatedAt,
      sections: criteriaSet.sections,
      campaigns: count(campaign.id),
    })
    .from(criteriaSet)
    .leftJoin(campaign, eq(campaign.criteriaSetId, criteriaSet.id))
    .groupBy(criteriaSet.id)
    .orderBy(asc(criteriaSet.name), asc(criteriaSet.code), desc(criteriaSet.version));
}

export async function selectOptionalCriteriaVersion(db: Executor, id: CriteriaSetId) {
  const [row] = await db.select().from(criteriaSet).where(eq(criteriaSet.id, id));
  return row;
}

/** The set, locked until `tx` ends. */
export async function lockCriteriaSet(tx: Transaction, id: CriteriaSetId) {
  const [row] = await tx.select().from(criteriaSet).where(eq(criteriaSet.id, id)).for("update");
  return row;
}

/** The campaigns that use a version, newest first. */
export async function selectCampaignsOf(db: Executor, id: CriteriaSetId) {
  return db
    .select({ id: campaign.id, name: campaign.name })
    .from(campaign)
    .where(eq(campaign.criteriaSetId, id))
    .orderBy(desc(campaign.year), asc(campaign.name), asc(campaign.id));
}

/** The highest version of a set, 0 when there is none. */
export async function selectLatestVersion(db: Executor, code: string): Promise<number> {
  const [row] = await db
    .select({ latest: max(criteriaSet.version) })
    .from(criteriaSet)
    .where(eq(criteriaSet.code, code));
  return row?.latest ?? 0;
}

/** Null when that version exists. */
export async function insertCriteriaSet(
  tx: Transaction,
  values: typeof criteriaSet.$inferInsert,
): Promise<CriteriaSetId | null> {
  const [row] = await tx
    .insert(criteriaSet)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: criteriaSet.id });
  return row?.id ?? null;
}

type Draft = Pick<typeof criteriaSet.$inferInsert, "name" | "sections" | "rules">;

/** Saves a draft under its next revision, which is returned. */
export async function updateCriteriaDraft(
  tx: Transaction,
  id: CriteriaSetId,
  draft: Draft,
): Promise<number> {
  const [row] = await tx
    .update(criteriaSet)
    .set({
      ...draft,
      revision: sql`${criteriaSet.revision} + 1`,
      updatedAt: sql`clock_timestamp()`,
    })
    .where(eq(criteriaSet.id, id))
    .returning({ revision: criteriaSet.revision });
  if (!row) throw new Error("criteria set was not found");
  return row.revision;
}

export async function updateCriteriaPublished(
  tx: Transaction,
  id: CriteriaSetId,
  publishedAt: Date | null,
) {
  await tx.update(criteriaSet).set({ publishedAt }).where(eq(criteriaSet.id, id));
}

/** Takes a draft away; a published version stays. */
export async function deleteCriteriaDraft(tx: Transaction, id: CriteriaSetId) {
  await tx.delete(criteriaSet).where(and(eq(criteriaSet.id, id), isNull(criteriaSet.publishedAt)));
}

/** The groups of units, in their order. */
export async function selectUnitGroups(db: Executor) {
  return db
    .select({ code: unitGroup.code, name: unitGroup.name, nameEn: unitGroup.nameEn })
    .from(unitGroup)
    .orderBy(asc(unitGroup.position), asc(unitGroup.code));
}
