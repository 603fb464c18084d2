import type { Executor } from "@/db/client";
import {
  selectKnownNames,
  selectKnownOfficers,
  selectKnownUnits,
  selectOfficersIn,
} from "@/db/queries/register-known";
import type { UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { unitFinder } from "@/lib/domain/register/find-unit";
import type { FileRow, OfficerRow, RegisterKind, UnitRow } from "@/lib/domain/register/kinds";
import { matchUnits } from "@/lib/domain/register/match-units";
import type { OfficerLine } from "@/lib/domain/register/officer-step";
import { planOfficers } from "@/lib/domain/register/plan-officers";
import { planUnits } from "@/lib/domain/register/plan-units";
import type { UnitLine } from "@/lib/domain/register/unit-step";

/** How a list is meant. */
export type ImportMeans = {
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly complete: boolean;
  readonly means: "change" | "correction";
};

export type RegisterRows =
  | { readonly kind: "units"; readonly rows: readonly FileRow<UnitRow>[] }
  | { readonly kind: "officers"; readonly rows: readonly FileRow<OfficerRow>[] };

export type RegisterPlan =
  | { readonly kind: "units"; readonly lines: readonly UnitLine[] }
  | { readonly kind: "officers"; readonly lines: readonly OfficerLine[] };

/** Rows as they were read of a list of one kind. */
export function rowsOfKind(kind: RegisterKind, rows: readonly unknown[]): RegisterRows {
  return { kind, rows } as RegisterRows;
}

/** What the rows of a list come to against the register as it stands. Writes nothing. */
export async function planImport(
  db: Executor,
  scope: Scope,
  read: RegisterRows,
  means: ImportMeans,
): Promise<RegisterPlan> {
  const units = await selectKnownUnits(db, scope);
  const names = await selectKnownNames(db);
  if (read.kind === "officers") {
    const officers = await selectKnownOfficers(db, scope, officersMeant(read.rows, units, means));
    const { effectiveOn: on, complete } = means;
    const { jobGroups } = names;
    const lines = planOfficers({ rows: read.rows, on, complete, officers, units, jobGroups });
    return { kind: "officers", lines };
  }
  const { effectiveOn: on, legalBasis: basis } = means;
  const { met } = matchUnits(read.rows, units, on);
  const officersIn = await selectOfficersIn(
    db,
    [...met.values()].map(({ id }) => id),
    on,
  );
  const given = { rows: read.rows, on, basis, means: means.means, units, officersIn };
  const lines = planUnits({ ...given, ...names, mayFoundRoots: scope.all });
  return { kind: "units", lines };
}

type Units = Awaited<ReturnType<typeof selectKnownUnits>>;

/** Whom a list of officers means: by code, and, where it is complete, whoever is in its units. */
export function officersMeant(
  rows: readonly FileRow<OfficerRow>[],
  units: Units,
  { effectiveOn, complete }: ImportMeans,
) {
  const days = rows.flatMap(({ read }) => [read.from ?? effectiveOn, read.until ?? effectiveOn]);
  const on = days.reduce((first, day) => (day < first ? day : first), effectiveOn);
  const staffCodes = [...new Set(rows.map(({ read }) => read.staffCode))];
  return { staffCodes, unitIds: complete ? unitsNamed(rows, units, effectiveOn) : [], on };
}

function unitsNamed(rows: readonly FileRow<OfficerRow>[], units: Units, on: string): UnitId[] {
  const find = unitFinder(units);
  const named = new Set<UnitId>();
  for (const { read } of rows) {
    const unit = find({ code: read.unitCode, name: read.unit }, read.from ?? on);
    if (unit.ok) named.add(unit.value.id);
  }
  return [...named];
}
