import { drawUnit, finalSeed } from "./draw";
import { planUnit, type StratumPlan } from "./plan-unit";
import { commitmentTo, rollDigest } from "./roll";
import { markOf, type SampleSheet, type SheetMember } from "./sheet";
import { countStrata, stratumOf } from "./strata";

/** What of a sheet does not hold. */
export type SheetDifference = {
  readonly code:
    | "not_drawn"
    | "commitment_differs"
    | "unit_unknown"
    | "unit_twice"
    | "officer_twice"
    | "stratum_differs"
    | "roll_differs"
    | "sizes_differ"
    | "mark_differs";
  readonly unit?: number;
  readonly staffCode?: string;
  readonly expected?: string;
  readonly found?: string;
};

/**
 * Repeats a published draw and says everything in which the sheet differs from it: the seed from
 * its commitment, a roll from its digest, a stratum or a size from the rule, a mark from the draw.
 * Sizes are reckoned again from rule and roll. Empty when all holds.
 */
export function verifySheet(sheet: SampleSheet): SheetDifference[] {
  const known = new Set(sheet.units.map(({ number }) => number));
  const strays = sheet.members
    .filter(({ unit }) => !known.has(unit))
    .map(
      ({ unit, staff_code }) => ({ code: "unit_unknown", unit, staffCode: staff_code }) as const,
    );
  return [
    ...seedDifferences(sheet),
    ...strays,
    ...unitsTwice(sheet.units),
    ...repeated(sheet.members),
    ...sheet.units.flatMap((unit) => unitDifferences(sheet, unit)),
  ];
}

function seedDifferences({ seed, commitment }: SampleSheet): SheetDifference[] {
  if (seed === "") return [{ code: "not_drawn" }];
  const expected = commitmentTo(seed);
  return expected === commitment
    ? []
    : [{ code: "commitment_differs", expected, found: commitment }];
}

function unitsTwice(units: readonly SheetUnit[]): SheetDifference[] {
  const numbers = units.map(({ number }) => number);
  const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  return [...new Set(twice)].map((unit) => ({ code: "unit_twice", unit }));
}

function repeated(members: readonly SheetMember[]): SheetDifference[] {
  const seen = new Set<string>();
  return members.flatMap(({ unit, staff_code: staffCode }) => {
    if (seen.has(staffCode)) return [{ code: "officer_twice", unit, staffCode } as const];
    seen.add(staffCode);
    return [];
  });
}

type SheetUnit = SampleSheet["units"][number];

function unitDifferences(sheet: SampleSheet, sheetUnit: SheetUnit): SheetDifference[] {
  const { number: unit, roll_digest: found } = sheetUnit;
  const members = sheet.members.filter((member) => member.unit === unit);
  const expected = rollDigest(unit, members.map(listedOf));
  return [
    ...(expected === found ? [] : [{ code: "roll_differs", unit, expected, found } as const]),
    ...members.flatMap((member) => stratumDifference(sheet, member)),
    ...sizesDifference(sheet, sheetUnit, members),
    ...(sheet.seed === "" ? [] : markDifferences(sheet, sheetUnit, members)),
  ];
}

/** Sizes that do not follow from the rule. */
function sizesDifference(
  { rule }: SampleSheet,
  { number: unit, strata }: SheetUnit,
  members: readonly SheetMember[],
): SheetDifference[] {
  const planned = planUnit(rule, countStrata(members.map(({ stratum }) => stratum))).strata;
  const [expected, found] = [sizesText(planned), sizesText(strata)];
  return expected === found ? [] : [{ code: "sizes_differ", unit, expected, found }];
}

function sizesText(strata: readonly StratumPlan[]): string {
  return strata
    .map(({ stratum, size, sample, reserves }) => `${stratum} ${sample}+${reserves}/${size}`)
    .join("; ");
}

function stratumDifference({ rule }: SampleSheet, member: SheetMember): SheetDifference[] {
  const { unit, staff_code: staffCode, title, job_group: jobGroupCode, stratum: found } = member;
  const expected = stratumOf(rule, { title, jobGroupCode });
  return expected === found ? [] : [{ code: "stratum_differs", unit, staffCode, expected, found }];
}

function markDifferences(
  { seed, witness }: SampleSheet,
  { number: unit, strata }: SheetUnit,
  members: readonly SheetMember[],
): SheetDifference[] {
  const drawn = drawUnit(finalSeed(seed, witness), {
    unit,
    members: members.map(listedOf),
    strata: strata.filter(fits(members)),
  });
  return members.flatMap(({ staff_code: staffCode, mark: found }) => {
    const lot = drawn.get(staffCode);
    const expected = lot ? markOf(lot.outcome, lot.place) : "";
    return expected === found ? [] : [{ code: "mark_differs", unit, staffCode, expected, found }];
  });
}

/** A stratum from which more are said to be drawn than it holds cannot be drawn from at all. */
function fits(members: readonly SheetMember[]) {
  return ({ stratum, sample, reserves }: StratumPlan) =>
    sample + reserves <= members.filter((member) => member.stratum === stratum).length;
}

function listedOf({ staff_code: staffCode, stratum }: SheetMember) {
  return { staffCode, stratum };
}
