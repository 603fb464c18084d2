import { parseName } from "@/lib/domain/person/name";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { RollLine } from "@/lib/domain/sitting/roll-line";
import { fold } from "@/lib/domain/text/fold";
import { type GridRow, isBlank, textOf } from "./cell";
import { type Columns, findHeading, type Heading } from "./heading";
import { readBirth } from "./read-birth";

/** Why a list cannot be read at all. */
export type RollProblem =
  | { readonly code: "no_heading" | "no_lines" | "too_many_lines" }
  /** There is a heading, but nothing to tell people by. */
  | { readonly code: "missing_columns"; readonly row: number };

/** Why one line cannot be used. */
export const lineProblemCodes = [
  "no_identity",
  "name_unreadable",
  "birth_unreadable",
  "formula_error",
  "duplicate",
] as const;

export type LineProblem = {
  readonly row: number;
  readonly code: (typeof lineProblemCodes)[number];
  /** What stands there. */
  readonly text: string;
  /** What stands in the whole row. */
  readonly words: string;
  /** For a duplicate: the row that says the same. */
  readonly sameAs?: number;
};

/** A row that is no person: named, so that nothing is left out unsaid. */
export type SkippedRow = {
  readonly row: number;
  readonly code: "group" | "heading" | "footer" | "birth_ignored";
  readonly text: string;
};

export type Roll = {
  readonly headingRow: number;
  readonly lines: readonly RollLine[];
  readonly problems: readonly LineProblem[];
  readonly skipped: readonly SkippedRow[];
};

/** As many people one list may name. */
export const lineLimit = 20_000;

/**
 * Reads a list of people from the rows of a sheet: finds its heading under title rows, takes every
 * row below as a person until the footer, and says by row number what cannot be used.
 *
 * Needs a staff code, or a name with a birth date or a unit. Headings of groups ("I. Xã A") give
 * the unit of the people below them where the list has no column for it.
 */
export function readRoll(grid: readonly GridRow[]): Result<Roll, RollProblem> {
  const heading = findHeading(grid);
  if (!heading) return rejected({ code: "no_heading" });
  if (!identifies(heading.columns)) {
    return rejected({ code: "missing_columns", row: heading.row });
  }
  const reading = readBelow(grid, heading);
  if (reading.lines.length + reading.problems.length > lineLimit) {
    return rejected({ code: "too_many_lines" });
  }
  if (reading.lines.length + reading.problems.length === 0) return rejected({ code: "no_lines" });
  return ok({ headingRow: heading.row, ...reading });
}

function identifies({ staff_code, full_name, given_part, birth, unit }: Columns): boolean {
  const named = full_name.length > 0 || given_part.length > 0;
  return staff_code.length > 0 || (named && birth.length + unit.length > 0);
}

type Reading = {
  readonly lines: RollLine[];
  readonly problems: LineProblem[];
  readonly skipped: SkippedRow[];
};

function readBelow(grid: readonly GridRow[], { columns, below }: Heading): Reading {
  const reading: Reading = { lines: [], problems: [], skipped: [] };
  const seen = new Map<string, number>();
  let group: string | null = null;
  // Long lists repeat their heading on each page.
  const headings = new Set(grid.slice(0, below).map(wordsOf));
  let ended = false;
  for (const row of grid.slice(below)) {
    if (isBlank(row)) continue;
    const words = wordsOf(row);
    ended ||= isFooter(row, columns);
    if (ended || headings.has(words)) {
      const code = ended ? "footer" : "heading";
      reading.skipped.push({ row: row.row, code, text: words });
    } else if (isGroup(row, columns)) {
      group = groupName(row);
      reading.skipped.push({ row: row.row, code: "group", text: words });
    } else {
      take(reading, seen, readLine(row, columns, group), words);
    }
  }
  return reading;
}

function take(
  reading: Reading,
  seen: Map<string, number>,
  { line, problem, skipped }: ReadLine,
  words: string,
) {
  if (skipped) reading.skipped.push(skipped);
  if (problem) {
    reading.problems.push({ ...problem, words });
    return;
  }
  const key = identityOf(line);
  const sameAs = seen.get(key);
  if (sameAs !== undefined) {
    const text = line.staffCode ?? line.name ?? "";
    reading.problems.push({ row: line.row, code: "duplicate", text, words, sameAs });
    return;
  }
  seen.set(key, line.row);
  reading.lines.push(line);
}

function identityOf({ staffCode, name, birth, unit }: RollLine): string {
  return fold(staffCode ?? [name, birth, unit].join("\u001f"));
}

type ReadLine = {
  readonly line: RollLine;
  readonly problem?: Omit<LineProblem, "words">;
  readonly skipped?: SkippedRow;
};

function readLine(row: GridRow, columns: Columns, group: string | null): ReadLine {
  const staffCode = joined(row, columns.staff_code) || null;
  const name = nameIn(row, columns) || null;
  const births = columns.birth.map((column) => readBirth(row.cells[column]));
  const birth = births.find((read) => read) ?? null;
  const unit = joined(row, columns.unit) || (columns.unit.length === 0 ? group : null);
  const line: RollLine = { row: row.row, staffCode, name, birth, unit };
  const birthText = joined(row, columns.birth);
  const unread = birth === null && births.includes(undefined);
  const problem = problemOf(line, unread ? birthText : null);
  if (problem) return { line, problem };
  // Not needed to know the person: said, and no obstacle.
  if (unread) return { line, skipped: { row: row.row, code: "birth_ignored", text: birthText } };
  return { line };
}

function problemOf(
  { row, staffCode, name }: RollLine,
  unreadBirth: string | null,
): Omit<LineProblem, "words"> | undefined {
  const broken = [staffCode, name].find((text) => text !== null && /^#[A-Z/0!?]+/.test(text));
  if (broken) return { row, code: "formula_error", text: broken };
  if (staffCode === null && name === null) return { row, code: "no_identity", text: "" };
  if (name !== null && !parseName(name).ok) return { row, code: "name_unreadable", text: name };
  if (staffCode === null && unreadBirth !== null) {
    return { row, code: "birth_unreadable", text: unreadBirth };
  }
  return undefined;
}

function nameIn(row: GridRow, { full_name, family_part, given_part }: Columns): string {
  return full_name.length > 0
    ? joined(row, full_name)
    : joined(row, [...family_part, ...given_part]);
}

function joined({ cells }: GridRow, columns: readonly number[]): string {
  return columns
    .map((column) => textOf(cells[column]))
    .filter((text) => text !== "")
    .join(" ");
}

/** What stands in a whole row, as far as anybody reads it. */
export function wordsOf(row: GridRow): string {
  const words = row.cells.map(textOf).filter((text) => text !== "");
  return words.join(" ").slice(0, 200);
}

/** "I | Xã A" or a single cell: nobody is named by that alone. */
function isGroup(row: GridRow, columns: Columns): boolean {
  if (joined(row, [...columns.staff_code, ...columns.unit, ...columns.title]) !== "") return false;
  if (columns.birth.some((column) => readBirth(row.cells[column]) !== null)) return false;
  const filled = row.cells.filter((cell) => textOf(cell) !== "");
  const ordinal = fold(joined(row, columns.index));
  return filled.length === 1 || /^([ivx]+|[a-h])[.)]?$/.test(ordinal);
}

/** The unit that a heading among the lines names: "I. Xã A" is "Xã A". */
export function groupName(row: GridRow): string {
  const words = row.cells.map(textOf).filter((text) => text !== "");
  return (words.at(-1) ?? "").replace(/^([IVX]+|[A-H]|\d{1,2})[.)/-]\s*/u, "");
}

const footers =
  /^(tong (cong|so)|nguoi lap|lap bieu|an dinh|danh sach nay (co|gom)|danh sach gom)\b/;

function isFooter(row: GridRow, columns: Columns): boolean {
  return joined(row, columns.staff_code) === "" && saysFooter(row);
}

/** Sums, who drew the list up, where and when: what stands below a list. */
export function saysFooter(row: GridRow): boolean {
  return row.cells.some((cell) => {
    const text = fold(textOf(cell));
    return footers.test(text) || /\bngay .{1,8}thang .{1,8}nam \d{4}/.test(text);
  });
}
