import { rejected, type Result } from "@/lib/domain/result";
import type { Reader } from "../worker/reader";
import type { FileRefusal, ItemFormat, Reading } from "./reading";
import type { Source } from "./source";

/** As large a file of items as is looked at, in bytes. */
export const itemFileLimit = 20 * 1024 * 1024;

/** Reads the items in a file of unknown origin, in the process that `reader` is. */
export async function readItemFile(
  reader: Reader,
  source: Source,
  format: ItemFormat | null,
): Promise<Result<Reading, FileRefusal>> {
  if (source.bytes.byteLength > itemFileLimit) return rejected({ code: "too_large" });
  const read = await reader.read("items", { source, format });
  return read.ok ? read.value : read;
}
