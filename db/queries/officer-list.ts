import { and, asc, count, eq, isNotNull, isNull, like, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { assignment, jobGroup, officer, unit } from "@/db/schema";
import { within } from "@/db/scope";
import { containing } from "@/db/search";
import type { UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { heldOn } from "./officers";

export type OfficerFilter = {
  /** The day on which posts are looked at. */
  readonly on: string;
  /** Folded spellings; any of them. */
  readonly search: readonly string[];
  /** Only those with a post in this unit, a concurrent one too. */
  readonly unitId?: UnitId | undefined;
  readonly jobGroupCode?: string | undefined;
  /** Whether they hold a post on that day. */
  readonly inPost: boolean;
};

/** The post by which somebody stands in the list: the main one, unless one unit is asked for. */
function postOn(db: Executor, scope: Scope, { on, unitId, jobGroupCode }: OfficerFilter) {
  return db
    .select({
      id: assignment.id,
      unitId: assignment.unitId,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
      concurrent: assignment.concurrent,
      validFrom: assignment.validFrom,
    })
    .from(assignment)
    .where(
      and(
        eq(assignment.officerId, officer.id),
        heldOn(on),
        unitId === undefined ? undefined : eq(assignment.unitId, unitId),
        jobGroupCode === undefined ? undefined : eq(assignment.jobGroupCode, jobGroupCode),
        within(scope, { unit: assignment.unitId }),
      ),
    )
    .orderBy(asc(assignment.concurrent), asc(assignment.id))
    .limit(1)
    .as("post");
}

function matching(scope: Scope, { search }: OfficerFilter) {
  return and(
    scope.all
      ? undefined
      : sql`exists (select from ${assignment} where ${assignment.officerId} = ${officer.id}
          and ${within(scope, { unit: assignment.unitId })})`,
    search.length > 0
      ? or(...search.map((text) => like(officer.searchText, containing(text))))
      : undefined,
  );
}

/** Officers who hold or held a post in `scope`, by given name, each with the post of the day. */
export async function selectOfficerLines(
  db: Executor,
  scope: Scope,
  filter: OfficerFilter & { limit: number; offset: number },
) {
  const post = postOn(db, scope, filter);
  return db
    .select({
      id: officer.id,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      sex: officer.sex,
      birthDate: officer.birthDate,
      unitId: post.unitId,
      unitName: unit.name,
      unitValidTo: unit.validTo,
      title: post.title,
      concurrent: post.concurrent,
      jobGroupName: jobGroup.name,
      jobGroupNameEn: jobGroup.nameEn,
      since: post.validFrom,
    })
    .from(officer)
    .leftJoinLateral(post, sql`true`)
    .leftJoin(unit, eq(unit.id, post.unitId))
    .leftJoin(jobGroup, eq(jobGroup.code, post.jobGroupCode))
    .where(and(matching(scope, filter), filter.inPost ? isNotNull(post.id) : isNull(post.id)))
    .orderBy(
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(officer.staffCode),
    )
    .limit(filter.limit)
    .offset(filter.offset);
}

export async function countOfficers(db: Executor, scope: Scope, filter: OfficerFilter) {
  const post = postOn(db, scope, filter);
  const [row] = await db
    .select({ total: count() })
    .from(officer)
    .leftJoinLateral(post, sql`true`)
    .where(and(matching(scope, filter), filter.inPost ? isNotNull(post.id) : isNull(post.id)));
  return row?.total ?? 0;
}

/** The job groups an officer may belong to. */
export async function selectJobGroups(db: Executor) {
  return db
    .select({ code: jobGroup.code, name: jobGroup.name, nameEn: jobGroup.nameEn })
    .from(jobGroup)
    .orderBy(asc(jobGroup.position), asc(jobGroup.code));
}
