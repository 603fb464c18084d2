import { parseArgs } from "node:util";
import { z } from "zod";
import type { ItemImportId } from "@/lib/domain/ids";
import type { Result } from "@/lib/domain/result";
import { commandText } from "@/lib/platform/console-text";
import { NotFound } from "@/lib/services/context";
import { undoImport, type UndoRejection } from "@/lib/services/item-import/undo-import";
import { actingAs } from "./acting-as";
import { withDatabase } from "./database";
import { type Outcome, refusedInput } from "./outcome";

/** `items undo IMPORT_ID [--as LOGIN]`: takes everything an import put into its bank out again. */
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
  const importId = asked.data as ItemImportId;
  return withDatabase(async (around) => {
    const ctx = await actingAs(around, login);
    if (ctx === null) return refused("account_unknown");
    try {
      return outcomeOf(importId, await undoImport(ctx, { importId }));
    } catch (error) {
      if (error instanceof NotFound) return refused("import_unknown");
      throw error;
    }
  });
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
