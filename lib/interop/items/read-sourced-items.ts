import { rejected, type Result } from "@/lib/domain/result";
import { openReader } from "../worker/reader";
import type { SourcedReading } from "./add-excerpts";
import { itemFileLimit } from "./read-item-file";
import type { FileRefusal } from "./reading";
import type { Source } from "./source";

/** Reads the items of a file of unknown origin, in a process of its own, each beside its lines. */
export async function readSourcedItems(
  source: Source,
): Promise<Result<SourcedReading, FileRefusal>> {
  if (source.bytes.byteLength > itemFileLimit) return rejected({ code: "too_large" });
  const reader = openReader();
  try {
    const read = await reader.read("sourced_items", { source });
    return read.ok ? read.value : read;
  } finally {
    reader.close();
  }
}
