import { fold } from "@/lib/domain/text/fold";
import type { FileRow, Remark, UnitRow } from "./kinds";
import type { KnownName, KnownUnit } from "./known";
import { matchUnits } from "./match-units";
import { endLine } from "./unit-end";
import { refFinder, type UnitGround } from "./unit-ground";
import { unitLine, unitProblem } from "./unit-line";
import type { UnitLine } from "./unit-step";
import { withoutOrphans } from "./unit-orphans";
import { settleRefs, withoutCircles, withoutSharedCodes } from "./unit-whole";

export type PlanUnits = {
  readonly rows: readonly FileRow<UnitRow>[];
  /** The day from which the list holds, where a row names none. */
  readonly on: string;
  /** Where a row names none. */
  readonly basis: string;
  /**
   * What a difference of name or superior means: a change of the organisation on the day, or a
   * mistake on record to be put right.
   */
  readonly means: "change" | "correction";
  readonly units: readonly KnownUnit[];
  readonly types: readonly KnownName[];
  readonly groups: readonly KnownName[];
  /** Whoever brings the file may found a unit without a superior. */
  readonly mayFoundRoots: boolean;
  /** Officers in post in a unit on a day or later, by `unitId`. */
  readonly officersIn: ReadonlyMap<string, number>;
};

/**
 * What a list of units comes to, line by line, against the register: which are founded, changed,
 * placed elsewhere, merged, divided, dissolved. What contradicts itself or the register is a problem
 * of its line, and changes nothing.
 *
 * Source: domain reference §0 (codes are taken over by successors), §1.4.
 */
export function planUnits(input: PlanUnits): UnitLine[] {
  const ground = groundOf(input);
  const twice = new Map<string, number>();
  const lines = input.rows.map((row) => {
    const problem = row.problem ?? obstacle(row, said(row, twice), ground);
    if (problem) return unitProblem(row, problem);
    return row.read.until === null ? unitLine(row, ground) : endLine(row, ground);
  });
  return holding(lines, ground);
}

/**
 * The lines that hold together, with the rest as problems. A line that falls ends, renames and founds
 * nothing: what held with it is looked at once more without it, until no line falls.
 */
function holding(lines: readonly UnitLine[], ground: UnitGround): UnitLine[] {
  const checked = withoutSharedCodes(withoutCircles(lines, ground), ground);
  const settled = withoutOrphans(settleRefs(checked));
  const fell = (line: UnitLine, index: number) =>
    line.problem !== null && lines[index]?.problem === null;
  if (!settled.some(fell)) return settled;
  const left = lines.map((line, index) => {
    const after = settled[index];
    return after && fell(after, index) ? after : line;
  });
  return holding(left, ground);
}

function obstacle(
  { row, read }: FileRow<UnitRow>,
  other: number | null,
  { ambiguous }: UnitGround,
): Remark | null {
  if (other !== null) return { code: "unit_twice", values: { row: other } };
  const text = read.code ?? read.name ?? "";
  return ambiguous.has(row) ? { code: "unit_ambiguous", values: { text } } : null;
}

function groundOf(input: PlanUnits): UnitGround {
  const { met: matched, ambiguous } = matchUnits(input.rows, input.units, input.on);
  return {
    ...input,
    ...{ matched, ambiguous },
    byId: new Map(input.units.map((unit) => [unit.id, unit])),
    refOf: refFinder(input, matched),
  };
}

/** The row that states the same unit already: code and name alike, neither of them ending. */
function said({ row, read }: FileRow<UnitRow>, seen: Map<string, number>): number | null {
  const key = [fold(read.code ?? ""), fold(read.name ?? ""), fold(read.parent ?? "")].join(
    "\u001f",
  );
  const whole = `${key}\u001f${read.until === null}`;
  const other = seen.get(whole);
  if (other === undefined) seen.set(whole, row);
  return other ?? null;
}
