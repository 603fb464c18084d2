import type { Paper } from "../paper/paper";
import { tablesOf } from "../paper/tables-of";
import { writeSheets } from "../sheet/write-sheet";
import { type FileFormat, fileOf, type PaperFile } from "./paper-file";
import { writePaper } from "./write-paper";

/** A paper as a file; its tables alone as a workbook, or null when it has none. */
export async function writeFile(paper: Paper, format: FileFormat): Promise<PaperFile | null> {
  if (format !== "xlsx") return fileOf(paper, await writePaper(paper, format), format);
  const tables = tablesOf(paper);
  return tables.length === 0 ? null : fileOf(paper, await writeSheets(tables), format);
}
