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
  const reached: SQL[] = [];
  if (handles.unit && scope.unitIds.length > 0) reached.push(inUnits(handles.unit, scope.unitIds));
  if (handles.sitting && scope.invigilatorId !== null) {
    reached.push(sql`exists (select from sitting_invigilator si
      where si.sitting_id = ${handles.sitting} and si.user_id = ${scope.invigilatorId})`);
  }
  if (handles.visit && scope.memberId !== null) {
    reached.push(sql`exists (select from visit_member vm
      where vm.visit_id = ${handles.visit} and vm.user_id = ${scope.memberId})`);
  }
  if (handles.campaign && scope.memberId !== null) {
    reached.push(sql`exists (select from visit_member vm join visit v on v.id = vm.visit_id
      where v.campaign_id = ${handles.campaign} and vm.user_id = ${scope.memberId})`);
  }
  if (handles.officer && scope.officerId !== null) {
    reached.push(sql`${handles.officer} = ${scope.officerId}`);
  }
  return or(...reached) ?? sql`false`;
}

/** Whether `column` is one of `roots`, lies below one, or is a predecessor of such a unit. */
function inUnits(column: AnyColumn, roots: readonly string[]): SQL {
  const list = sql.join(
    roots.map((root) => sql`${root}::uuid`),
    sql`, `,
  );
  return sql`exists (select from unit_closure uc
    where uc.descendant_id = ${column} and uc.ancestor_id in (${list}))`;
}
