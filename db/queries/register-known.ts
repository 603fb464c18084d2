import { asc, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { assignment, jobGroup, officer, unit, unitGroup, unitType } from "@/db/schema";
import { within } from "@/db/scope";
import type { OfficerId, UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import type { KnownName, KnownOfficer, KnownPost, KnownUnit } from "@/lib/domain/register/known";

/** Every unit ever, with whether it lies in `scope`. */
export async function selectKnownUnits(db: Executor, scope: Scope): Promise<KnownUnit[]> {
  return db
    .select({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      shortName: unit.shortName,
      typeCode: unit.typeCode,
      groupId: unit.groupId,
      parentId: unit.parentId,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      reached: sql<boolean>`${within(scope, { unit: unit.id })}`,
    })
    .from(unit)
    .orderBy(asc(unit.validFrom), asc(unit.id));
}

/** A list as one parameter, however long it is. */
const listed = (values: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

type Wanted = {
  readonly staffCodes: readonly string[];
  /** Besides: whoever holds a post in one of these on the day or later. */
  readonly unitIds: readonly UnitId[];
  readonly on: string;
};

function wantedOfficers({ staffCodes, unitIds, on }: Wanted): SQL {
  const codes = staffCodes.map((code) => code.toLowerCase());
  return sql`(lower(${officer.staffCode}) in ${listed(codes)} or exists (
    select from assignment a where a.officer_id = ${officer.id}
      and a.unit_id::text in ${listed(unitIds)}
      and (a.valid_to is null or a.valid_to > ${on})))`;
}

/** Locks the officers that a list means until `tx` ends, in the order of their ids. */
export async function lockKnownOfficers(tx: Transaction, wanted: Wanted) {
  await tx
    .select({ id: officer.id })
    .from(officer)
    .where(wantedOfficers(wanted))
    .orderBy(asc(officer.id))
    .for("no key update");
}

/** The officers that a list means, with their posts from the day on and whether `scope` reaches them. */
export async function selectKnownOfficers(
  db: Executor,
  scope: Scope,
  wanted: Wanted,
): Promise<KnownOfficer[]> {
  const rows = await db
    .select({
      id: officer.id,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      sex: officer.sex,
      birthDate: officer.birthDate,
      reached: sql<boolean>`exists (select from assignment
        where assignment.officer_id = officer.id
          and ${within(scope, { unit: assignment.unitId })})`,
    })
    .from(officer)
    .where(wantedOfficers(wanted))
    .orderBy(asc(officer.staffCode));
  const posts = await selectPostsFrom(
    db,
    rows.map(({ id }) => id),
    wanted.on,
  );
  return rows.map((row) => ({ ...row, posts: posts.get(row.id) ?? [] }));
}

/** Posts held on a day or later, by officer. */
async function selectPostsFrom(db: Executor, ids: readonly OfficerId[], on: string) {
  const rows = await db
    .select()
    .from(assignment)
    .where(
      sql`${assignment.officerId}::text in ${listed(ids)}
        and ${or(isNull(assignment.validTo), sql`${assignment.validTo} >= ${on}`)}`,
    )
    .orderBy(asc(assignment.validFrom), asc(assignment.id));
  const posts = new Map<OfficerId, KnownPost[]>();
  for (const { officerId, createdAt: _, ...post } of rows) {
    const own = posts.get(officerId);
    if (own) own.push(post);
    else posts.set(officerId, [post]);
  }
  return posts;
}

/** How many people hold a post in units on a day or later, by unit. */
export async function selectOfficersIn(db: Executor, ids: readonly UnitId[], on: string) {
  if (ids.length === 0) return new Map<string, number>();
  const rows = await db
    .select({
      unitId: assignment.unitId,
      officers: sql<number>`count(distinct ${assignment.officerId})::int`,
    })
    .from(assignment)
    .where(
      sql`${inArray(assignment.unitId, [...ids])}
        and ${or(isNull(assignment.validTo), sql`${assignment.validTo} > ${on}`)}`,
    )
    .groupBy(assignment.unitId);
  return new Map<string, number>(rows.map(({ unitId, officers }) => [unitId, officers]));
}

/** What files may call the kinds and groups of units, and the job groups. */
export async function selectKnownNames(db: Executor) {
  const [types, groups, jobGroups] = await Promise.all([
    db.select().from(unitType).orderBy(asc(unitType.position)),
    db.select().from(unitGroup).orderBy(asc(unitGroup.position)),
    db.select().from(jobGroup).orderBy(asc(jobGroup.position)),
  ]);
  const byCode = ({ code, name, nameEn }: (typeof types)[number]): KnownName => ({
    id: code,
    names: [name, nameEn],
  });
  return {
    types: types.map(byCode),
    groups: groups.map(({ id, code, name, nameEn }) => ({ id, names: [name, nameEn, code] })),
    jobGroups: jobGroups.map(byCode),
  };
}
