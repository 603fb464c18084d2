import { open, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { selectOptionalBankByCode } from "@/db/queries/item-export";
import type { BankId } from "@/lib/domain/ids";
import { commandText } from "@/lib/platform/console-text";
import { type ArchiveCounts, archiveBank } from "@/lib/services/bank-archive/archive-bank";
import { progressSince } from "../bench/lines";
import { type Surroundings, withDatabase } from "./database";
import { type Outcome, refusedInput } from "./outcome";

/**
 * `items archive --bank CODE OUT`: everything that a bank holds, with its history and its keys, as one
 * archive that `items restore` reads back; for whoever holds the machine.
 */
export async function itemsArchive(args: readonly string[]): Promise<Outcome> {
  const options = { bank: { type: "string" } } as const;
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const [path] = parsed.positionals;
  const { bank: code, ...others } = parsed.values;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return refused("option_invalid", { option: `--${unknown}` });
  if (typeof code !== "string" || code === "") {
    return refused("option_invalid", { option: "--bank" });
  }
  if (path === undefined) return refused("option_invalid", { option: "OUT" });
  return withDatabase(async (around) => {
    const bank = await selectOptionalBankByCode(around.db, code);
    if (bank === undefined) return refused("bank_unknown", { code });
    const counts = await writeTo(path, around, bank.id);
    if (counts === null) return refused("file_unwritable", { path });
    const json = { bank: code, file: path, ...counts };
    return { exitCode: 0, json, text: commandText("items_archived", json) };
  });
}

/** Piece by piece, as it comes; null where the file cannot be written. */
async function writeTo(
  path: string,
  around: Surroundings,
  bankId: BankId,
): Promise<ArchiveCounts | null> {
  // It holds keys: nobody but its owner reads it.
  const file = await open(path, "w", 0o600).catch(() => null);
  if (file === null) return null;
  const say = progressSince(performance.now());
  try {
    return await archiveBank(
      { ...around, actor: null },
      {
        bankId,
        sink: async (piece) => {
          await file.write(piece);
        },
        progress: (count) => say(commandText("items_read", { count })),
      },
    );
  } catch (error) {
    // Half an archive is none.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

function refused(
  code: "option_invalid" | "bank_unknown" | "file_unwritable",
  values: Readonly<Record<string, string>>,
): Outcome {
  return refusedInput([{ code, message: commandText(code, values) }]);
}
