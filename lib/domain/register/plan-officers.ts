import type { UnitId } from "@/lib/domain/ids";
import { fold } from "@/lib/domain/text/fold";
import { unitFinder } from "./find-unit";
import type { FileRow, OfficerRow } from "./kinds";
import { inForce, type KnownName, type KnownOfficer, type KnownUnit } from "./known";
import { leaveLine, missingLine } from "./officer-leave";
import type { OfficerGround } from "./officer-ground";
import { officerLine } from "./officer-line";
import type { OfficerLine } from "./officer-step";
import { problemLine } from "./problem-line";

export type PlanOfficers = {
  readonly rows: readonly FileRow<OfficerRow>[];
  /** The day from which the list holds, where a row names none. */
  readonly on: string;
  /** Everybody of the units named is on the list: who is not has left. */
  readonly complete: boolean;
  readonly officers: readonly KnownOfficer[];
  readonly units: readonly KnownUnit[];
  readonly jobGroups: readonly KnownName[];
};

/**
 * What a list of officers comes to, line by line, against the register: who is new, whose facts
 * change, who moves, who leaves. Nothing is guessed: what contradicts itself or the register is a
 * problem of its line, and changes nothing.
 *
 * Source: domain reference §1.4 (dated assignments).
 */
export function planOfficers(input: PlanOfficers): OfficerLine[] {
  const ground = groundOf(input);
  const contradicted = contradictions(input.rows);
  const lines = input.rows.map((row): OfficerLine => {
    if (row.problem) return problemLine(row, row.problem, nameOf(row));
    const other = contradicted.get(row.row);
    if (other !== undefined) {
      return problemLine(row, { code: "two_posts_at_once", values: { row: other } }, nameOf(row));
    }
    return row.read.until === null ? officerLine(row, ground) : leaveLine(row, ground);
  });
  const standing = withMainPosts(lines);
  return input.complete ? [...standing, ...missing(input, ground)] : standing;
}

/** A concurrent post of somebody new falls with the line that would have entered them. */
function withMainPosts(lines: readonly OfficerLine[]): OfficerLine[] {
  const entered = new Set(lines.flatMap(({ step }) => (step?.facts ? [fold(step.staffCode)] : [])));
  return lines.map((line) => {
    const { step, source, code, label } = line;
    const orphan = step !== null && step.officerId === null && !entered.has(fold(step.staffCode));
    return orphan ? problemLine(source, { code: "main_post_missing" }, { code, label }) : line;
  });
}

function groundOf({ rows, on, officers, units, jobGroups }: PlanOfficers): OfficerGround {
  const mains = rows.filter(({ problem, read }) => !problem && !read.concurrent && !read.until);
  return {
    ...{ on, jobGroups, find: unitFinder(units) },
    officers: new Map(officers.map((officer) => [fold(officer.staffCode), officer])),
    unitNames: new Map(units.map(({ id, name }) => [id, name])),
    mains: new Set(mains.map(({ read }) => fold(read.staffCode))),
  };
}

const nameOf = ({ read }: FileRow<OfficerRow>) => ({
  code: read.staffCode || null,
  label: read.name ?? "",
});

/**
 * Rows that contradict another of the same person, each with the other: two main posts, or a post
 * beside a row that says the person leaves.
 */
function contradictions(rows: readonly FileRow<OfficerRow>[]): ReadonlyMap<number, number> {
  const people = new Map<string, FileRow<OfficerRow>[]>();
  for (const row of rows) {
    if (row.problem) continue;
    const code = fold(row.read.staffCode);
    const same = people.get(code);
    if (same) same.push(row);
    else people.set(code, [row]);
  }
  const found = new Map<number, number>();
  for (const same of people.values()) {
    for (const one of same) {
      const other = same.find((each) => each !== one && contradict(one.read, each.read));
      if (other) found.set(one.row, other.row);
    }
  }
  return found;
}

function contradict(one: OfficerRow, other: OfficerRow): boolean {
  return (!one.concurrent && !other.concurrent) || one.until !== null || other.until !== null;
}

/** Those in post in a unit that the list names, and not on the list. */
function missing(input: PlanOfficers, ground: OfficerGround): OfficerLine[] {
  const listed = new Set(input.rows.map(({ read }) => fold(read.staffCode)));
  const named = new Set<UnitId>();
  for (const { read } of input.rows) {
    const unit = ground.find({ code: read.unitCode, name: read.unit }, read.from ?? input.on);
    if (unit.ok && !read.concurrent) named.add(unit.value.id);
  }
  return input.officers.flatMap((officer) => {
    if (!officer.reached || listed.has(fold(officer.staffCode))) return [];
    const main = officer.posts.find((post) => !post.concurrent && inForce(post, input.on));
    return main && named.has(main.unitId) ? [missingLine(officer, ground)] : [];
  });
}
