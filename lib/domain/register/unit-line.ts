import type { UnitId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import type { FileRow, Remark, UnitRow } from "./kinds";
import { type KnownName, type KnownUnit, named } from "./known";
import { differences, type FieldChange } from "./line";
import { problemLine } from "./problem-line";
import type { UnitGround } from "./unit-ground";
import type { UnitFacts, UnitLine, UnitRef, UnitStep } from "./unit-step";

type Row = FileRow<UnitRow>;

/** A line of units that changes nothing, with why. */
export function unitProblem(row: Row, problem: Remark): UnitLine {
  return problemLine(row, problem, { code: row.read.code, label: row.read.name ?? "" });
}

/** A row that states a unit in force: a new one, or a known one that stays or changes. */
export function unitLine(row: Row, ground: UnitGround): UnitLine {
  const unit = ground.matched.get(row.row);
  const facts = statedFacts(row.read, unit, ground);
  if (!facts.ok) return unitProblem(row, facts.reason);
  return unit ? changed(row, unit, facts.value, ground) : founded(row, facts.value, ground);
}

/** The unit as the row gives it, with what it leaves out as it is. */
function statedFacts(
  read: UnitRow,
  unit: KnownUnit | undefined,
  ground: UnitGround,
): Result<UnitFacts, Remark> {
  const type = wordOf(read.type, ground.types, "type_unknown");
  if (!type.ok) return type;
  const group = wordOf(read.group, ground.groups, "group_unknown");
  if (!group.ok) return group;
  const parent = statedParent(read, unit, ground);
  if (!parent.ok) return parent;
  const typeCode = type.value ?? unit?.typeCode;
  if (typeCode === undefined) return rejected({ code: "type_missing" });
  const given = { typeCode, groupId: group.value ?? unit?.groupId ?? null, parent: parent.value };
  return ok({ ...namesOf(read, unit), ...given });
}

function namesOf(
  read: UnitRow,
  unit: KnownUnit | undefined,
): Pick<UnitFacts, "code" | "name" | "shortName"> {
  const name = read.name ?? unit?.name ?? "";
  const shortName = read.shortName ?? shortNameOf(name, unit);
  return { code: read.code ?? unit?.code ?? null, name, shortName };
}

function wordOf(
  text: string | null,
  known: readonly KnownName[],
  code: string,
): Result<string | null, Remark> {
  if (text === null) return ok(null);
  const found = named(known, text);
  return found ? ok(found.id) : rejected({ code, values: { text } });
}

/** A unit that is renamed is not still called by its old name for short. */
function shortNameOf(name: string, unit: KnownUnit | undefined): string {
  return unit && fold(unit.name) === fold(name) ? unit.shortName : name;
}

function statedParent(
  read: UnitRow,
  unit: KnownUnit | undefined,
  { refOf, on, mayFoundRoots }: UnitGround,
): Result<UnitRef | null, Remark> {
  if (read.parent === null && read.parentCode === null) {
    if (unit) return ok(unit.parentId === null ? null : { id: unit.parentId });
    return mayFoundRoots ? ok(null) : rejected({ code: "parent_missing" });
  }
  return refOf({ code: read.parentCode, name: read.parent }, read.from ?? on);
}

function founded(row: Row, facts: UnitFacts, ground: UnitGround): UnitLine {
  const from = row.read.from ?? ground.on;
  const basis = row.read.basis ?? ground.basis;
  return {
    ...{ source: row, code: facts.code, label: facts.name, outcome: "create", notes: [] },
    problem: null,
    changes: [
      ...factChanges(null, facts, ground),
      { field: "from", before: null, after: from } as const,
    ],
    step: { kind: "found", facts, from, basis },
  };
}

function changed(row: Row, unit: KnownUnit, facts: UnitFacts, ground: UnitGround): UnitLine {
  const before = factsOf(unit);
  const changes = factChanges(before, facts, ground);
  const line = { source: row, code: facts.code, label: facts.name, notes: [], problem: null };
  if (changes.length === 0) return { ...line, outcome: "unchanged", changes, step: null };
  const differ = new Set(changes.map(({ field }) => field));
  const moves = differ.has("parent");
  // Another spelling is no other name.
  const renamed = fold(unit.name) !== fold(facts.name);
  const outcome = moves ? "transfer" : "change";
  if (ground.means === "correction" || !(moves || renamed)) {
    return {
      ...{ ...line, outcome, changes },
      step: { kind: "correct", unitId: unit.id, facts, before },
    };
  }
  const event = renamed ? "rename" : "re_parent";
  return replaced({ ...line, outcome, changes }, unit, { event, facts }, ground);
}

type Replacement = Pick<Extract<UnitStep, { kind: "replace" }>, "event" | "facts">;

function replaced(
  line: Omit<UnitLine, "step"> & { readonly source: Row },
  unit: KnownUnit,
  replacement: Replacement,
  ground: UnitGround,
): UnitLine {
  const { read } = line.source;
  const from = read.from ?? ground.on;
  const basis = read.basis ?? ground.basis;
  if (unit.validFrom >= from) {
    const values = { day: unit.validFrom, from };
    return unitProblem(line.source, { code: "unit_begins_later", values });
  }
  if (basis === "") return unitProblem(line.source, { code: "basis_missing" });
  if (unit.validTo !== null) {
    const values = { day: unit.validTo };
    return unitProblem(line.source, { code: "unit_ends_already", values });
  }
  return {
    ...line,
    changes: [...line.changes, { field: "from", before: unit.validFrom, after: from }],
    notes: [{ code: "goes_on" }],
    step: { kind: "replace", ...replacement, unitId: unit.id, from, basis },
  };
}

const factsOf = (unit: KnownUnit): UnitFacts => ({
  ...{ code: unit.code, name: unit.name, shortName: unit.shortName },
  ...{ typeCode: unit.typeCode, groupId: unit.groupId },
  parent: unit.parentId === null ? null : { id: unit.parentId },
});

function factChanges(
  before: UnitFacts | null,
  after: UnitFacts,
  ground: UnitGround,
): FieldChange[] {
  const was = before && shownFacts(before, ground);
  const is = shownFacts(after, ground);
  const simple = (["code", "name", "short_name", "type", "group"] as const).map(
    (field) => [field, was?.[field] ?? null, is[field]] as const,
  );
  // Two units may bear one name: superiors are told apart by what they are.
  const same = JSON.stringify(before?.parent ?? null) === JSON.stringify(after.parent);
  const parent = { field: "parent", before: was?.parent ?? null, after: is.parent } as const;
  return same ? differences(simple) : [...differences(simple), parent];
}

function shownFacts(facts: UnitFacts, { types, groups, byId, rows }: UnitGround) {
  const nameIn = (known: readonly KnownName[], id: string | null) =>
    known.find((each) => each.id === id)?.names[0] ?? null;
  return {
    ...{ code: facts.code, name: facts.name, short_name: facts.shortName },
    type: nameIn(types, facts.typeCode),
    group: nameIn(groups, facts.groupId),
    parent: facts.parent && refName(facts.parent, byId, rows),
  };
}

/** What people call a unit that a line refers to. */
export function refName(
  ref: UnitRef,
  byId: ReadonlyMap<UnitId, KnownUnit>,
  rows: readonly Row[],
): string {
  if ("id" in ref) return byId.get(ref.id)?.name ?? "";
  return rows.find(({ row }) => row === ref.row)?.read.name ?? "";
}
