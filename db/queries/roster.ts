import { and, asc, count, eq, inArray, like, or } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { assignment, officer, unit } from "@/db/schema";
import { within } from "@/db/scope";
import { containing } from "@/db/search";
import type { UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { heldOn } from "./officers";

/** The main post of each officer on a day, as far as `scope` reaches. */
function mainPosts(db: Executor, scope: Scope, on: string) {
  return db
    .selectDistinctOn([assignment.officerId], {
      officerId: assignment.officerId,
      unitId: assignment.unitId,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
    })
    .from(assignment)
    .where(and(heldOn(on), within(scope, { unit: assignment.unitId })))
    .orderBy(asc(assignment.officerId), asc(assignment.concurrent), asc(assignment.id))
    .as("main");
}

/** Officers who have their main post in one of some units on a day. By unit and name. */
export async function selectMainPosts(
  db: Executor,
  scope: Scope,
  { on, unitIds }: { on: string; unitIds: readonly UnitId[] },
) {
  const main = mainPosts(db, scope, on);
  return db
    .select({
      officerId: main.officerId,
      unitId: main.unitId,
      unitName: unit.name,
      title: main.title,
      jobGroupCode: main.jobGroupCode,
    })
    .from(main)
    .innerJoin(officer, eq(officer.id, main.officerId))
    .innerJoin(unit, eq(unit.id, main.unitId))
    .where(inArray(main.unitId, [...unitIds]))
    .orderBy(
      asc(unit.name),
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(officer.id),
    );
}

const person = {
  officerId: officer.id,
  staffCode: officer.staffCode,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
  birthDate: officer.birthDate,
};

/** Every post held on a day in `scope` with who holds it; the main post of each officer first. */
export async function selectPostsHeld(db: Executor, scope: Scope, on: string) {
  return db
    .select({
      ...person,
      unitName: unit.name,
      unitShortName: unit.shortName,
      title: assignment.title,
    })
    .from(assignment)
    .innerJoin(officer, eq(officer.id, assignment.officerId))
    .innerJoin(unit, eq(unit.id, assignment.unitId))
    .where(and(heldOn(on), within(scope, { unit: assignment.unitId })))
    .orderBy(asc(officer.id), asc(assignment.concurrent), asc(assignment.id));
}

/** Officers in `scope` whose name or staff code holds one of some folded spellings. By name. */
export async function selectOfficersNamed(
  db: Executor,
  scope: Scope,
  { on, search, limit }: { on: string; search: readonly string[]; limit: number },
) {
  const main = mainPosts(db, scope, on);
  return db
    .select({ ...person, unitName: unit.name, title: main.title })
    .from(main)
    .innerJoin(officer, eq(officer.id, main.officerId))
    .innerJoin(unit, eq(unit.id, main.unitId))
    .where(or(...search.map((text) => like(officer.searchText, containing(text)))))
    .orderBy(
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(officer.id),
    )
    .limit(limit);
}

/** Units in `scope` in which officers have their main post on a day, with how many. By name. */
export async function selectUnitsStaffed(db: Executor, scope: Scope, on: string) {
  const main = mainPosts(db, scope, on);
  return db
    .select({ id: unit.id, name: unit.name, officers: count() })
    .from(main)
    .innerJoin(unit, eq(unit.id, main.unitId))
    .groupBy(unit.id, unit.name)
    .orderBy(asc(unit.name), asc(unit.id));
}
