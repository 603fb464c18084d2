import { desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { itemVersion, itemVersionStimulus, stimulus, stimulusVersion } from "@/db/schema";
import type { ItemId, ItemVersionId, StimulusVersionId } from "@/lib/domain/ids";

/** What a version of an item is asked about, or undefined. */
export async function selectStimulusOf(db: Executor, itemVersionId: ItemVersionId) {
  const [row] = await db
    .select({
      versionId: stimulusVersion.id,
      place: itemVersionStimulus.place,
      stimulusId: stimulus.id,
      version: stimulusVersion.version,
      code: stimulus.code,
      state: stimulus.state,
      approvedVersion: stimulus.approvedVersion,
      title: stimulusVersion.title,
      content: stimulusVersion.content,
      source: stimulusVersion.source,
    })
    .from(itemVersionStimulus)
    .innerJoin(stimulusVersion, eq(stimulusVersion.id, itemVersionStimulus.stimulusVersionId))
    .innerJoin(stimulus, eq(stimulus.id, stimulusVersion.stimulusId))
    .where(eq(itemVersionStimulus.itemVersionId, itemVersionId));
  return row;
}

/** What the newest version of an item is asked about, or null. */
export async function selectStimulusNow(db: Executor, itemId: ItemId) {
  const [row] = await db
    .select({ id: itemVersion.id })
    .from(itemVersion)
    .where(eq(itemVersion.itemId, itemId))
    .orderBy(desc(itemVersion.version))
    .limit(1);
  return (row && (await selectStimulusOf(db, row.id))) ?? null;
}

/** What versions of items are asked about, by item version. */
export async function selectStimuliOf(db: Executor, itemVersionIds: readonly ItemVersionId[]) {
  if (itemVersionIds.length === 0) return new Map<ItemVersionId, StimulusShown>();
  const rows = await db
    .select({
      itemVersionId: itemVersionStimulus.itemVersionId,
      versionId: stimulusVersion.id,
      place: itemVersionStimulus.place,
      code: stimulus.code,
      title: stimulusVersion.title,
      content: stimulusVersion.content,
      source: stimulusVersion.source,
    })
    .from(itemVersionStimulus)
    .innerJoin(stimulusVersion, eq(stimulusVersion.id, itemVersionStimulus.stimulusVersionId))
    .innerJoin(stimulus, eq(stimulus.id, stimulusVersion.stimulusId))
    .where(inArray(itemVersionStimulus.itemVersionId, [...itemVersionIds]));
  return new Map<ItemVersionId, StimulusShown>(
    rows.map(({ itemVersionId, ...shown }) => [itemVersionId, shown]),
  );
}

export type StimulusShown = {
  readonly versionId: StimulusVersionId;
  readonly place: number;
  readonly code: string;
  readonly title: string;
  readonly content: (typeof stimulusVersion.$inferSelect)["content"];
  readonly source: string;
};

/**
 * Versions of stimuli by id, with the state of what they are versions of. Held until `tx` ends, so that
 * none gets a next version while an item is put on it.
 */
export async function shareStimulusVersions(tx: Transaction, ids: readonly StimulusVersionId[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: stimulusVersion.id,
      stimulusId: stimulus.id,
      bankId: stimulus.bankId,
      state: stimulus.state,
      current: sql<boolean>`${stimulusVersion.version} = ${stimulus.currentVersion}`,
      content: stimulusVersion.content,
    })
    .from(stimulusVersion)
    .innerJoin(stimulus, eq(stimulus.id, stimulusVersion.stimulusId))
    .where(inArray(stimulusVersion.id, [...ids]))
    .for("share", { of: stimulus });
}

/** Says what versions of items are asked about. */
export async function insertItemStimuli(
  tx: Transaction,
  values: readonly (typeof itemVersionStimulus.$inferInsert)[],
) {
  if (values.length > 0) await tx.insert(itemVersionStimulus).values([...values]);
}
