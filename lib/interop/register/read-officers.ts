import { parseName } from "@/lib/domain/person/name";
import type { FileRow, OfficerRow, Remark, RowProblemCode } from "@/lib/domain/register/kinds";
import { fold } from "@/lib/domain/text/fold";
import { person } from "../roll/heading";
import { readBirth } from "../roll/read-birth";
import type { ReadTable, TableRow, TableShape } from "./read-table";
import { dayIn, dayAfter, unreadDay } from "./read-day";

export type OfficerColumn =
  | "index"
  | "staff_code"
  | "full_name"
  | "family_part"
  | "given_part"
  | "sex"
  | "birth"
  | "unit_code"
  | "unit"
  | "title"
  | "job_group"
  | "concurrent"
  | "from"
  | "left_on"
  | "last_day"
  | "reason";

/** How lists of officers head their columns. */
export const officerTable: TableShape<OfficerColumn> = {
  patterns: [
    ["index", /^(stt|tt|so tt|so thu tu)$/],
    ["staff_code", new RegExp(`^(?:ma|ma so|so hieu) ${person}(?: ?[,/-]? ?${person})*$`)],
    ["family_part", /^(ho|ho (va )?(ten |chu )?(dem|lot)|ho dem)$/],
    ["given_part", /^ten$/],
    ["full_name", new RegExp(`^ho,?( va| &)? ten( ${person}| khai sinh)?$`)],
    ["sex", /^(gioi tinh|gioi|phai)$/],
    ["birth", /^((ngay|nam|ngay,? ?thang|ngay,? ?thang,? ?nam) sinh|sinh ngay|ntns)$/],
    ["unit_code", /^ma (don vi|co quan|phong ban)( cong tac)?$/],
    [
      "unit",
      /^(don vi|co quan|phong ban)((,| )? ?(don vi|phong ban))?( (cong tac|lam viec))?( moi)?$|^noi (cong tac|lam viec)$/,
    ],
    ["job_group", /^nhom (vi tri|cong viec|chuc danh|nghe nghiep)( viec lam| cong tac)?$/],
    [
      "title",
      /^(chuc danh|chuc vu)((,|\/| -)? ?(chuc danh|chuc vu|vi tri viec lam))?( moi)?$|^vi tri viec lam$/,
    ],
    ["concurrent", /^(chuc vu )?kiem nhiem$/],
    [
      "from",
      /^(giu |giu chuc vu |giu chuc danh |lam viec |cong tac )?tu ngay$|^ngay (bo nhiem|nhan viec|dieu dong|bat dau|giu chuc vu|nhan chuc vu|ve don vi|vao don vi)$/,
    ],
    [
      "left_on",
      /^(nghi|thoi viec|nghi viec|nghi huu|thoi giu|thoi giu chuc vu) tu ngay$|^ngay (nghi|nghi viec|nghi huu|thoi viec|thoi giu chuc vu)$/,
    ],
    ["last_day", /^(den|den het|het) ngay$/],
    ["reason", /^ly do( nghi| nghi viec| thoi viec| thay doi)?$/],
  ],
  required: [["staff_code"], ["full_name", "given_part"]],
  grouped: ["unit", "unit_code"],
  keys: ["staff_code", "title", "unit", "unit_code"],
  wide: "full_name",
};

type Row = TableRow<OfficerColumn>;

/** The rows of a list of officers, each read or with what keeps it from being read. */
export function officerRows({ rows, has }: ReadTable<OfficerColumn>): FileRow<OfficerRow>[] {
  const ungrouped = has("unit") || has("unit_code");
  const read = rows.map((row) => {
    const value = officerRow(row, ungrouped ? null : row.group);
    return { row: row.row, words: row.words, read: value, problem: problemOf(row, value) };
  });
  return withDuplicates(read);
}

function officerRow(row: Row, group: string | null): OfficerRow {
  const lastDay = dayIn(row.cellOf("last_day"));
  return {
    staffCode: row.textOf("staff_code"),
    name: nameIn(row) || null,
    sex: sexIn(row.textOf("sex")),
    birth: readBirth(row.cellOf("birth")) ?? null,
    unitCode: row.textOf("unit_code") || null,
    unit: row.textOf("unit") || group,
    title: row.textOf("title") || null,
    jobGroup: row.textOf("job_group") || null,
    concurrent: marked(row.textOf("concurrent")),
    from: dayIn(row.cellOf("from")),
    until: dayIn(row.cellOf("left_on")) ?? (lastDay && dayAfter(lastDay)),
    reason: row.textOf("reason") || null,
  };
}

function nameIn(row: Row): string {
  const given = row.textOf("given_part");
  if (given === "") return row.textOf("full_name");
  return `${row.textOf("family_part") || row.textOf("full_name")} ${given}`.trim();
}

function sexIn(text: string): "female" | "male" | null {
  const folded = fold(text);
  if (/^(nu|f|female)$/.test(folded)) return "female";
  return /^(nam|m|male)$/.test(folded) ? "male" : null;
}

/** "x", "có", "1", "kiêm nhiệm"…: anything but a no. */
function marked(text: string): boolean {
  return text !== "" && !/^(0|khong|k|no|-)$/.test(fold(text));
}

const days = ["from", "left_on", "last_day"] as const;

function problemOf(row: Row, { staffCode, name }: OfficerRow): Remark<RowProblemCode> | null {
  const broken = [staffCode, name ?? ""].find((text) => /^#[A-Z/0!?]+/.test(text));
  if (broken) return { code: "formula_error", values: { text: broken } };
  if (staffCode === "") return { code: "no_code" };
  if (name === null) return { code: "no_name" };
  if (!parseName(name).ok) return { code: "name_unreadable", values: { text: name } };
  const day = days.map((kind) => unreadDay(row.cellOf(kind))).find((text) => text !== null);
  if (day) return { code: "date_unreadable", values: { text: day } };
  const birth = unreadBirth(row);
  return birth ? { code: "date_unreadable", values: { text: birth } } : null;
}

function unreadBirth(row: Row): string | null {
  return readBirth(row.cellOf("birth")) === undefined ? row.textOf("birth") || "?" : null;
}

/** The same said twice is said once; posts that contradict each other are for the plan to tell. */
function withDuplicates(rows: readonly FileRow<OfficerRow>[]): FileRow<OfficerRow>[] {
  const seen = new Map<string, number>();
  return rows.map((each) => {
    if (each.problem) return each;
    const key = JSON.stringify(each.read);
    const sameAs = seen.get(key);
    if (sameAs === undefined) {
      seen.set(key, each.row);
      return each;
    }
    return { ...each, problem: { code: "duplicate", values: { row: sameAs } } };
  });
}
