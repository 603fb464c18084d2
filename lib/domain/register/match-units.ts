import type { UnitId } from "@/lib/domain/ids";
import { fold } from "@/lib/domain/text/fold";
import type { FileRow, UnitRow } from "./kinds";
import { inForce, type KnownUnit } from "./known";

export type UnitMatches = {
  /** By the number of the row. */
  readonly met: ReadonlyMap<number, KnownUnit>;
  /** Rows that could mean several. */
  readonly ambiguous: ReadonlySet<number>;
};

/**
 * Which unit of the register each row means: by code, by name where it gives no code or the register
 * has none. A code that several rows bear, as when a successor takes it over, belongs to the row
 * that bears the unit's name too. No unit is meant twice.
 */
export function matchUnits(
  rows: readonly FileRow<UnitRow>[],
  units: readonly KnownUnit[],
  on: string,
): UnitMatches {
  const met = new Map<number, KnownUnit>();
  const ambiguous = new Set<number>();
  const taken = new Set<UnitId>();
  const take = (row: number, [unit, ...others]: readonly KnownUnit[]) => {
    if (others.length > 0) ambiguous.add(row);
    if (!unit || others.length > 0) return;
    ambiguous.delete(row);
    met.set(row, unit);
    taken.add(unit.id);
  };
  const superior = superiorTest(units);
  const usable = rows.filter(({ problem }) => problem === null);
  const repeated = repeatedCodes(usable);
  const index = indexOf(units);
  for (const test of [sameCodeAndName, sameCode, sameName]) {
    for (const { row, read } of usable) {
      if (met.has(row)) continue;
      // Said twice in the file: the code alone does not tell which of them is meant.
      if (test === sameCode && repeated.has(codeOf(read))) continue;
      const day = read.until ?? read.from ?? on;
      const found = candidates(index, read)
        .filter((unit) => unit.reached && !taken.has(unit.id))
        .filter((unit) => test(unit, read) && current(unit, read, day))
        // Many an office bears the same name in each commune: without a code the superior tells.
        .filter((unit) => test !== sameName || superior(unit, read));
      take(row, found);
    }
  }
  return { met, ambiguous };
}

/** Codes that several rows bear. */
function repeatedCodes(rows: readonly FileRow<UnitRow>[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { read } of rows) {
    const code = codeOf(read);
    if (seen.has(code)) repeated.add(code);
    seen.add(code);
  }
  return repeated;
}

/** Whether the superior of a unit is the one that a row names; true where it names none. */
function superiorTest(units: readonly KnownUnit[]) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return ({ parentId }: KnownUnit, { parent, parentCode }: UnitRow): boolean => {
    if (parent === null && parentCode === null) return true;
    const known = parentId === null ? undefined : byId.get(parentId);
    if (!known) return false;
    if (parentCode !== null) return fold(known.code ?? "") === fold(parentCode);
    return [known.name, known.shortName].some((name) => fold(name) === fold(parent ?? ""));
  };
}

/** In force on the day, or begun or ended on the very day that the row says. */
function current(unit: KnownUnit, { from, until }: UnitRow, day: string): boolean {
  if (until !== null)
    return unit.validTo === until || (inForce(unit, until) && unit.validFrom < until);
  if (from !== null && unit.validFrom === from) return unit.validTo === null;
  return inForce(unit, day);
}

const codeOf = ({ code }: UnitRow) => fold(code ?? "");
const sameName = (unit: KnownUnit, { name, code }: UnitRow) =>
  fold(unit.name) === fold(name ?? "") && (code === null || unit.code === null);
const sameCode = (unit: KnownUnit, { code }: UnitRow) =>
  code !== null && unit.code !== null && fold(unit.code) === fold(code);
const sameCodeAndName = (unit: KnownUnit, read: UnitRow) =>
  sameCode(unit, read) && fold(unit.name) === fold(read.name ?? "");

type Index = ReadonlyMap<string, readonly KnownUnit[]>;

function indexOf(units: readonly KnownUnit[]): Index {
  const index = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    for (const key of [`c${fold(unit.code ?? "")}`, `n${fold(unit.name)}`]) {
      const same = index.get(key);
      if (same) same.push(unit);
      else index.set(key, [unit]);
    }
  }
  return index;
}

function candidates(index: Index, read: UnitRow): KnownUnit[] {
  const keys = [`c${codeOf(read)}`, `n${fold(read.name ?? "")}`];
  return [...new Set(keys.flatMap((key) => index.get(key) ?? []))];
}
