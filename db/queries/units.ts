import { and, asc, count, eq, inArray, isNull, like, or, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { assignment, unit, unitEvent, unitEventUnit, unitGroup, unitType } from "@/db/schema";
import { within } from "@/db/scope";
import type { UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

/** Units in force on a day. */
export function inForceOn(on: string): SQL {
  return sql`${unit.validFrom} <= ${on} and (${unit.validTo} is null or ${unit.validTo} > ${on})`;
}

const columns = {
  id: unit.id,
  code: unit.code,
  name: unit.name,
  shortName: unit.shortName,
  typeCode: unit.typeCode,
  typeName: unitType.name,
  typeNameEn: unitType.nameEn,
  groupId: unit.groupId,
  parentId: unit.parentId,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  createdBasis: unit.createdBasis,
  endedBasis: unit.endedBasis,
};

/** Units in `scope`; those in force `on` a day when one is given. Ordered by name. */
export async function selectUnits(
  db: Executor,
  scope: Scope,
  { on, search, ids }: { on?: string; search?: string; ids?: readonly UnitId[] } = {},
) {
  return db
    .select(columns)
    .from(unit)
    .innerJoin(unitType, eq(unitType.code, unit.typeCode))
    .where(
      and(
        within(scope, { unit: unit.id }),
        on === undefined ? undefined : inForceOn(on),
        search ? like(unit.searchText, `%${search}%`) : undefined,
        ids ? inArray(unit.id, [...ids]) : undefined,
      ),
    )
    .orderBy(asc(unitType.position), asc(unit.name), asc(unit.validFrom), asc(unit.id));
}

/** What units are called, whoever asks, by name. */
export async function selectUnitNames(db: Executor, ids: readonly UnitId[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ name: unit.name })
    .from(unit)
    .where(inArray(unit.id, [...ids]))
    .orderBy(asc(unit.name), asc(unit.id));
  return rows.map(({ name }) => name);
}

/** Whether `id` lies in `scope`. */
export async function unitInScope(db: Executor, scope: Scope, id: UnitId): Promise<boolean> {
  const [row] = await db
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, id), within(scope, { unit: unit.id })));
  return row !== undefined;
}

/** The unit, locked until `tx` ends, or undefined when absent or out of scope. */
export async function lockUnit(tx: Transaction, scope: Scope, id: UnitId) {
  const [row] = await tx
    .select()
    .from(unit)
    .where(and(eq(unit.id, id), within(scope, { unit: unit.id })))
    .for("update");
  return row;
}

export type NewUnit = typeof unit.$inferInsert;

/** Null when a unit with the same code begins on the same day. */
export async function insertUnit(tx: Transaction, values: NewUnit): Promise<UnitId | null> {
  const [row] = await tx
    .insert(unit)
    .values(values)
    .onConflictDoNothing({ target: [unit.code, unit.validFrom] })
    .returning({ id: unit.id });
  return row?.id ?? null;
}

/** Who bears a code on a day or later, first come first; until when, or null while nobody knows. */
export async function selectCodeHolders(db: Executor, code: string, from: string) {
  const until = sql<string | null>`least(${unit.codeTo}, ${unit.validTo})`;
  return db
    .select({ id: unit.id, name: unit.name, from: unit.validFrom, until })
    .from(unit)
    .where(
      and(sql`lower(${unit.code}) = lower(${code})`, sql`(${until} is null or ${until} > ${from})`),
    )
    .orderBy(asc(unit.validFrom));
}

/** Looks now, not at the end of `tx`, whether two units bear one code at once. */
export async function checkUnitCodes(tx: Transaction) {
  await tx.execute(sql`set constraints unit_code_once immediate`);
}

/** From a day on the code is another unit's. */
export async function updateUnitCodeEnded(tx: Transaction, id: UnitId, codeTo: string) {
  await tx.update(unit).set({ codeTo }).where(eq(unit.id, id));
}

export async function updateUnitEnded(
  tx: Transaction,
  id: UnitId,
  { validTo, endedBasis }: { validTo: string; endedBasis: string },
) {
  await tx.update(unit).set({ validTo, endedBasis }).where(eq(unit.id, id));
}

type NewEvent = {
  readonly occurredOn: string;
  readonly kind: (typeof unitEvent.$inferInsert)["kind"];
  readonly legalBasis: string;
  readonly note: string;
  readonly from: readonly UnitId[];
  readonly to: readonly UnitId[];
};

export async function insertUnitEvent(tx: Transaction, { from, to, ...event }: NewEvent) {
  const [row] = await tx.insert(unitEvent).values(event).returning({ id: unitEvent.id });
  if (!row) throw new Error("unit event was not inserted");
  const sides = [
    ...from.map((unitId) => ({ eventId: row.id, unitId, side: "from" as const })),
    ...to.map((unitId) => ({ eventId: row.id, unitId, side: "to" as const })),
  ];
  await tx.insert(unitEventUnit).values(sides);
  return row.id;
}

/** Rebuilds who reaches which units. After each change of the organisation. */
export async function refreshUnitClosure(tx: Transaction) {
  await tx.execute(sql`select refresh_unit_closure()`);
}

/**
 * Whether one of `units` stands under one of `above`: by its superiors, and by the units in which
 * those that have ended went on.
 */
export async function isAnyUnder(
  db: Executor,
  units: readonly UnitId[],
  above: readonly UnitId[],
): Promise<boolean> {
  if (units.length === 0 || above.length === 0) return false;
  const [row] = await db.execute(sql`
    with recursive superior(id) as (
      select parent_id from unit where ${inArray(unit.id, [...units])} and parent_id is not null
      union
      select n.id from superior s join lateral (
        select u.parent_id as id from unit u where u.id = s.id and u.parent_id is not null
        union all
        select t.unit_id from unit_event_unit f
          join unit_event_unit t on t.event_id = f.event_id and t.side = 'to'
         where f.unit_id = s.id and f.side = 'from') n on true)
    select from superior where ${inArray(sql`superior.id`, [...above])} limit 1`);
  return row !== undefined;
}

/** How many officers have their main post in each unit on a day. */
export async function selectHeadcounts(db: Executor, on: string, ids: readonly UnitId[]) {
  if (ids.length === 0) return new Map<UnitId, number>();
  const rows = await db
    .select({ unitId: assignment.unitId, officers: count(sql`distinct ${assignment.officerId}`) })
    .from(assignment)
    .where(
      and(
        inArray(assignment.unitId, [...ids]),
        eq(assignment.concurrent, false),
        sql`${assignment.validFrom} <= ${on}`,
        or(isNull(assignment.validTo), sql`${assignment.validTo} > ${on}`),
      ),
    )
    .groupBy(assignment.unitId);
  return new Map(rows.map(({ unitId, officers }) => [unitId, officers]));
}

type Named = { readonly code: string; readonly name: string; readonly nameEn: string };

const renamed = {
  name: sql`excluded.name`,
  nameEn: sql`excluded.name_en`,
  position: sql`excluded.position`,
};

/** Types in the order given; those known are renamed. */
export async function upsertUnitTypes(tx: Transaction, types: readonly Named[]) {
  if (types.length === 0) return;
  await tx
    .insert(unitType)
    .values(types.map((type, index) => ({ ...type, position: index + 1 })))
    .onConflictDoUpdate({ target: unitType.code, set: renamed });
}

/** Groups in the order given; those known are renamed. */
export async function upsertUnitGroups(tx: Transaction, groups: readonly Named[]) {
  if (groups.length === 0) return;
  await tx
    .insert(unitGroup)
    .values(groups.map((group, index) => ({ ...group, position: index + 1 })))
    .onConflictDoUpdate({ target: unitGroup.code, set: renamed });
}
