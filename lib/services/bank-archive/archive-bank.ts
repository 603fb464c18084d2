import type { Executor, Transaction } from "@/db/client";
import { atOneMoment } from "@/db/snapshot";
import {
  selectItemsToArchive,
  selectStimuliToArchive,
  selectStimulusVersionsToArchive,
} from "@/db/queries/bank-archive";
import { selectOptionalBank } from "@/db/queries/item-export";
import { countItemsByState } from "@/db/queries/items";
import {
  archiveFormat,
  type ArchivedStimulus,
  type ArchiveManifest,
  archiveVersion,
  itemsAPart,
} from "@/lib/domain/bank/archive";
import type { BankId } from "@/lib/domain/ids";
import { picturesIn } from "@/lib/domain/item/picture";
import {
  type ArchiveWriter,
  type Sink,
  writeArchive,
} from "@/lib/interop/bank-archive/write-archive";
import { recordExport, type Taker } from "@/lib/services/bank/take-out-items";
import { NotFound } from "@/lib/services/context";
import { archivedItemsOf } from "./archived-items";
import { addPictures, namesOf, noNames, type UsedNames } from "./archived-names";

export type ArchiveBank = {
  readonly bankId: BankId;
  readonly sink: Sink;
  /** Told how many items have been written so far. */
  readonly progress?: (count: number) => void;
};

export type ArchiveCounts = ArchiveManifest["counts"];

/**
 * Everything that a bank holds, with its history and its keys, as one archive, as it stands at one
 * moment. Nothing is held in memory but one part of it. That it was taken, and by whom, is written
 * down before anything leaves.
 */
export async function archiveBank(
  ctx: Taker & { readonly now: Date },
  { bankId, sink, progress }: ArchiveBank,
): Promise<ArchiveCounts> {
  const bank = await selectOptionalBank(ctx.keys, bankId);
  if (!bank) throw new NotFound(`bank ${bankId}`);
  const on = ctx.now.toISOString().slice(0, 10);
  const items = await countOf(ctx.keys, bankId);
  await recordExport(ctx, { bankId, on }, { format: "archive", items });
  return atOneMoment(ctx.keys, async (tx) => {
    const archive = writeArchive(sink);
    const used = noNames();
    const written = await addItems(tx, archive, { bankId, used, progress });
    const stimuli = await archivedStimuliOf(tx, bankId, used);
    await archive.addJson("stimuli.json", stimuli);
    const pictures = await addPictures(tx, archive, used.pictures);
    await archive.addJson("names.json", { ...(await namesOf(tx, used)), pictures });
    const counts = { ...written, stimuli: stimuli.length, pictures: pictures.length };
    await archive.end({
      ...{ format: archiveFormat, version: archiveVersion, writtenAt: ctx.now.toISOString() },
      ...{ bank: { code: bank.code, name: bank.name }, counts },
    });
    return counts;
  });
}

async function countOf(db: Executor, bankId: BankId): Promise<number> {
  return [...(await countItemsByState(db, bankId)).values()].reduce((sum, count) => sum + count, 0);
}

type Adding = {
  readonly bankId: BankId;
  readonly used: UsedNames;
  readonly progress: ArchiveBank["progress"] | undefined;
};

async function addItems(
  tx: Transaction,
  archive: ArchiveWriter,
  { bankId, used, progress }: Adding,
) {
  const counts = { items: 0, versions: 0 };
  for (let after = "", part = 1; ; part += 1) {
    const rows = await selectItemsToArchive(tx, bankId, { after, limit: itemsAPart });
    const last = rows.at(-1);
    if (last === undefined) return counts;
    const items = await archivedItemsOf(tx, rows, used);
    await archive.addJson(`items/${String(part).padStart(5, "0")}.json`, items);
    counts.items += items.length;
    counts.versions += items.reduce((sum, { versions }) => sum + versions.length, 0);
    progress?.(counts.items);
    after = last.item.code;
  }
}

async function archivedStimuliOf(
  tx: Transaction,
  bankId: BankId,
  used: UsedNames,
): Promise<ArchivedStimulus[]> {
  const rows = await selectStimuliToArchive(tx, bankId);
  const versions = await selectStimulusVersionsToArchive(
    tx,
    rows.map(({ id }) => id),
  );
  for (const { authorId, content } of versions) {
    used.people.add(authorId);
    for (const digest of picturesIn(content)) used.pictures.add(digest);
  }
  return rows.map(({ id, code, state, currentVersion, approvedVersion, createdAt }) => ({
    ...{ id, code, state, currentVersion, approvedVersion, createdAt: createdAt.toISOString() },
    versions: versions
      .filter(({ stimulusId }) => stimulusId === id)
      .map(({ authorId, stimulusId: _, ...row }) => ({
        ...{ id: row.id, version: row.version, title: row.title, content: row.content },
        ...{ source: row.source, author: authorId, createdAt: row.createdAt.toISOString() },
      })),
  }));
}
