import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectWritableLines, updateWrittenLines } from "@/db/queries/item-import-lines";
import { lockItemImport, updateItemImport } from "@/db/queries/item-imports";
import { insertItems, lockBank } from "@/db/queries/items";
import { searchText } from "@/lib/domain/bank/item-draft";
import { type ReadItem, readTypedDraft } from "@/lib/domain/bank/read-typed-item";
import type { BankId, ItemImportId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { FileStimulus } from "@/lib/domain/stimulus/of-file";
import { insertVersions } from "@/lib/services/bank/insert-versions";
import { numberItems } from "@/lib/services/bank/number-items";
import { type Context, NotFound } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";
import { onFileStimuli } from "./on-file-stimuli";

export type WriteImport = { readonly importId: ItemImportId; readonly bankId: BankId };

export type WriteRejection =
  | { readonly code: "nothing_to_write" }
  /** It went into another bank before. */
  | { readonly code: "other_bank" }
  /** So many questions have no topic or level yet. */
  | { readonly code: "no_place"; readonly count: number };

/** So many rows a statement: PostgreSQL takes 65,535 parameters. */
const batch = 1000;

type Line = {
  readonly position: number;
  readonly read: ReadItem;
  readonly stimulus: FileStimulus | null;
};

/**
 * Puts every question of an import that can be used into a bank, as drafts of the person who asks:
 * all of them or none. What lacks its key is kept as a draft that says so, and nobody can send for
 * review before it has one. What lacks more stays in the import, and may follow later.
 */
export async function writeImport(
  ctx: Context,
  { importId, bankId }: WriteImport,
): Promise<Result<{ readonly written: number }, WriteRejection>> {
  const owner = importsInReach(ctx);
  return ctx.keys.transaction(async (tx) => {
    const found = await lockItemImport(tx, owner, importId);
    if (!found) throw new NotFound(`item import ${importId}`);
    if (found.bankId !== null && found.bankId !== bankId) return rejected({ code: "other_bank" });
    const bank = await lockBank(tx, bankId);
    if (!bank) throw new NotFound(`bank ${bankId}`);
    const read = readLines(await selectWritableLines(tx, importId));
    if (!read.ok) return read;
    const source = { importId, bankId, source: found.name };
    const lines = await onFileStimuli(tx, ctx, source, read.value);
    for (let from = 0; from < lines.length; from += batch) {
      await insertDrafts(tx, ctx, { importId, bankId }, lines.slice(from, from + batch));
    }
    await updateItemImport(tx, importId, { bankId, writtenAt: ctx.now, undoneAt: null });
    await insertAuditEvent(tx, ctx, {
      act: "item_import.write",
      subject: ["item_import", importId],
      detail: { bank: bank.code, written: read.value.length },
    });
    return ok({ written: read.value.length });
  });
}

function readLines(
  lines: Awaited<ReturnType<typeof selectWritableLines>>,
): Result<Line[], WriteRejection> {
  if (lines.length === 0) return rejected({ code: "nothing_to_write" });
  const read = lines.flatMap(({ position, typed, stimulus }) => {
    const item = readTypedDraft(typed);
    return item.ok ? [{ position, read: item.value, stimulus }] : [];
  });
  const count = lines.length - read.length;
  return count > 0 ? rejected({ code: "no_place", count }) : ok(read);
}

async function insertDrafts(
  tx: Transaction,
  ctx: Context,
  { importId, bankId }: WriteImport,
  lines: readonly Line[],
) {
  const authorId = ctx.actor.userId;
  const codes = await numberItems(
    tx,
    bankId,
    lines.map(({ read }) => read.place.topicId),
  );
  const rows = lines.map(({ position, read }, index) => ({
    ...{ position, ...read },
    code: codes[index] ?? "",
  }));
  const ids = await insertItems(
    tx,
    rows.map(({ code, place, wording }) => ({
      ...{ bankId, code, ...place, authorId },
      searchText: searchText(code, wording),
    })),
  );
  const items = rows.map((row) => {
    const itemId = ids.get(row.code);
    if (itemId === undefined) throw new Error("item was not inserted");
    return { ...row, itemId };
  });
  const versions = items.map(({ itemId, wording }) => ({ itemId, version: 1, wording, authorId }));
  await insertVersions(tx, versions);
  await updateWrittenLines(
    tx,
    importId,
    items.map(({ position, itemId }) => ({ position, itemId })),
  );
}
