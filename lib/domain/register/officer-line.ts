import { fullName, parseName } from "@/lib/domain/person/name";
import type { UnitId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import type { FileRow, OfficerRow, Remark } from "./kinds";
import {
  inForce,
  type KnownName,
  type KnownOfficer,
  type KnownPost,
  named,
  overlap,
} from "./known";
import { differences, type FieldChange, type Outcome } from "./line";
import type { OfficerGround } from "./officer-ground";
import type { OfficerFacts, OfficerLine, OfficerStep } from "./officer-step";
import { problemLine } from "./problem-line";

type Row = FileRow<OfficerRow>;
type Post = NonNullable<OfficerStep["begins"]>;

/** A row that states a post: of somebody new, or of somebody known who stays, moves or returns. */
export function officerLine(row: Row, ground: OfficerGround): OfficerLine {
  const { read } = row;
  const naming = { code: read.staffCode, label: read.name ?? "" };
  const officer = ground.officers.get(fold(read.staffCode));
  if (officer && !officer.reached) {
    const values = { code: read.staffCode };
    return problemLine(row, { code: "officer_elsewhere", values }, naming);
  }
  if (officer && isOther(read, officer)) {
    const values = { name: written(officer), birth: officer.birthDate ?? "?" };
    return problemLine(row, { code: "other_person", values }, naming);
  }
  const held = officer ? heldPost(officer, read, ground.on) : undefined;
  const post = statedPost(read, held, ground);
  if (!post.ok) return problemLine(row, post.reason, naming);
  if (!officer) return newcomer(row, post.value, ground);
  return known(row, { officer, held, post: post.value, ground });
}

/** Neither the name nor the birth date is that of the code: more likely a wrong code than a new name. */
function isOther({ name, birth }: OfficerRow, officer: KnownOfficer): boolean {
  const parsed = name === null ? null : parseName(name);
  if (!parsed?.ok || fold(name ?? "") === fold(written(officer))) return false;
  if (birth?.length === 10 && officer.birthDate !== null) return birth !== officer.birthDate;
  const { family, given } = parsed.value;
  return fold(family) !== fold(officer.familyName) && fold(given) !== fold(officer.givenName);
}

/** The post that the row is about: the main one, or the concurrent one of the same title. */
function heldPost(
  { posts }: KnownOfficer,
  { concurrent, title, from }: OfficerRow,
  on: string,
): KnownPost | undefined {
  const current = posts.filter((post) => inForce(post, from ?? on));
  if (!concurrent) return current.find((post) => !post.concurrent);
  return current.find((post) => post.concurrent && fold(post.title) === fold(title ?? ""));
}

/** The post as the row gives it, with what it leaves out taken from the one held. */
function statedPost(
  read: OfficerRow,
  held: KnownPost | undefined,
  { on, find, jobGroups }: OfficerGround,
): Result<Post, Remark> {
  const from = read.from ?? on;
  const unit = find({ code: read.unitCode, name: read.unit }, from);
  if (!unit.ok) return unit;
  const unitId = unit.value.id;
  const title = read.title ?? titleIn(unitId, held);
  if (title === null) return rejected({ code: "title_missing" });
  const group = statedGroup(read.jobGroup, held, jobGroups);
  if (!group.ok) return group;
  return ok({ unitId, title, jobGroupCode: group.value, concurrent: read.concurrent, from });
}

/** A title stays with the unit it was held in. */
function titleIn(unitId: UnitId, held: KnownPost | undefined): string | null {
  return held?.unitId === unitId ? held.title : null;
}

function statedGroup(
  text: string | null,
  held: KnownPost | undefined,
  jobGroups: readonly KnownName[],
): Result<string, Remark> {
  if (text === null) return held ? ok(held.jobGroupCode) : rejected({ code: "job_group_missing" });
  const group = named(jobGroups, text);
  return group ? ok(group.id) : rejected({ code: "job_group_unknown", values: { text } });
}

function newcomer(row: Row, post: Post, ground: OfficerGround): OfficerLine {
  const { read } = row;
  const naming = { code: read.staffCode, label: read.name ?? "" };
  // Somebody is counted with the main post: without one there is nothing to be concurrent to.
  if (post.concurrent && !ground.mains.has(fold(read.staffCode))) {
    return problemLine(row, { code: "main_post_missing" }, naming);
  }
  const facts = factsOf(read, null);
  return {
    ...{ source: row, ...naming, outcome: "create", notes: notesOf(read), problem: null },
    changes: [...factChanges(null, facts), ...postChanges(undefined, post, ground)],
    step: {
      ...{ staffCode: read.staffCode, officerId: null, before: null },
      facts: post.concurrent ? null : facts,
      ...{ ends: [], begins: post },
    },
  };
}

type Known = {
  readonly officer: KnownOfficer;
  readonly held: KnownPost | undefined;
  readonly post: Post;
  readonly ground: OfficerGround;
};

function known(row: Row, { officer, held, post, ground }: Known): OfficerLine {
  const { read } = row;
  const naming = { code: officer.staffCode, label: read.name ?? "" };
  const before = factsOf({ ...read, name: null, sex: null, birth: null }, officer);
  const facts = read.concurrent ? before : factsOf(read, officer);
  const factual = factChanges(before, facts);
  const moves = held === undefined || !samePost(held, post);
  const problem = moves ? obstacle(officer, held, post) : null;
  if (problem) return problemLine(row, problem, naming);
  const changes = moves ? [...factual, ...postChanges(held, post, ground)] : factual;
  const outcome = outcomeOf(factual, moves);
  const step: OfficerStep = {
    ...{ staffCode: officer.staffCode, officerId: officer.id },
    ...{ facts: factual.length > 0 ? facts : null, before },
    ...(moves ? moveOf(held, post) : { ends: [], begins: null }),
  };
  const notes = [...notesOf(read), ...postNotes(read, { officer, held, post, ground })];
  return {
    ...{ source: row, ...naming, outcome, changes, notes, problem: null },
    step: outcome === "unchanged" ? null : step,
  };
}

function moveOf(held: KnownPost | undefined, post: Post): Pick<OfficerStep, "ends" | "begins"> {
  return { ends: held ? [{ postId: held.id, on: post.from }] : [], begins: post };
}

function outcomeOf(factual: readonly FieldChange[], moves: boolean): Outcome {
  if (moves) return "transfer";
  return factual.length > 0 ? "change" : "unchanged";
}

const samePost = (held: KnownPost, post: Post) =>
  held.unitId === post.unitId &&
  fold(held.title) === fold(post.title) &&
  held.jobGroupCode === post.jobGroupCode;

/** A new post that begins before the one it follows, or while a later one is held. */
function obstacle({ posts }: KnownOfficer, held: KnownPost | undefined, post: Post): Remark | null {
  if (held && held.validFrom >= post.from) {
    return { code: "post_begins_later", values: { day: held.validFrom, from: post.from } };
  }
  if (post.concurrent) return null;
  const wanted = { validFrom: post.from, validTo: null };
  const other = posts.find((each) => {
    return !each.concurrent && each.id !== held?.id && overlap(each, wanted);
  });
  if (other) return { code: "later_post", values: { day: other.validFrom } };
  return held?.validTo ? { code: "post_ends_already", values: { day: held.validTo } } : null;
}

function postNotes({ from }: OfficerRow, { officer, held, post }: Known): Remark[] {
  if (held && samePost(held, post)) {
    return from !== null && from !== held.validFrom
      ? [{ code: "from_kept", values: { day: held.validFrom, from } }]
      : [];
  }
  if (!held && !post.concurrent) return [{ code: "returns" }];
  const kept = officer.posts.filter((each) => each.concurrent && inForce(each, post.from));
  return post.concurrent || kept.length === 0
    ? []
    : [{ code: "keeps_concurrent", values: { posts: kept.map(({ title }) => title).join(", ") } }];
}

/** Only a year of birth: not a day that could be kept. */
function notesOf({ birth }: OfficerRow): Remark[] {
  return birth?.length === 4 ? [{ code: "birth_year_only", values: { year: birth } }] : [];
}

/** The facts of a row; what it leaves out stays as it is. */
function factsOf(
  { name, sex, birth }: Pick<OfficerRow, "name" | "sex" | "birth">,
  officer: KnownOfficer | null,
): OfficerFacts {
  return {
    ...nameParts(name, officer),
    sex: sex ?? officer?.sex ?? null,
    birthDate: birth?.length === 10 ? birth : (officer?.birthDate ?? null),
  };
}

function nameParts(name: string | null, officer: KnownOfficer | null) {
  const parsed = name === null ? null : parseName(name);
  if (parsed?.ok) {
    const { family, middle, given } = parsed.value;
    return { familyName: family, middleName: middle, givenName: given };
  }
  const { familyName = "", middleName = "", givenName = "" } = officer ?? {};
  return { familyName, middleName, givenName };
}

function factChanges(before: OfficerFacts | null, after: OfficerFacts): FieldChange[] {
  return differences([
    ["name", before && written(before), written(after)],
    ["sex", before?.sex ?? null, after.sex],
    ["birth", before?.birthDate ?? null, after.birthDate],
  ]);
}

function written({ familyName, middleName, givenName }: WrittenName): string {
  return fullName({ family: familyName, middle: middleName, given: givenName });
}

type WrittenName = Pick<OfficerFacts, "familyName" | "middleName" | "givenName">;

function postChanges(
  held: KnownPost | undefined,
  post: Post,
  { unitNames, jobGroups }: OfficerGround,
): FieldChange[] {
  const groupName = (code: string | undefined) =>
    jobGroups.find(({ id }) => id === code)?.names[0] ?? null;
  return [
    ...differences([
      [
        "unit",
        held ? (unitNames.get(held.unitId) ?? null) : null,
        unitNames.get(post.unitId) ?? null,
      ],
      ["title", held?.title ?? null, post.title],
      ["job_group", groupName(held?.jobGroupCode), groupName(post.jobGroupCode)],
      ["concurrent", null, post.concurrent ? "yes" : null],
    ]),
    { field: "from", before: held?.validFrom ?? null, after: post.from },
  ];
}
