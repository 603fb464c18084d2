import type { NewRegisterLine } from "@/db/queries/register-imports";
import type { OfficerId, RegisterImportId, UnitId } from "@/lib/domain/ids";
import type { PlannedLine } from "@/lib/domain/register/line";
import type { OfficerStep } from "@/lib/domain/register/officer-step";
import type { UnitStep } from "@/lib/domain/register/unit-step";
import type { RegisterPlan } from "./plan-import";

/** The lines of a plan as they are kept with their import. */
export function linesOfPlan(importId: RegisterImportId, plan: RegisterPlan): NewRegisterLine[] {
  return plan.lines.map((line, index) => ({
    ...{ importId, position: index + 1 },
    ...{ source: line.source, code: line.code, label: line.label.slice(0, 300) },
    ...{ outcome: line.outcome, changes: line.changes, notes: line.notes, problem: line.problem },
    ...{ step: line.step, ...subjectOf(line) },
  }));
}

function subjectOf({ step }: PlannedLine<unknown, OfficerStep | UnitStep>): {
  readonly officerId?: OfficerId | null;
  readonly unitId?: UnitId;
} {
  if (step === null) return {};
  if ("staffCode" in step) return { officerId: step.officerId };
  return step.kind === "found" ? {} : { unitId: step.unitId };
}
