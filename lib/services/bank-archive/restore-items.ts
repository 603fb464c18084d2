import type { Transaction } from "@/db/client";
import {
  insertItemTags,
  insertJudgements,
  insertRestored,
  insertVersionRows,
  selectBanksOfItems,
} from "@/db/queries/bank-restores";
import { insertItemKeys } from "@/db/queries/item-keys";
import { insertVersionPictures } from "@/db/queries/item-pictures";
import { insertLegalBases } from "@/db/queries/item-reviews";
import { insertItemStimuli } from "@/db/queries/item-stimuli";
import { ensureTags } from "@/db/queries/item-tags";
import { insertItems, selectTakenCodes } from "@/db/queries/items";
import type { ArchivedItem } from "@/lib/domain/bank/archive";
import type { RestoreConflict } from "@/lib/domain/bank/restored";
import { tagOf } from "@/lib/domain/bank/tag";
import type { BankId, BankRestoreId } from "@/lib/domain/ids";
import type { KnownHere } from "./restore-names";
import type { StimulusHere } from "./restore-stimuli";
import { rowsOfItem } from "./restored-rows";

/** Where items go, and what they may name. */
export type RestoreTarget = {
  readonly bankId: BankId;
  readonly restoreId: BankRestoreId;
  readonly known: KnownHere;
  readonly stimuli: ReadonlyMap<string, StimulusHere>;
};

export type RestoredPart = {
  readonly added: number;
  readonly versions: number;
  /** Items of it that are in the bank already: nothing of them is touched. */
  readonly present: number;
  readonly conflicts: readonly RestoreConflict[];
};

/** Puts the items of a part into a bank, as far as they are not there and nothing is in their way. */
export async function restoreItems(
  tx: Transaction,
  target: RestoreTarget,
  items: readonly ArchivedItem[],
): Promise<RestoredPart> {
  const ids = items.map(({ id }) => id);
  const places = new Map<string, BankId>(
    (await selectBanksOfItems(tx, ids)).map((row) => [row.id, row.bankId]),
  );
  const absent = items.filter(({ id }) => places.get(id) !== target.bankId);
  const taken = await selectTakenCodes(
    tx,
    target.bankId,
    absent.map(({ code }) => code),
  );
  const conflicts = absent.flatMap((item) => conflictOf(item, taken, target) ?? []);
  const out = new Set(conflicts.map(({ code }) => code));
  const coming = absent.filter(({ code }) => !out.has(code));
  const rows = coming.map((item) => ({
    archived: item,
    ...rowsOfItem(item, { ...target, isCopy: places.has(item.id) }),
  }));
  if (rows.length > 0) await insertRows(tx, target, rows);
  return {
    added: coming.length,
    versions: coming.reduce((sum, { versions }) => sum + versions.length, 0),
    ...{ present: items.length - absent.length, conflicts },
  };
}

function conflictOf(
  { code, versions }: ArchivedItem,
  taken: ReadonlySet<string>,
  { stimuli }: RestoreTarget,
): RestoreConflict | null {
  if (taken.has(code)) return { code, reason: "code_taken" };
  const missing = versions.some(({ stimulus }) => stimulus && !stimuli.has(stimulus.version));
  return missing ? { code, reason: "stimulus_missing" } : null;
}

type Rows = ReturnType<typeof rowsOfItem> & { readonly archived: ArchivedItem };

async function insertRows(tx: Transaction, target: RestoreTarget, rows: readonly Rows[]) {
  await insertItems(
    tx,
    rows.map(({ item }) => item),
  );
  const versions = rows.flatMap((row) => row.versions);
  for (let from = 0; from < versions.length; from += batch) {
    await insertVersions(tx, versions.slice(from, from + batch));
  }
  const { bankId, restoreId } = target;
  const tagged = rows.flatMap(({ item, archived }) =>
    archived.tags.flatMap((name) => ({ itemId: item.id, tag: tagOf(name) })),
  );
  const tags = new Map(tagged.flatMap(({ tag }) => (tag ? [[tag.key, tag]] : [])));
  await ensureTags(tx, bankId, [...tags.values()]);
  await insertItemTags(
    tx,
    bankId,
    tagged.flatMap(({ itemId, tag }) => (tag ? [{ itemId, key: tag.key }] : [])),
  );
  await insertRestored(
    tx,
    rows.map(({ item, archived }) => ({ restoreId, itemId: item.id, origin: archived.origin })),
    [],
  );
}

/** So many versions a statement: PostgreSQL takes 65,535 parameters. */
const batch = 1000;

async function insertVersions(tx: Transaction, versions: readonly Rows["versions"][number][]) {
  await insertVersionRows(
    tx,
    versions.map(({ version }) => version),
  );
  await insertItemKeys(
    tx,
    versions.flatMap(({ keys }) => keys),
  );
  await insertLegalBases(
    tx,
    versions.flatMap(({ bases }) => bases),
  );
  await insertItemStimuli(
    tx,
    versions.flatMap(({ stimuli }) => stimuli),
  );
  await insertVersionPictures(
    tx,
    versions.flatMap(({ pictures }) => pictures),
  );
  await insertJudgements(tx, {
    reviews: versions.flatMap(({ reviews }) => reviews),
    rechecks: versions.flatMap(({ rechecks }) => rechecks),
    confirmations: versions.flatMap(({ confirmations }) => confirmations),
  });
}
