import type { Transaction } from "@/db/client";
import {
  selectBasesToArchive,
  selectConfirmationsToArchive,
  selectImportOrigins,
  type selectItemsToArchive,
  selectKeysToArchive,
  selectRechecksToArchive,
  selectRestoredOrigins,
  selectReviewsToArchive,
  selectStimulusLinks,
  selectVersionsToArchive,
} from "@/db/queries/bank-archive";
import { selectTagsOfItems } from "@/db/queries/item-tags";
import type { ArchivedItem, ArchivedVersion, ItemOrigin } from "@/lib/domain/bank/archive";
import { picturesOf } from "@/lib/domain/bank/item-draft";
import type { ItemId, ItemVersionId } from "@/lib/domain/ids";
import type { UsedNames } from "./archived-names";

type ItemRow = Awaited<ReturnType<typeof selectItemsToArchive>>[number];
type VersionRow = Awaited<ReturnType<typeof selectVersionsToArchive>>[number];

/** Items with everything that was ever said in and of them; what they name joins `used`. */
export async function archivedItemsOf(
  tx: Transaction,
  rows: readonly ItemRow[],
  used: UsedNames,
): Promise<ArchivedItem[]> {
  const ids = rows.map(({ item }) => item.id);
  const versions = await archivedVersions(tx, await selectVersionsToArchive(tx, ids));
  const origins = await originsOf(tx, ids);
  const tags = grouped(await selectTagsOfItems(tx, ids), ({ itemId }) => itemId);
  const items = rows.map(({ item, topic, system }) => ({
    ...{ id: item.id, code: item.code, state: item.state, currentVersion: item.currentVersion },
    ...{ approvedVersion: item.approvedVersion, topic, system, level: item.level },
    needsCheck: item.needsCheck,
    practiceSince: item.practiceSince?.toISOString() ?? null,
    ...{ reviewBy: item.reviewBy, author: item.authorId },
    createdAt: item.createdAt.toISOString(),
    tags: (tags.get(item.id) ?? []).map(({ name }) => name),
    origin: origins.get(item.id) ?? null,
    versions: versions.get(item.id) ?? [],
  }));
  for (const item of items) addNames(used, item);
  return items;
}

function addNames(used: UsedNames, item: ArchivedItem): void {
  used.topics.add(item.topic);
  if (item.system !== null) used.systems.add(item.system);
  const judges = item.versions.flatMap(({ reviews, rechecks, confirmations }) =>
    [...reviews, ...rechecks, ...confirmations].map(({ by }) => by),
  );
  const authors = [item.author, ...item.versions.map(({ author }) => author)];
  const owner = item.origin ? [item.origin.by] : [];
  for (const id of [...authors, ...judges, ...owner]) used.people.add(id);
  for (const version of item.versions) {
    for (const { document } of version.bases) used.documents.add(document);
    for (const { document, standsOn } of version.confirmations) {
      used.documents.add(document);
      if (standsOn !== null) used.documents.add(standsOn);
    }
    for (const { explanation } of version.keys) {
      const shown = picturesOf({ ...version, explanation });
      for (const digest of [...shown.question, ...shown.explanation]) used.pictures.add(digest);
    }
  }
}

async function archivedVersions(tx: Transaction, rows: readonly VersionRow[]) {
  const ids = rows.map(({ id }) => id);
  const parts = await partsOf(tx, ids);
  const versions = rows.map((row) => ({ itemId: row.itemId, version: versionOf(row, parts) }));
  const byItem = new Map<ItemId, ArchivedVersion[]>();
  for (const [itemId, all] of grouped(versions, (each) => each.itemId)) {
    byItem.set(
      itemId,
      all.map(({ version }) => version),
    );
  }
  return byItem;
}

/** What belongs to versions, each kind by the version it belongs to. */
async function partsOf(tx: Transaction, ids: readonly ItemVersionId[]) {
  const ofVersion = (row: { readonly itemVersionId: ItemVersionId }) => row.itemVersionId;
  const bases = await selectBasesToArchive(tx, ids);
  const confirmations = await selectConfirmationsToArchive(tx, ids);
  return {
    keys: grouped(await selectKeysToArchive(tx, ids), ofVersion),
    bases: grouped(bases, ({ versionId }) => versionId),
    stimuli: grouped(await selectStimulusLinks(tx, ids), ofVersion),
    reviews: grouped(await selectReviewsToArchive(tx, ids), ofVersion),
    rechecks: grouped(await selectRechecksToArchive(tx, ids), ofVersion),
    confirmations: grouped(confirmations, ({ confirmation }) => confirmation.itemVersionId),
  };
}

type Parts = Awaited<ReturnType<typeof partsOf>>;

function versionOf({ id, ...row }: VersionRow, parts: Parts): ArchivedVersion {
  const [link] = parts.stimuli.get(id) ?? [];
  return {
    ...{ id, version: row.version, stem: row.stem, interaction: row.interaction },
    ...{ source: row.source, author: row.authorId, createdAt: row.createdAt.toISOString() },
    keys: (parts.keys.get(id) ?? []).map(({ itemVersionId: _, createdAt, ...key }) => ({
      ...{ keyVersion: key.keyVersion, key: key.key, explanation: key.explanation },
      ...{ misconceptions: key.misconceptions, createdAt: createdAt.toISOString() },
    })),
    bases: (parts.bases.get(id) ?? []).map(({ document, article }) => ({ document, article })),
    stimulus: link ? { version: link.stimulusVersionId, place: link.place } : null,
    ...judgementsOf(id, parts),
  };
}

function judgementsOf(
  id: ItemVersionId,
  parts: Parts,
): Pick<ArchivedVersion, "reviews" | "rechecks" | "confirmations"> {
  return {
    reviews: (parts.reviews.get(id) ?? []).map(({ reviewerId, verdict, comment, createdAt }) => ({
      ...{ by: reviewerId, verdict, comment, at: createdAt.toISOString() },
    })),
    rechecks: (parts.rechecks.get(id) ?? []).map(({ reviewerId, verdict, comment, ...row }) => ({
      ...{ by: reviewerId, verdict, comment, reviewBy: row.reviewBy },
      at: row.createdAt.toISOString(),
    })),
    confirmations: (parts.confirmations.get(id) ?? []).map(
      ({ confirmation: { reviewerId, endedOn, reason, createdAt }, document, standsOn }) => ({
        ...{ by: reviewerId, document, endedOn, standsOn, reason, at: createdAt.toISOString() },
      }),
    ),
  };
}

/** An item came in one file: here, or where an archive brought it from. */
async function originsOf(tx: Transaction, ids: readonly ItemId[]) {
  const origins = new Map<ItemId, ItemOrigin>();
  for (const { itemId, origin } of await selectRestoredOrigins(tx, ids)) {
    if (origin === null) continue;
    // In the order in which it is written: the database keeps its own.
    const { file, format, ref, at, by } = origin;
    origins.set(itemId, { file, format, ref, at, by });
  }
  for (const { itemId, at, file, format, ref, by } of await selectImportOrigins(tx, ids)) {
    if (itemId !== null) origins.set(itemId, { file, format, ref, at: at.toISOString(), by });
  }
  return origins;
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
