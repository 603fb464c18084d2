import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { selectOptionalBankByCode } from "@/db/queries/item-export";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { writtenFormats } from "@/lib/domain/bank/written-format";
import type { WriteRemark } from "@/lib/interop/items/write/writing";
import { commandText, writingText } from "@/lib/platform/console-text";
import { takeOutItems } from "@/lib/services/bank/take-out-items";
import { progressSince } from "../bench/lines";
import { withDatabase } from "./database";
import { type Outcome, refusedInput } from "./outcome";

const options = {
  bank: { type: "string" },
  format: { type: "string" },
  states: { type: "string", default: "approved" },
} as const;

/**
 * `items export --bank CODE --format FORMAT [--states approved|all] OUT`: the items of a bank with
 * their keys, for whoever holds the machine. What the format cannot hold is named.
 */
export async function itemsExport(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
  });
  const format = writtenFormats.find((known) => known === values.format);
  const [path] = positionals;
  const { bank: code, states } = values;
  if (typeof code !== "string" || code === "")
    return refused("option_invalid", { option: "--bank" });
  if (format === undefined) return refused("option_invalid", { option: "--format" });
  if (states !== "approved" && states !== "all") {
    return refused("option_invalid", { option: "--states" });
  }
  if (path === undefined) return refused("option_invalid", { option: "OUT" });
  const say = progressSince(performance.now());
  return withDatabase(async (around) => {
    const bank = await selectOptionalBankByCode(around.db, code);
    if (bank === undefined) return refused("bank_unknown", { code });
    const written = await takeOutItems(
      { ...around, actor: null },
      {
        filter: {
          ...{ bankId: bank.id, on: dayInVietNam(new Date()) },
          ...(states === "approved" ? { states: ["approved"] } : {}),
        },
        format,
        progress: (count) => say(commandText("items_read", { count })),
      },
    );
    // It holds keys: nobody but its owner reads it.
    const isWritten = await writeFile(path, written.bytes, { mode: 0o600 }).then(
      () => true,
      () => false,
    );
    if (!isWritten) return refused("file_unwritable", { path });
    return told({ bank: code, format, file: path, items: written.count }, written.remarks);
  });
}

function told(
  facts: { bank: string; format: string; file: string; items: number },
  remarks: readonly WriteRemark[],
): Outcome {
  const said = remarks.map(({ ref, code, leftOut, values }) => ({
    ...{ ref, code, message: writingText(code, values) },
    left_out: leftOut ?? false,
  }));
  const lines = said.map(({ ref, message }) => `  ${ref}: ${message}`);
  return {
    exitCode: facts.items === 0 ? 1 : 0,
    json: { ...facts, remarks: said },
    text: [commandText("items_exported", facts), ...lines].join("\n"),
  };
}

function refused(
  code: "option_invalid" | "bank_unknown" | "file_unwritable",
  values: Readonly<Record<string, string>>,
): Outcome {
  return refusedInput([{ code, message: commandText(code, values) }]);
}
