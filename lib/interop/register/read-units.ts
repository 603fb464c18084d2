import type { FileRow, Remark, RowProblemCode, UnitRow } from "@/lib/domain/register/kinds";
import { dayIn, unreadDay } from "./read-day";
import type { ReadTable, TableRow, TableShape } from "./read-table";

export type UnitColumn =
  | "index"
  | "code"
  | "name"
  | "short_name"
  | "type"
  | "group"
  | "parent_code"
  | "parent"
  | "from"
  | "until"
  | "successors"
  | "basis";

const unit = "(?:don vi|co quan|dvhc|don vi hanh chinh)";

/** How lists of units head their columns. */
export const unitTable: TableShape<UnitColumn> = {
  patterns: [
    ["index", /^(stt|tt|so tt|so thu tu)$/],
    ["parent_code", new RegExp(`^ma (?:${unit} )?(?:cap tren|chu quan|truc thuoc)$`)],
    ["code", new RegExp(`^ma(?: so)?(?: ${unit})?$`)],
    ["short_name", new RegExp(`^ten (?:ngan|goi tat|viet tat)(?: ${unit})?$`)],
    [
      "successors",
      new RegExp(
        `^(?:sap nhap|hop nhat|nhap|chuyen|chia) (?:vao|thanh)(?: ${unit})?$|^${unit} (?:ke tiep|thay the|moi|sau sap nhap|sau sap xep)$|^(?:thanh|thay bang)$`,
      ),
    ],
    ["parent", new RegExp(`^(?:${unit} )?(?:cap tren|chu quan|truc thuoc)(?: truc tiep)?$`)],
    ["name", new RegExp(`^(?:ten(?: day du)?(?: ${unit})?|${unit})$`)],
    ["type", new RegExp(`^(?:loai|loai hinh)(?: ${unit})?$`)],
    ["group", /^khoi( don vi| thi dua)?$/],
    [
      "from",
      /^(co |co hieu luc |hieu luc |thanh lap )?tu ngay$|^ngay (thanh lap|hieu luc|co hieu luc|bat dau)$/,
    ],
    [
      "until",
      /^(het hieu luc|giai the|cham dut|ket thuc|ngung hoat dong)( tu)?( ngay)?$|^ngay (het hieu luc|giai the|cham dut|ket thuc)$/,
    ],
    ["basis", /^(can cu|can cu phap ly|van ban|quyet dinh|so quyet dinh|nghi quyet)$/],
  ],
  required: [["name"]],
  keys: ["code", "name", "type", "parent", "parent_code"],
};

type Row = TableRow<UnitColumn>;

/** The rows of a list of units, each read or with what keeps it from being read. */
export function unitRows({ rows }: ReadTable<UnitColumn>): FileRow<UnitRow>[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const read = unitRow(row);
    const problem = problemOf(row, read) ?? twice(read, seen, row.row);
    return { row: row.row, words: row.words, read, problem };
  });
}

function unitRow(row: Row): UnitRow {
  return {
    code: row.textOf("code") || null,
    name: row.textOf("name") || null,
    shortName: row.textOf("short_name") || null,
    type: row.textOf("type") || null,
    group: row.textOf("group") || null,
    parentCode: row.textOf("parent_code") || null,
    parent: row.textOf("parent") || null,
    from: dayIn(row.cellOf("from")),
    until: dayIn(row.cellOf("until")),
    successors: row
      .textOf("successors")
      .split(/[;\n]/)
      .map((text) => text.trim())
      .filter((text) => text !== ""),
    basis: row.textOf("basis") || null,
  };
}

function problemOf(row: Row, { code, name }: UnitRow): Remark<RowProblemCode> | null {
  const broken = [code ?? "", name ?? ""].find((text) => /^#[A-Z/0!?]+/.test(text));
  if (broken) return { code: "formula_error", values: { text: broken } };
  if (name === null) return { code: "no_name" };
  const text = unreadDay(row.cellOf("from")) ?? unreadDay(row.cellOf("until"));
  return text === null ? null : { code: "date_unreadable", values: { text } };
}

function twice(
  read: UnitRow,
  seen: Map<string, number>,
  row: number,
): Remark<RowProblemCode> | null {
  const key = JSON.stringify(read);
  const sameAs = seen.get(key);
  if (sameAs !== undefined) return { code: "duplicate", values: { row: sameAs } };
  seen.set(key, row);
  return null;
}
