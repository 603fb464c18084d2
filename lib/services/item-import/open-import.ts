import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertImportLines } from "@/db/queries/item-import-lines";
import { insertItemImport, updateItemImport } from "@/db/queries/item-imports";
import { insertPicture } from "@/db/queries/item-pictures";
import { purgeTime } from "@/lib/domain/bank/import-line";
import type { ItemImportId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { FileLost } from "@/lib/interop/items/read-sourced-items";
import type { FileRefusal } from "@/lib/interop/items/reading";
import type { Context } from "@/lib/services/context";
import { type ImportSource, type OpenedSource, openSource } from "./open-source";

/**
 * Reads a file of questions and keeps what was found for its owner to look at and mend. Nothing
 * enters a bank. A large file is kept a portion at a time, all of it or none.
 *
 * Rejected with why the file cannot be read.
 */
export async function openImport(
  ctx: Context,
  source: ImportSource,
): Promise<Result<ItemImportId, FileRefusal>> {
  const opened = await openSource(ctx, source);
  if (!opened.ok) return opened;
  try {
    const name = source.name.slice(0, 200);
    return ok(await ctx.keys.transaction((tx) => keep(tx, ctx, name, opened.value)));
  } catch (error) {
    if (error instanceof FileLost) return rejected({ code: error.code });
    throw error;
  } finally {
    opened.value.close();
  }
}

async function keep(
  tx: Transaction,
  ctx: Context,
  name: string,
  { format, pictures, portions, skipped }: OpenedSource,
): Promise<ItemImportId> {
  for (const picture of pictures) await insertPicture(tx, picture);
  const importId = await insertItemImport(tx, {
    ...{ ownerId: ctx.actor.userId, name, format, skipped: [] },
    createdAt: ctx.now,
    purgeAfter: purgeTime(ctx.now),
  });
  let found = 0;
  for await (const lines of portions()) {
    const before = found;
    found += lines.length;
    await insertImportLines(
      tx,
      lines.map((line, index) => ({ ...line, importId, position: before + index + 1 })),
    );
  }
  const passed = [...skipped()];
  await updateItemImport(tx, importId, { skipped: passed });
  await insertAuditEvent(tx, ctx, {
    act: "item_import.open",
    subject: ["item_import", importId],
    detail: { format, found, skipped: passed.length, pictures: pictures.length },
  });
  return importId;
}
