import type { FileRow, Remark, UnitRow } from "./kinds";
import type { KnownUnit } from "./known";
import { ok, type Result } from "@/lib/domain/result";
import type { UnitGround } from "./unit-ground";
import { refName, unitProblem } from "./unit-line";
import type { UnitLine, UnitRef } from "./unit-step";

type Row = FileRow<UnitRow>;

/** A row that says when a unit ends, and in which others it goes on. */
export function endLine(row: Row, ground: UnitGround): UnitLine {
  const { read } = row;
  const on = read.until ?? ground.on;
  const unit = ground.matched.get(row.row);
  const text = read.code ?? read.name ?? "";
  if (!unit) return unitProblem(row, { code: "unit_unknown", values: { text } });
  if (unit.validTo === on) {
    const said = { source: row, code: read.code, label: unit.name, problem: null };
    return { ...said, outcome: "unchanged", changes: [], notes: [], step: null };
  }
  const successors = successorsOf(read.successors, on, ground);
  if (!successors.ok) return unitProblem(row, successors.reason);
  const problem = obstacle(row, unit, successors.value, ground);
  return problem ? unitProblem(row, problem) : ending(row, unit, successors.value, ground);
}

function successorsOf(
  words: readonly string[],
  on: string,
  { refOf }: UnitGround,
): Result<UnitRef[], Remark> {
  const refs: UnitRef[] = [];
  for (const word of words) {
    const found = refOf({ code: word, name: null }, on);
    if (!found.ok) return found;
    refs.push(found.value);
  }
  return ok(refs);
}

function obstacle(
  { read, row }: Row,
  unit: KnownUnit,
  successors: readonly UnitRef[],
  ground: UnitGround,
): Remark | null {
  const on = read.until ?? ground.on;
  if (unit.validFrom >= on) {
    return { code: "unit_begins_later", values: { day: unit.validFrom, from: on } };
  }
  if ((read.basis ?? ground.basis) === "") return { code: "basis_missing" };
  if (successors.some((ref) => "id" in ref && ref.id === unit.id)) {
    return { code: "own_successor" };
  }
  return successors.length > 0 ? null : leftBehind(unit, on, row, ground);
}

/** Nobody and nothing may be left in a unit that goes on in no other. */
function leftBehind(
  unit: KnownUnit,
  on: string,
  row: number,
  { officersIn, units, rows, matched }: UnitGround,
): Remark | null {
  const officers = officersIn.get(unit.id) ?? 0;
  if (officers > 0) return { code: "officers_left", values: { officers } };
  const ending = new Set(
    rows
      .filter(({ row: other, read }) => other !== row && read.until !== null && read.until <= on)
      .map(({ row: other }) => matched.get(other)?.id),
  );
  const below = units.filter(({ id, parentId, validTo }) => {
    return parentId === unit.id && (validTo === null || validTo > on) && !ending.has(id);
  });
  return below.length > 0
    ? { code: "units_below", values: { units: below.map(({ name }) => name).join(", ") } }
    : null;
}

function ending(
  row: Row,
  unit: KnownUnit,
  successors: readonly UnitRef[],
  { officersIn, byId, rows, on, basis }: UnitGround,
): UnitLine {
  const until = row.read.until ?? on;
  const names = successors.map((ref) => refName(ref, byId, rows)).join("; ");
  const officers = officersIn.get(unit.id) ?? 0;
  return {
    ...{ source: row, code: row.read.code, label: unit.name, problem: null },
    outcome: successors.length === 0 ? "leave" : "transfer",
    changes: [
      { field: "until", before: unit.validTo, after: until },
      ...(names === "" ? [] : [{ field: "successors", before: null, after: names } as const]),
    ],
    notes: notesOf(successors.length, officers),
    step: {
      ...{ kind: "end", event: eventOf(successors.length), unitId: unit.id, successors, on: until },
      basis: row.read.basis ?? basis,
    },
  };
}

function eventOf(successors: number): "merge" | "split" | "dissolve" {
  if (successors === 0) return "dissolve";
  return successors === 1 ? "merge" : "split";
}

/** Where several go on nobody knows who goes where: those are transferred one by one. */
function notesOf(successors: number, officers: number): Remark[] {
  if (officers === 0) return [];
  return [{ code: successors === 1 ? "officers_move" : "officers_wait", values: { officers } }];
}
