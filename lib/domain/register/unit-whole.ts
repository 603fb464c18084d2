import { fold } from "@/lib/domain/text/fold";
import { overlap } from "./known";
import type { UnitGround } from "./unit-ground";
import { unitProblem } from "./unit-line";
import type { UnitFacts, UnitLine, UnitRef, UnitStep } from "./unit-step";

const keyOf = (ref: UnitRef) => ("id" in ref ? ref.id : `row ${ref.row}`);

/**
 * Lines whose superiors, as the whole file leaves them, lead back to the unit itself are problems, and
 * so are those of a unit that goes on in one that stands under it.
 */
export function withoutCircles(lines: readonly UnitLine[], ground: UnitGround): UnitLine[] {
  const superior = new Map<string, string>();
  for (const { id, parentId } of ground.units) if (parentId) superior.set(id, parentId);
  for (const { source, step } of lines) {
    if (!source || !step || step.kind === "end") continue;
    const { parent } = step.facts;
    const own = keyOfOwn(source.row, step);
    if (parent) superior.set(own, keyOf(parent));
    else superior.delete(own);
  }
  return lines.map((line) => {
    const { source, step } = line;
    if (!source || !step) return line;
    const circle =
      step.kind === "end"
        ? step.successors.some((ref) => standsUnder(keyOf(ref), step.unitId, superior))
        : standsUnder(keyOfOwn(source.row, step), keyOfOwn(source.row, step), superior);
    return circle ? unitProblem(source, { code: "own_ancestor" }) : line;
  });
}

/** What the unit that a line founds, replaces or puts right goes by among superiors. */
function keyOfOwn(row: number, step: Exclude<UnitStep, { kind: "end" }>): string {
  return step.kind === "found" ? keyOf({ row }) : step.unitId;
}

function standsUnder(
  start: string,
  wanted: string,
  superior: ReadonlyMap<string, string>,
): boolean {
  const seen = new Set<string>();
  for (let at = superior.get(start); at !== undefined; at = superior.get(at)) {
    if (at === wanted) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

type Held = {
  readonly key: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** Lines that would leave a code with two units at once are problems. */
export function withoutSharedCodes(lines: readonly UnitLine[], ground: UnitGround): UnitLine[] {
  const holders = holdersAfter(lines, ground);
  return lines.map((line) => {
    const { source, step } = line;
    const own = source && step ? heldBy(source.row, step, ground) : null;
    if (!own) return line;
    const code = codeOf(step);
    const other = (holders.get(fold(code)) ?? []).find((each) => {
      return each.key !== own.key && overlap(each, own);
    });
    if (!source || !other) return line;
    const values = { code, unit: other.name };
    return unitProblem(source, { code: "code_twice_at_once", values });
  });
}

const codeOf = (step: UnitStep | null) =>
  step === null || step.kind === "end" ? "" : (step.facts.code ?? "");

/** Who holds which code and when, once the whole file is applied. */
function holdersAfter(lines: readonly UnitLine[], ground: UnitGround) {
  const steps = lines.flatMap(({ step }) => (step ? [step] : []));
  const ends = new Map(
    steps.flatMap((step) => {
      if (step.kind === "end") return [[step.unitId, step.on] as const];
      return step.kind === "replace" ? [[step.unitId, step.from] as const] : [];
    }),
  );
  const corrected = new Set(
    steps.flatMap((step) => (step.kind === "correct" ? [step.unitId as string] : [])),
  );
  const holders = new Map<string, Held[]>();
  const hold = (code: string | null, held: Held) => {
    if (code === null || code === "") return;
    holders.set(fold(code), [...(holders.get(fold(code)) ?? []), held]);
  };
  for (const { id, code, name, validFrom, validTo } of ground.units) {
    if (corrected.has(id)) continue;
    hold(code, { key: id, name, validFrom, validTo: ends.get(id) ?? validTo });
  }
  for (const { source, step } of lines) {
    const own = source && step ? heldBy(source.row, step, ground) : null;
    if (own) hold(codeOf(step), own);
  }
  return holders;
}

function heldBy(row: number, step: UnitStep, { byId }: UnitGround): Held | null {
  if (step.kind === "end") return null;
  const { name } = step.facts;
  if (step.kind !== "correct") {
    return { key: `row ${row}`, name, validFrom: step.from, validTo: null };
  }
  const unit = byId.get(step.unitId);
  return unit ? { key: unit.id, name, validFrom: unit.validFrom, validTo: unit.validTo } : null;
}

/** A superior or successor that the same file replaces is its replacement. */
export function settleRefs(lines: readonly UnitLine[]): UnitLine[] {
  const replacements = new Map<string, number>();
  for (const { source, step } of lines) {
    if (source && step?.kind === "replace") replacements.set(step.unitId, source.row);
  }
  const settled = (ref: UnitRef): UnitRef => {
    const row = "id" in ref ? replacements.get(ref.id) : undefined;
    return row === undefined ? ref : { row };
  };
  return lines.map((line) => {
    const { step } = line;
    if (step === null || step.kind === "correct") return line;
    if (step.kind === "end") {
      return { ...line, step: { ...step, successors: step.successors.map(settled) } };
    }
    const { parent } = step.facts;
    const facts: UnitFacts = { ...step.facts, parent: parent && settled(parent) };
    return { ...line, step: { ...step, facts } };
  });
}
