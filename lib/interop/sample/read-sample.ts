import { ok, rejected, type Result } from "@/lib/domain/result";
import { type SampleSheet, sampleSheetSchema } from "@/lib/domain/sampling/sheet";
import { fromGrid } from "@/lib/domain/sampling/sheet-grid";
import { repeatedName } from "@/lib/domain/text/repeated-name";
import { startsWith } from "../archive/signature";
import { csvRows, separators } from "../items/table/parse-csv";
import { textOf } from "../roll/cell";
import { type FileProblem, inspectArchive } from "../roll/inspect-archive";
import { readSheet, type WorkbookProblem } from "../roll/read-workbook";
import { decodeText } from "../text/decode";

type NoSheet = "not_sheet" | "name_repeated";

export type SampleProblem = { readonly code: NoSheet | FileProblem } | WorkbookProblem;

/**
 * Reads the published sheet of a draw from JSON, CSV or Excel as the product exports it. Only within
 * a process of its own: the file may come from anybody.
 */
export async function readSample(bytes: Uint8Array): Promise<Result<SampleSheet, SampleProblem>> {
  const zip = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
  const read = zip ? await ofWorkbook(bytes) : ofText(bytes);
  if (read.ok) return read;
  return rejected(typeof read.reason === "string" ? { code: read.reason } : read.reason);
}

type Read = Result<SampleSheet, NoSheet | SampleProblem>;

async function ofWorkbook(bytes: Uint8Array): Promise<Read> {
  const problem = inspectArchive(bytes);
  if (problem !== null) return rejected({ code: problem });
  const grid = await readSheet(bytes, 0);
  if (!grid.ok) return grid;
  return fromGrid(grid.value.map(({ cells }) => cells.map((cell) => unguarded(textOf(cell)))));
}

function ofText(bytes: Uint8Array): Read {
  const text = decodeText(bytes)?.text;
  if (text === undefined) return rejected("not_sheet");
  if (/^\s*\{/.test(text)) return ofJson(text);
  // Written with commas; a spreadsheet of this country writes it anew with semicolons.
  for (const separator of separators) {
    const read = fromGrid([...csvRows(text, separator)].map(({ cells }) => cells.map(unguarded)));
    if (read.ok) return read;
  }
  return rejected("not_sheet");
}

function ofJson(text: string): Read {
  try {
    const sheet = sampleSheetSchema.safeParse(JSON.parse(text));
    if (!sheet.success) return rejected("not_sheet");
    // Two values under one name: whoever reads the sheet may see another draw than is repeated here.
    return repeatedName(text) === null ? ok(sheet.data) : rejected("name_repeated");
  } catch {
    return rejected("not_sheet");
  }
}

/** Takes away the apostrophe that keeps a text from being read as a formula. */
function unguarded(cell: string): string {
  return /^'\s*[=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}
