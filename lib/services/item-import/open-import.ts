import { insertAuditEvent } from "@/db/queries/audit";
import { insertImportLines } from "@/db/queries/item-import-lines";
import { insertItemImport } from "@/db/queries/item-imports";
import { insertPicture } from "@/db/queries/item-pictures";
import { purgeTime } from "@/lib/domain/bank/import-line";
import type { ItemImportId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { FileRefusal } from "@/lib/interop/items/reading";
import type { Context } from "@/lib/services/context";
import { type ImportSource, readSource } from "./read-source";

/** So many rows a statement: PostgreSQL takes 65,535 parameters. */
const batch = 1000;

/**
 * Reads a file of questions and keeps what was found for its owner to look at and mend. Nothing
 * enters a bank.
 *
 * Rejected with why the file cannot be read.
 */
export async function openImport(
  ctx: Context,
  source: ImportSource,
): Promise<Result<ItemImportId, FileRefusal>> {
  const read = await readSource(ctx, source);
  if (!read.ok) return read;
  const { format, lines, skipped, pictures } = read.value;
  return ctx.keys.transaction(async (tx) => {
    for (const picture of pictures) await insertPicture(tx, picture);
    const importId = await insertItemImport(tx, {
      ...{ ownerId: ctx.actor.userId, name: source.name.slice(0, 200), format },
      skipped: [...skipped],
      createdAt: ctx.now,
      purgeAfter: purgeTime(ctx.now),
    });
    for (let from = 0; from < lines.length; from += batch) {
      const rows = lines.slice(from, from + batch);
      await insertImportLines(
        tx,
        rows.map((row, index) => ({ ...row, importId, position: from + index + 1 })),
      );
    }
    await insertAuditEvent(tx, ctx, {
      act: "item_import.open",
      subject: ["item_import", importId],
      detail: { format, found: lines.length, skipped: skipped.length, pictures: pictures.length },
    });
    return ok(importId);
  });
}
