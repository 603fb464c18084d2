import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { rejected, type Result } from "@/lib/domain/result";
import { itemFileLimit, readItemFile } from "@/lib/interop/items/read-item-file";
import {
  type FileRefusal,
  type ItemFormat,
  itemFormats,
  type Reading,
} from "@/lib/interop/items/reading";
import { openReader, type Reader } from "@/lib/interop/worker/reader";
import { commandText } from "@/lib/platform/console-text";
import { inspectedJson, inspectedText } from "./inspected";
import { refusedInput, type Outcome } from "./outcome";

/** Says what items files hold, as an import would read them, and writes nothing. */
export async function itemsInspect(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { format: { type: "string" } },
    allowPositionals: true,
    strict: false,
  });
  const format = formatNamed(values.format);
  if (format === undefined) return invalid("--format");
  if (positionals.length === 0) return invalid("FILE");
  const reader = openReader();
  try {
    return await inspectAll(reader, positionals, format);
  } finally {
    reader.close();
  }
}

async function inspectAll(
  reader: Reader,
  paths: readonly string[],
  format: ItemFormat | null,
): Promise<Outcome> {
  const objects: object[] = [];
  const texts: string[] = [];
  let readable = 0;
  for (const path of paths) {
    const read = await inspect(reader, path, format);
    if (read.ok) readable += 1;
    objects.push({ file: path, ...inspectedJson(read) });
    texts.push(inspectedText(path, read));
  }
  return {
    exitCode: readable === 0 ? 2 : 0,
    json: objects.length === 1 ? (objects[0] ?? {}) : objects,
    text: texts.join("\n"),
  };
}

/** A file too large is not even opened. */
async function inspect(
  reader: Reader,
  path: string,
  format: ItemFormat | null,
): Promise<Result<Reading, FileRefusal>> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return rejected({ code: "file_missing" });
  if (found.size > itemFileLimit) return rejected({ code: "too_large" });
  const bytes = await readFile(path);
  return readItemFile(reader, { name: basename(path), bytes }, format);
}

/** The format asked for, null for none, undefined for one there is not. */
function formatNamed(name: string | boolean | undefined): ItemFormat | null | undefined {
  return name === undefined ? null : itemFormats.find((format) => format === name);
}

function invalid(option: string): Outcome {
  const message = commandText("option_invalid", { option });
  return refusedInput([{ code: "option_invalid", message }]);
}
