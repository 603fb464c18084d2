import type { Transaction } from "@/db/client";
import { lockImportLine } from "@/db/queries/item-import-lines";
import { lockItemImport } from "@/db/queries/item-imports";
import type { ItemImportId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";

export type LineTarget = { readonly importId: ItemImportId; readonly position: number };

type Locked = NonNullable<Awaited<ReturnType<typeof lockImportLine>>>;

/** A question of an import in reach, locked; rejected once it is in the bank. */
export async function lockLine(
  tx: Transaction,
  ctx: Context,
  { importId, position }: LineTarget,
): Promise<Result<Locked, "already_written">> {
  const found = await lockItemImport(tx, importsInReach(ctx), importId);
  const line = found && (await lockImportLine(tx, importId, position));
  if (!line) throw new NotFound(`line ${position} of ${importId}`);
  return line.itemId === null ? ok(line) : rejected("already_written");
}
