import { fullName } from "@/lib/domain/person/name";
import { fold } from "@/lib/domain/text/fold";
import type { FileRow, OfficerRow, Remark } from "./kinds";
import { inForce, type KnownOfficer, type KnownPost } from "./known";
import type { OfficerGround } from "./officer-ground";
import type { OfficerLine } from "./officer-step";
import { problemLine } from "./problem-line";

/** A row that says when somebody leaves: every post held then ends. */
export function leaveLine(row: FileRow<OfficerRow>, ground: OfficerGround): OfficerLine {
  const { read } = row;
  const on = read.until ?? ground.on;
  const officer = ground.officers.get(fold(read.staffCode));
  const named = { code: read.staffCode, label: read.name ?? "" };
  if (!officer?.reached) {
    const code = officer ? "officer_elsewhere" : "unknown_leaver";
    return problemLine(row, { code, values: { code: read.staffCode } }, named);
  }
  if (read.from !== null && read.from >= on) {
    return problemLine(
      row,
      { code: "dates_reversed", values: { from: read.from, until: on } },
      named,
    );
  }
  return leaving(row, officer, on, ground);
}

/** Somebody whom a complete list leaves out: leaves on the day of the list. */
export function missingLine(officer: KnownOfficer, ground: OfficerGround): OfficerLine {
  const line = leaving(null, officer, ground.on, ground);
  return { ...line, notes: [{ code: "not_on_list" }] };
}

function leaving(
  source: FileRow<OfficerRow> | null,
  officer: KnownOfficer,
  on: string,
  { unitNames }: OfficerGround,
): OfficerLine {
  const named = { code: officer.staffCode, label: nameOf(officer) };
  const held = officer.posts.filter((post) => inForce(post, on));
  const problem = obstacle(officer.posts, held, on);
  if (problem) return problemLine(source, problem, named);
  const line = { source, ...named, notes: [], problem: null };
  if (held.length === 0) return { ...line, outcome: "unchanged", changes: [], step: null };
  const posts = held.map(({ title, unitId }) => `${title}, ${unitNames.get(unitId) ?? ""}`);
  return {
    ...line,
    outcome: "leave",
    changes: [
      { field: "title", before: posts.join("; "), after: null },
      { field: "until", before: null, after: on },
    ],
    step: {
      staffCode: officer.staffCode,
      officerId: officer.id,
      facts: null,
      before: null,
      ends: held.map(({ id }) => ({ postId: id, on })),
      begins: null,
    },
  };
}

function obstacle(
  posts: readonly KnownPost[],
  held: readonly KnownPost[],
  on: string,
): Remark | null {
  const late = held.find(({ validFrom }) => validFrom >= on);
  if (late) return { code: "post_begins_later", values: { day: late.validFrom } };
  const next = posts.find(({ validFrom }) => validFrom > on);
  return next ? { code: "later_post", values: { day: next.validFrom } } : null;
}

function nameOf({ familyName, middleName, givenName }: KnownOfficer): string {
  return fullName({ family: familyName, middle: middleName, given: givenName });
}
