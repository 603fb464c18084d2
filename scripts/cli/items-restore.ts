import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { RestoredBank } from "@/lib/domain/bank/restored";
import { bankArchiveLimit } from "@/lib/interop/bank-archive/read-archive";
import { commandText } from "@/lib/platform/console-text";
import { restoreBank, type RestoreRejection } from "@/lib/services/bank-archive/restore-bank";
import { NotFound } from "@/lib/services/context";
import { actingAs } from "./acting-as";
import { withDatabase } from "./database";
import { type Outcome, refusedInput } from "./outcome";

const text = { type: "string" } as const;
const options = {
  ...{ bank: text, as: text },
  "dry-run": { type: "boolean", default: false },
} as const;

/**
 * `items restore FILE [--bank CODE] [--as LOGIN] [--dry-run]`: reads an archive of a bank back, into
 * the bank named, else into the one of its own code, which is founded where there is none.
 */
export async function itemsRestore(args: readonly string[]): Promise<Outcome> {
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const { values, positionals } = parsed;
  const [path] = positionals;
  if (path === undefined) return refused("option_invalid", { option: "FILE" });
  const unknown = Object.keys(values).find((name) => !(name in options));
  if (unknown !== undefined) return refused("option_invalid", { option: `--${unknown}` });
  const bytes = await bytesAt(path);
  if (bytes === "file_missing") return refused("file_missing", { path });
  if (bytes === "too_large") return refused("archive_too_large");
  const { bank, as: login, "dry-run": dryRun } = values;
  const bankCode = typeof bank === "string" ? bank : undefined;
  return withDatabase(async (around) => {
    const ctx = await actingAs(around, typeof login === "string" ? login : undefined);
    if (ctx === null) return refused("account_unknown");
    try {
      const asked = { name: basename(path), bytes, bankCode, dryRun: dryRun === true };
      const outcome = await restoreBank(ctx, asked);
      return outcome.ok ? told(outcome.value) : refusal(outcome.reason, bankCode);
    } catch (error) {
      // The account may not restore: to a command that is no account to do it with.
      if (error instanceof NotFound) return refused("account_unknown");
      throw error;
    }
  });
}

/** A file too large is not even opened. */
async function bytesAt(path: string): Promise<Uint8Array | "file_missing" | "too_large"> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return "file_missing";
  return found.size > bankArchiveLimit ? "too_large" : readFile(path);
}

function told({ restoreId, bank, conflicts, fresh, ...counts }: RestoredBank): Outcome {
  const said = conflicts.map(({ code, reason }) => ({
    ...{ ref: code, code: reason, message: commandText(`restore_${reason}`, { code }) },
  }));
  const isWritten = restoreId !== null;
  const values = { ...counts, id: restoreId ?? "", bank: bank.code, conflicts: said.length };
  const names = fresh.people.join(", ");
  const lines = [
    commandText(isWritten ? "items_restored" : "items_would_restore", values),
    ...(names === "" ? [] : [commandText("restore_people", { names })]),
    ...said.map(({ message }) => `  ${message}`),
  ];
  return {
    exitCode: said.length === 0 ? 0 : 1,
    json: {
      ...{ restore_id: restoreId, dry_run: !isWritten, bank: bank.code, bank_is_new: bank.isNew },
      ...{ ...counts, conflicts: said, names_only: fresh.people },
      ...{ new_topics: fresh.topics, new_documents: fresh.documents, new_pictures: fresh.pictures },
    },
    text: lines.join("\n"),
  };
}

function refusal(reason: RestoreRejection, bank = ""): Outcome {
  if (reason.code === "bank_unknown") return refused("bank_unknown", { code: bank });
  const part = reason.part === undefined ? "" : ` (${reason.part})`;
  const message = commandText(`archive_${reason.code}`, { part });
  return refusedInput([{ code: reason.code, message }]);
}

type Refused = "option_invalid" | "file_missing" | "archive_too_large" | "bank_unknown";

function refused(
  code: Refused | "account_unknown",
  values: Readonly<Record<string, string>> = {},
): Outcome {
  return refusedInput([{ code, message: commandText(code, values) }]);
}
