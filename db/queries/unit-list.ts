import { and, asc, eq, like, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor } from "@/db/client";
import { unit, unitEvent, unitEventUnit, unitGroup, unitType } from "@/db/schema";
import { within } from "@/db/scope";
import { containing } from "@/db/search";
import type { UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { inForceOn } from "./units";

/** Officers who have their main post in the unit on a day. */
function officersOn(on: string): SQL<number> {
  return sql`(select count(distinct a.officer_id) from assignment a
    where a.unit_id = ${unit.id} and not a.concurrent
      and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on}))`.mapWith(Number);
}

type UnitFilter = {
  readonly on: string;
  /** Folded spellings; any of them. */
  readonly search: readonly string[];
  readonly parentId?: UnitId;
};

/** Units in `scope` that are in force on a day, by kind and name, with how many officers each has. */
export async function selectUnitLines(db: Executor, scope: Scope, filter: UnitFilter) {
  const { on, search, parentId } = filter;
  return db
    .select({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      parentId: unit.parentId,
      typeName: unitType.name,
      typeNameEn: unitType.nameEn,
      groupName: unitGroup.name,
      groupNameEn: unitGroup.nameEn,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      officers: officersOn(on),
    })
    .from(unit)
    .innerJoin(unitType, eq(unitType.code, unit.typeCode))
    .leftJoin(unitGroup, eq(unitGroup.id, unit.groupId))
    .where(
      and(
        within(scope, { unit: unit.id }),
        inForceOn(on),
        parentId === undefined ? undefined : eq(unit.parentId, parentId),
        search.length > 0
          ? or(...search.map((text) => like(unit.searchText, containing(text))))
          : undefined,
      ),
    )
    .orderBy(asc(unitType.position), asc(unit.name), asc(unit.id));
}

/** Which unit went on in which, of the whole organisation: a few rows a reorganisation. */
export async function selectSuccessions(db: Executor) {
  const ended = alias(unitEventUnit, "ended");
  const next = alias(unitEventUnit, "next");
  const endedUnit = alias(unit, "ended_unit");
  const nextUnit = alias(unit, "next_unit");
  return db
    .select({
      from: ended.unitId,
      fromName: endedUnit.name,
      to: next.unitId,
      toName: nextUnit.name,
      kind: unitEvent.kind,
      on: unitEvent.occurredOn,
    })
    .from(unitEvent)
    .innerJoin(ended, and(eq(ended.eventId, unitEvent.id), eq(ended.side, "from")))
    .innerJoin(next, and(eq(next.eventId, unitEvent.id), eq(next.side, "to")))
    .innerJoin(endedUnit, eq(endedUnit.id, ended.unitId))
    .innerJoin(nextUnit, eq(nextUnit.id, next.unitId))
    .orderBy(asc(unitEvent.occurredOn), asc(endedUnit.name), asc(nextUnit.name));
}

/** A unit in `scope` with its kind, group and superior, or undefined when absent or out of reach. */
export async function selectOptionalUnit(db: Executor, scope: Scope, id: UnitId) {
  const parent = alias(unit, "parent");
  const [row] = await db
    .select({
      unit,
      typeName: unitType.name,
      typeNameEn: unitType.nameEn,
      groupName: unitGroup.name,
      groupNameEn: unitGroup.nameEn,
      parentName: parent.name,
    })
    .from(unit)
    .innerJoin(unitType, eq(unitType.code, unit.typeCode))
    .leftJoin(unitGroup, eq(unitGroup.id, unit.groupId))
    .leftJoin(parent, eq(parent.id, unit.parentId))
    .where(and(eq(unit.id, id), within(scope, { unit: unit.id })));
  return row;
}

/** What happened to a unit, the latest first, with every unit that took part and whether it is in `scope`. */
export async function selectUnitEvents(db: Executor, scope: Scope, id: UnitId) {
  return db
    .select({
      id: unitEvent.id,
      kind: unitEvent.kind,
      on: unitEvent.occurredOn,
      legalBasis: unitEvent.legalBasis,
      note: unitEvent.note,
      side: unitEventUnit.side,
      unitId: unitEventUnit.unitId,
      unitName: unit.name,
      reached: sql<boolean>`${within(scope, { unit: unit.id })}`,
    })
    .from(unitEvent)
    .innerJoin(unitEventUnit, eq(unitEventUnit.eventId, unitEvent.id))
    .innerJoin(unit, eq(unit.id, unitEventUnit.unitId))
    .where(
      sql`exists (select from unit_event_unit own
        where own.event_id = ${unitEvent.id} and own.unit_id = ${id})`,
    )
    .orderBy(sql`${unitEvent.occurredOn} desc`, asc(unitEvent.id), asc(unit.name), asc(unit.id));
}

/** The kinds and groups that a unit may have. */
export async function selectUnitKinds(db: Executor) {
  const [types, groups] = await Promise.all([
    db
      .select({ code: unitType.code, name: unitType.name, nameEn: unitType.nameEn })
      .from(unitType)
      .orderBy(asc(unitType.position), asc(unitType.code)),
    db
      .select({ id: unitGroup.id, name: unitGroup.name, nameEn: unitGroup.nameEn })
      .from(unitGroup)
      .orderBy(asc(unitGroup.position), asc(unitGroup.code)),
  ]);
  return { types, groups };
}
