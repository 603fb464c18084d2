import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertPicture } from "@/db/queries/item-pictures";
import { insertItems, lockBank, selectTakenCodes } from "@/db/queries/items";
import { selectLegalDocuments } from "@/db/queries/legal-documents";
import { selectSharedSystems, selectTopics } from "@/db/queries/topics";
import { searchText } from "@/lib/domain/bank/item-draft";
import { type ImportProblem, type KnownNames, readContent } from "@/lib/domain/bank/read-content";
import type { BankId, ItemId } from "@/lib/domain/ids";
import type { ContentFile } from "@/lib/domain/item/content-file";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type PreparedPicture, preparePicture } from "@/lib/interop/picture/prepare-picture";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { insertVersions } from "./insert-versions";
import { onStimuli, type PlacedItem } from "./on-stimuli";

export type ImportedItems = {
  /** Ids of the new drafts by code. */
  readonly imported: ReadonlyMap<string, ItemId>;
  /** Codes that the bank has already; nothing of them is touched. */
  readonly skipped: readonly string[];
};

/** So many rows a statement: PostgreSQL takes 65,535 parameters. */
const batch = 1000;

export type ImportItems = {
  readonly bankId: BankId;
  readonly files: readonly ContentFile[];
  /** The pictures that the files name, by those names. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
};

/**
 * Takes written items into a bank as drafts of the person who imports: all of them or, when any
 * has a problem, none. Items whose code the bank knows are skipped, so that it runs again without
 * effect.
 */
export async function importItems(
  ctx: Context,
  { bankId, files, pictures = new Map() }: ImportItems,
): Promise<Result<ImportedItems, readonly ImportProblem[]>> {
  requirePermission(ctx, "item.write");
  const drawn = await drawPictures(pictures);
  return ctx.keys.transaction(async (tx) => {
    if (!(await lockBank(tx, bankId))) throw new NotFound(`bank ${bankId}`);
    const { items, stimuli, problems } = readContent(files, await knownNames(tx, drawn));
    if (problems.length > 0) return rejected(problems);
    for (const picture of drawn.values()) await insertPicture(tx, picture);
    const codes = items.map(({ code }) => code);
    const taken = await selectTakenCodes(tx, bankId, codes);
    const fresh = items.filter(({ code }) => !taken.has(code));
    const placed = await onStimuli(tx, ctx, { bankId, stimuli, items: fresh });
    const imported = new Map<string, ItemId>();
    for (let from = 0; from < placed.length; from += batch) {
      const ids = await insertDrafts(tx, ctx, bankId, placed.slice(from, from + batch));
      for (const [code, id] of ids) imported.set(code, id);
    }
    await insertAuditEvent(tx, ctx, {
      act: "item.import",
      subject: ["bank", bankId],
      detail: { imported: imported.size, skipped: taken.size, pictures: drawn.size },
    });
    return ok({ imported, skipped: codes.filter((code) => taken.has(code)) });
  });
}

async function insertDrafts(
  tx: Transaction,
  ctx: Context,
  bankId: BankId,
  items: readonly PlacedItem[],
) {
  const authorId = ctx.actor.userId;
  const ids = await insertItems(
    tx,
    items.map(({ code, place, wording }) => ({
      bankId,
      code,
      ...place,
      authorId,
      searchText: searchText(code, wording),
    })),
  );
  const versions = items.map(({ code, wording }) => {
    const itemId = ids.get(code);
    if (itemId === undefined) throw new Error("item was not inserted");
    return { itemId, version: 1, wording, authorId };
  });
  await insertVersions(tx, versions);
  return ids;
}

/** What cannot be drawn is unknown to the items that name it. */
async function drawPictures(pictures: ReadonlyMap<string, Uint8Array>) {
  const drawn = new Map<string, PreparedPicture>();
  for (const [name, bytes] of pictures) {
    const prepared = await preparePicture(bytes, name);
    if (prepared.ok) drawn.set(name, prepared.value);
  }
  return drawn;
}

async function knownNames(
  tx: Transaction,
  drawn: ReadonlyMap<string, PreparedPicture>,
): Promise<KnownNames> {
  const topics = await selectTopics(tx);
  const systems = await selectSharedSystems(tx);
  const documents = await selectLegalDocuments(tx);
  return {
    topics: new Map(topics.map(({ code, id }) => [code, id])),
    systems: new Map(systems.map(({ code, id }) => [code, id])),
    documents: new Map(documents.map(({ number, id }) => [number, id])),
    pictures: drawn,
  };
}
