import { type AnyColumn, or, type SQL, sql } from "drizzle-orm";
import type { Scope } from "@/lib/domain/policy/policy";

/** What a row offers for a scope to hold on to. A column that is absent is not reached that way. */
export type Handles = {
  /** The unit the row belongs to. */
  readonly unit?: AnyColumn;
  readonly sitting?: AnyColumn;
  readonly visit?: AnyColumn;
  /** A campaign is reached by the members of any of its teams. */
  readonly campaign?: AnyColumn;
  readonly officer?: AnyColumn;
};

/**
 * The where clause of a scope: the only translation of authorisation to SQL.
 *
 * A scope that reaches nothing gives `false`, so forgetting a case shows nothing rather than all.
 */
export function within(scope: Scope, handles: Handles): SQL {
  if (scope.all) return sql`true`;
  const { unit, sitting, visit, campaign, officer } = handles;
  const { unitIds, invigilatorId, memberId, officerId } = scope;
  const ways = [
    ...by(unit, unitIds.length > 0 ? unitIds : null, inUnits),
    ...by(sitting, invigilatorId, invigilates),
    ...by(visit, memberId, visits),
    ...by(campaign, memberId, visitsIn),
    ...by(officer, officerId, (column, id) => sql`${column} = ${id}`),
  ];
  return or(...ways) ?? sql`false`;
}

/** One way to a row, where the row offers it and the scope takes it. */
function by<Key>(
  column: AnyColumn | undefined,
  key: Key | null,
  reach: (column: AnyColumn, key: Key) => SQL,
): SQL[] {
  return column === undefined || key === null ? [] : [reach(column, key)];
}

const invigilates = (sitting: AnyColumn, userId: string) => sql`exists (
  select from sitting_invigilator si where si.sitting_id = ${sitting} and si.user_id = ${userId})`;

const visits = (visit: AnyColumn, userId: string) => sql`exists (
  select from visit_member vm where vm.visit_id = ${visit} and vm.user_id = ${userId})`;

const visitsIn = (campaign: AnyColumn, userId: string) => sql`exists (
  select from visit_member vm join visit v on v.id = vm.visit_id
   where v.campaign_id = ${campaign} and vm.user_id = ${userId})`;

/** Whether `column` is one of `roots`, lies below one, or is a predecessor of such a unit. */
function inUnits(column: AnyColumn, roots: readonly string[]): SQL {
  const list = sql.join(
    roots.map((root) => sql`${root}::uuid`),
    sql`, `,
  );
  return sql`exists (select from unit_closure uc
    where uc.descendant_id = ${column} and uc.ancestor_id in (${list}))`;
}
