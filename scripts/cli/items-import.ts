import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Level, levels } from "@/lib/domain/item/interaction";
import { itemFileLimit } from "@/lib/interop/items/read-item-file";
import { commandText, readingText } from "@/lib/platform/console-text";
import { NotFound } from "@/lib/services/context";
import type { ImportSource } from "@/lib/services/item-import/open-source";
import { actingAs } from "./acting-as";
import { withDatabase } from "./database";
import { importInto, type Imported } from "./import-into";
import { type Outcome, refusedInput } from "./outcome";

const text = { type: "string" } as const;
const options = {
  ...{ bank: text, as: text, topic: text, level: text },
  "dry-run": { type: "boolean", default: false },
} as const;

/**
 * `items import FILE --bank CODE [--as LOGIN] [--topic CODE] [--level NB|TH|VD|VDC] [--dry-run]`:
 * takes the questions of a file into a bank as drafts, marked where they have no key yet. What lacks
 * more waits in the import, where its author finds it.
 */
export async function itemsImport(args: readonly string[]): Promise<Outcome> {
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const { values, positionals } = parsed;
  const [path] = positionals;
  if (path === undefined) return invalid("FILE");
  const unknown = Object.keys(values).find((name) => !(name in options));
  if (unknown !== undefined) return invalid(`--${unknown}`);
  const { bank, as: login, topic } = values;
  if (typeof bank !== "string") return invalid("--bank");
  const level = levels.find((known) => known === (values.level ?? "NB"));
  if (level === undefined) return invalid("--level");
  const source = await sourceAt(path);
  if (typeof source === "string") return refusedFile(source);
  const asked = {
    ...{ source, bank, level, dryRun: values["dry-run"] === true },
    topic: typeof topic === "string" ? topic : undefined,
  };
  return withDatabase(async (around) => {
    const ctx = await actingAs(around, typeof login === "string" ? login : undefined);
    if (ctx === null) return unknownAccount();
    try {
      return outcomeOf(await importInto(ctx, asked));
    } catch (error) {
      // The account may not write items: to a command that is no account to import with.
      if (error instanceof NotFound) return unknownAccount();
      throw error;
    }
  });
}

export type AskedImport = {
  readonly source: ImportSource;
  readonly bank: string;
  /** For questions whose file names no topic or level. */
  readonly topic: string | undefined;
  readonly level: Level;
  readonly dryRun: boolean;
};

/** A file too large is not even opened. */
async function sourceAt(path: string): Promise<ImportSource | "file_missing" | "too_large"> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return "file_missing";
  if (found.size > itemFileLimit) return "too_large";
  return { name: basename(path), bytes: await readFile(path) };
}

function outcomeOf(imported: Imported): Outcome {
  if ("refused" in imported) {
    return refusedFile(imported.refused.code, imported.refused.values, imported.refused.line);
  }
  if ("unknown" in imported) {
    const message = commandText(imported.unknown, { code: imported.code });
    return refusedInput([{ code: imported.unknown, message }]);
  }
  const { imported: count, import_id: id, bank, found, without_key, waiting, skipped } = imported;
  const values = {
    ...{ count, id: id ?? "", bank, found },
    ...{ keyless: without_key.length, waiting: waiting.length, skipped: skipped.length },
  };
  const said = imported.dry_run ? "items_would_import" : "items_imported";
  return { exitCode: count > 0 ? 0 : 1, json: imported, text: commandText(said, values) };
}

function refusedFile(
  code: string,
  values: Readonly<Record<string, string | number>> = {},
  line?: number,
): Outcome {
  const message = readingText("refused", code, values);
  return refusedInput([{ code, message, ...(line === undefined ? {} : { line }) }]);
}

function unknownAccount(): Outcome {
  return refusedInput([{ code: "account_unknown", message: commandText("account_unknown") }]);
}

function invalid(option: string): Outcome {
  const message = commandText("option_invalid", { option });
  return refusedInput([{ code: "option_invalid", message }]);
}
