import { rejected, type Result } from "@/lib/domain/result";
import { rollFileLimit } from "@/lib/domain/sitting/list-limit";
import { openReader, type ReaderProblem } from "../worker/reader";
import type { Roll } from "./read-roll";
import type { WorkbookProblem } from "./read-workbook";

export type RollFileProblem = WorkbookProblem | ReaderProblem | { readonly code: "too_large" };

/** Reads the list of people in an Excel file of unknown origin, in a process of its own. */
export async function readRollFile(bytes: Uint8Array): Promise<Result<Roll, RollFileProblem>> {
  if (bytes.byteLength > rollFileLimit) return rejected({ code: "too_large" });
  const reader = openReader();
  try {
    const read = await reader.read("roll", bytes);
    return read.ok ? read.value : read;
  } finally {
    reader.close();
  }
}
