import { parseArgs } from "node:util";
import { z } from "zod";
import type { BankRestoreId, ItemImportId } from "@/lib/domain/ids";
import type { Result } from "@/lib/domain/result";
import { commandText } from "@/lib/platform/console-text";
import { undoRestore } from "@/lib/services/bank-archive/undo-restore";
import { type Context, NotFound } from "@/lib/services/context";
import { undoImport, type UndoRejection } from "@/lib/services/item-import/undo-import";
import { actingAs } from "./acting-as";
import { withDatabase } from "./database";
import { type Outcome, refusedInput } from "./outcome";

/**
 * `items undo IMPORT_ID [--as LOGIN]`: takes everything an import put into its bank out again, or what
 * the restore of that id did.
 */
export async function itemsUndo(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { as: { type: "string" } },
    allowPositionals: true,
    strict: false,
  });
  const asked = z.uuid().safeParse(positionals[0]);
  if (!asked.success) return refused("option_invalid", { option: "IMPORT_ID" });
  const login = typeof values.as === "string" ? values.as : undefined;
  return withDatabase(async (around) => {
    const ctx = await actingAs(around, login);
    if (ctx === null) return refused("account_unknown");
    try {
      return await undone(ctx, asked.data);
    } catch (error) {
      if (error instanceof NotFound) return refused("import_unknown");
      throw error;
    }
  });
}

async function undone(ctx: Context, id: string): Promise<Outcome> {
  const importId = id as ItemImportId;
  try {
    return outcomeOf(importId, await undoImport(ctx, { importId }));
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return undoneRestore(ctx, id as BankRestoreId);
  }
}

async function undoneRestore(ctx: Context, restoreId: BankRestoreId): Promise<Outcome> {
  const outcome = await undoRestore(ctx, { restoreId });
  if (outcome.ok) {
    const { removed } = outcome.value;
    const json = { undone: true, restore_id: restoreId, removed };
    return { exitCode: 0, json, text: commandText("items_restore_undone", { count: removed }) };
  }
  const { reason } = outcome;
  const items = reason.code === "restore_in_use" ? reason.items : [];
  const message = commandText(reason.code, { items: items.join(", ") });
  const json = { undone: false, restore_id: restoreId, code: reason.code, message, items };
  return { exitCode: 1, json, text: message };
}

function outcomeOf(
  importId: ItemImportId,
  undone: Result<{ readonly removed: number }, UndoRejection>,
): Outcome {
  if (undone.ok) {
    const { removed } = undone.value;
    const json = { undone: true, import_id: importId, removed };
    return { exitCode: 0, json, text: commandText("items_undone", { count: removed }) };
  }
  const { reason } = undone;
  const hindrances =
    reason.code === "in_use"
      ? reason.hindrances.map(({ code, used }) => ({ item: code, why: used ? "used" : "approved" }))
      : [];
  const listed = hindrances.map(({ item }) => item).join(", ");
  const message = commandText(reason.code, { items: listed });
  const json = { undone: false, import_id: importId, code: reason.code, message, hindrances };
  return { exitCode: 1, json, text: message };
}

function refused(
  code: "option_invalid" | "account_unknown" | "import_unknown",
  values: Readonly<Record<string, string>> = {},
): Outcome {
  return refusedInput([{ code, message: commandText(code, values) }]);
}
