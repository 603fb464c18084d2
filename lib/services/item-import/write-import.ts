import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectWritableLines, updateWrittenLines } from "@/db/queries/item-import-lines";
import {
  deleteImportProgress,
  selectOptionalImportProgress,
  upsertImportProgress,
} from "@/db/queries/item-import-progress";
import { lockItemImport, updateItemImport } from "@/db/queries/item-imports";
import { insertItems, lockBank } from "@/db/queries/items";
import { underWay } from "@/lib/domain/bank/import-progress";
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
  /** Somebody, perhaps on another page, has begun already. */
  | { readonly code: "being_written" }
  /** It went into another bank before. */
  | { readonly code: "other_bank" }
  /** So many questions have no topic or level yet. */
  | { readonly code: "no_place"; readonly count: number };

/** So many at a time: no more of a large file is held in memory at once. */
const batch = 1000;

type Line = {
  readonly position: number;
  readonly read: ReadItem;
  readonly stimulus: FileStimulus | null;
};

/**
 * Puts every question of an import that can be used into a bank, as drafts of the person who asks:
 * all of them or none. What lacks its key is kept as a draft that says so, and nobody can send for
 * review before it has one. What lacks more stays in the import, and may follow later. How far it is
 * is told as it goes, to whoever looks.
 */
export async function writeImport(
  ctx: Context,
  target: WriteImport,
): Promise<Result<{ readonly written: number }, WriteRejection>> {
  const { importId } = target;
  const owner = importsInReach(ctx);
  const progress = await selectOptionalImportProgress(ctx.db, importId);
  if (underWay(progress, ctx.now) !== null) return rejected({ code: "being_written" });
  try {
    return await ctx.keys.transaction(async (tx) => {
      const found = await lockItemImport(tx, owner, importId);
      if (!found) throw new NotFound(`item import ${importId}`);
      return write(ctx, tx, target, found);
    });
  } finally {
    await deleteImportProgress(ctx.db, importId);
  }
}

async function write(
  ctx: Context,
  tx: Transaction,
  { importId, bankId }: WriteImport,
  found: NonNullable<Awaited<ReturnType<typeof lockItemImport>>>,
): Promise<Result<{ readonly written: number }, WriteRejection>> {
  if (found.bankId !== null && found.bankId !== bankId) return rejected({ code: "other_bank" });
  const bank = await lockBank(tx, bankId);
  if (!bank) throw new NotFound(`bank ${bankId}`);
  const { total, placeless } = await checkLines(tx, importId);
  if (total === 0) return rejected({ code: "nothing_to_write" });
  if (placeless > 0) return rejected({ code: "no_place", count: placeless });
  const source = { importId, bankId, source: found.name };
  let written = 0;
  for await (const portion of portionsOf(tx, importId)) {
    // Outside the transaction: whoever waits for it sees how far it is.
    await upsertImportProgress(ctx.db, { importId, done: written, total, at: new Date() });
    const lines = await onFileStimuli(tx, ctx, source, portion.flatMap(readLine));
    await insertDrafts(tx, ctx, { importId, bankId }, lines);
    written += lines.length;
  }
  await updateItemImport(tx, importId, { bankId, writtenAt: ctx.now, undoneAt: null });
  await insertAuditEvent(tx, ctx, {
    act: "item_import.write",
    subject: ["item_import", importId],
    detail: { bank: bank.code, written },
  });
  return ok({ written });
}

type Writable = Awaited<ReturnType<typeof selectWritableLines>>;

/** What can go into the bank, a portion at a time: what is written meanwhile is behind it. */
async function* portionsOf(tx: Transaction, importId: ItemImportId): AsyncGenerator<Writable> {
  let after = 0;
  for (;;) {
    const lines = await selectWritableLines(tx, importId, { after, limit: batch });
    if (lines.length === 0) return;
    yield lines;
    after = lines.at(-1)?.position ?? after;
  }
}

/** How many can go in, and how many of them have no topic or level yet. */
async function checkLines(tx: Transaction, importId: ItemImportId) {
  const counts = { total: 0, placeless: 0 };
  for await (const portion of portionsOf(tx, importId)) {
    counts.total += portion.length;
    counts.placeless += portion.length - portion.flatMap(readLine).length;
  }
  return counts;
}

function readLine({ position, typed, stimulus }: Writable[number]): Line[] {
  const item = readTypedDraft(typed);
  return item.ok ? [{ position, read: item.value, stimulus }] : [];
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
