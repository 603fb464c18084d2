import type { OfficerId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { fold } from "@/lib/domain/text/fold";
import type { RollLine } from "./roll-line";

/** An officer in post on the day of the sitting. */
export type RosterEntry = {
  readonly officerId: OfficerId;
  readonly staffCode: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  /** "yyyy-mm-dd". */
  readonly birthDate: string | null;
  /** Of the main post: under it the officer is listed. */
  readonly unitName: string;
  readonly unitShortName: string;
  /** Names of further units in which the officer has a post; a line may name these. */
  readonly otherUnits: readonly string[];
};

/** Whom a line of a list means. Only `found` is ever added: a doubtful line is never guessed. */
export type RollMatch =
  | { readonly kind: "found"; readonly by: "staff_code" | "details"; readonly officerId: OfficerId }
  /** The staff code belongs to somebody whose name is another. */
  | { readonly kind: "name_differs"; readonly officerId: OfficerId }
  /** Somebody has the name, but another birth date or unit. */
  | { readonly kind: "details_differ"; readonly officerId: OfficerId }
  | { readonly kind: "ambiguous"; readonly officerIds: readonly OfficerId[] }
  /** A name alone says too little. */
  | { readonly kind: "name_only" }
  /** An earlier line means the same person. */
  | { readonly kind: "repeated"; readonly officerId: OfficerId; readonly row: number }
  | { readonly kind: "not_found" };

export type MatchedLine = { readonly line: RollLine; readonly match: RollMatch };

/**
 * Finds the officers that the lines of a list mean: by staff code where the line has one, otherwise
 * by name with birth date or unit, each as far as the line gives it.
 *
 * Names and units are compared without marks and capitals; "UBND" before a unit makes no difference.
 */
export function matchRoll(
  lines: readonly RollLine[],
  roster: readonly RosterEntry[],
): MatchedLine[] {
  const index = indexOf(roster);
  const taken = new Map<OfficerId, number>();
  return lines.map((line) => {
    const match = line.staffCode === null ? byDetails(line, index) : byStaffCode(line, index);
    if (match.kind !== "found") return { line, match };
    const row = taken.get(match.officerId);
    if (row !== undefined) {
      return { line, match: { kind: "repeated", officerId: match.officerId, row } };
    }
    taken.set(match.officerId, line.row);
    return { line, match };
  });
}

type Index = {
  readonly byCode: ReadonlyMap<string, RosterEntry>;
  readonly byName: ReadonlyMap<string, readonly RosterEntry[]>;
};

function indexOf(roster: readonly RosterEntry[]): Index {
  const byName = new Map<string, RosterEntry[]>();
  for (const entry of roster) {
    const name = nameOf(entry);
    const same = byName.get(name);
    if (same) same.push(entry);
    else byName.set(name, [entry]);
  }
  return { byCode: new Map(roster.map((entry) => [fold(entry.staffCode), entry])), byName };
}

function byStaffCode({ staffCode, name }: RollLine, { byCode }: Index): RollMatch {
  const entry = byCode.get(fold(staffCode ?? ""));
  if (!entry) return { kind: "not_found" };
  const { officerId } = entry;
  if (name !== null && fold(name) !== nameOf(entry)) return { kind: "name_differs", officerId };
  return { kind: "found", by: "staff_code", officerId };
}

function byDetails(line: RollLine, { byName }: Index): RollMatch {
  const same = byName.get(fold(line.name ?? "")) ?? [];
  const [first] = same;
  if (!first) return { kind: "not_found" };
  if (line.birth === null && line.unit === null) return { kind: "name_only" };
  const [match, ...others] = same.filter((entry) => fits(line, entry));
  if (!match) return { kind: "details_differ", officerId: first.officerId };
  if (others.length > 0) {
    const officerIds = [match, ...others].map(({ officerId }) => officerId);
    return { kind: "ambiguous", officerIds };
  }
  return { kind: "found", by: "details", officerId: match.officerId };
}

/** Whether nothing that the line says speaks against the person. */
function fits({ birth, unit }: RollLine, entry: RosterEntry): boolean {
  const bornThen = birth === null || (entry.birthDate?.startsWith(birth) ?? false);
  const inUnit = unit === null || unitNames(entry).has(unitKey(unit));
  return bornThen && inUnit;
}

function nameOf({ familyName: family, middleName: middle, givenName: given }: RosterEntry): string {
  return fold(fullName({ family, middle, given }));
}

function unitNames({ unitName, unitShortName, otherUnits }: RosterEntry): ReadonlySet<string> {
  return new Set([unitName, unitShortName, ...otherUnits].map(unitKey));
}

function unitKey(name: string): string {
  return fold(name).replace(/^(ubnd|uy ban nhan dan)\s+/, "");
}
