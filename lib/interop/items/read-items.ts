import { ok, rejected, type Result } from "@/lib/domain/result";
import { detectFormat, familyOf } from "./detect-format";
import { disarmed } from "./disarm";
import { markDuplicates } from "./mark-duplicates";
import { itemReaders } from "./readers";
import type { FileRefusal, ItemFormat, Reading } from "./reading";
import type { Source } from "./source";

/**
 * The items of a file, in the format it is found to be in or the one asked for. Only within a
 * process of its own: what an unknown file makes of memory and time is not known beforehand.
 */
export async function readItems(
  source: Source,
  format: ItemFormat | null,
): Promise<Result<Reading, FileRefusal>> {
  const family =
    format === null ? detectFormat(source.bytes) : { ok: true as const, value: familyOf(format) };
  if (!family.ok) return family;
  const load = itemReaders[family.value];
  if (!load) return rejected({ code: "format_unsupported", values: { format: family.value } });
  const reader = await load();
  const read = await reader(source);
  if (!read.ok) return read;
  const safe = disarmed(read.value);
  return ok({ ...safe, items: markDuplicates(safe.items) });
}
