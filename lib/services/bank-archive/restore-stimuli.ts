import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/client";
import {
  insertRestored,
  insertStimuli,
  selectBanksOfStimuli,
  selectStimulusCodes,
  selectStimulusVersionIds,
} from "@/db/queries/bank-restores";
import type { ArchivedStimulus } from "@/lib/domain/bank/archive";
import type {
  BankId,
  BankRestoreId,
  StimulusId,
  StimulusVersionId,
  UserId,
} from "@/lib/domain/ids";
import { picturesIn } from "@/lib/domain/item/picture";
import { stimulusSearchText } from "@/lib/domain/stimulus/wording";

/** A version of a stimulus as it is here, and the pictures that it shows. */
export type StimulusHere = { readonly id: StimulusVersionId; readonly pictures: readonly string[] };

export type RestoredStimuli = {
  /** By the id that each version has in the archive; those that could not come are missing. */
  readonly versions: ReadonlyMap<string, StimulusHere>;
  readonly added: number;
};

type Target = { readonly bankId: BankId; readonly restoreId: BankRestoreId };

/**
 * Puts stimuli into a bank that are not there yet. One that is in another bank of this installation
 * is copied under ids of its own; one whose code is another's here stays out.
 */
export async function restoreStimuli(
  tx: Transaction,
  { bankId, restoreId }: Target,
  stimuli: readonly ArchivedStimulus[],
): Promise<RestoredStimuli> {
  const ids = stimuli.map(({ id }) => id);
  const places = new Map<string, BankId>(
    (await selectBanksOfStimuli(tx, ids)).map((row) => [row.id, row.bankId]),
  );
  const isHere = ({ id }: ArchivedStimulus) => places.get(id) === bankId;
  const present = stimuli.filter(isHere);
  const known = new Set<string>(
    await selectStimulusVersionIds(
      tx,
      present.map(({ id }) => id as StimulusId),
    ),
  );
  const codes = await selectStimulusCodes(tx, bankId);
  const coming = stimuli.filter((each) => !isHere(each) && !codes.has(each.code));
  const versions = new Map<string, StimulusHere>();
  for (const version of present.flatMap((each) => each.versions)) {
    if (known.has(version.id)) versions.set(version.id, hereOf(version.id, version.content));
  }
  const rows = coming.map((each) => rowsOf(each, bankId, places.has(each.id)));
  for (const { pairs } of rows) for (const [from, here] of pairs) versions.set(from, here);
  await insertStimuli(
    tx,
    rows.map(({ stimulus }) => stimulus),
    rows.flatMap((row) => row.versions),
  );
  await insertRestored(
    tx,
    [],
    rows.map(({ stimulus }) => ({ restoreId, stimulusId: stimulus.id })),
  );
  return { versions, added: coming.length };
}

function rowsOf(archived: ArchivedStimulus, bankId: BankId, isCopy: boolean) {
  const idOf = (id: string) => (isCopy ? randomUUID() : id);
  const stimulusId = idOf(archived.id) as StimulusId;
  const versions = archived.versions.map(({ id, author, createdAt, ...version }) => ({
    from: id,
    row: {
      ...version,
      ...{ id: idOf(id) as StimulusVersionId, stimulusId, authorId: author as UserId },
      createdAt: new Date(createdAt),
    },
  }));
  const { code, state, currentVersion, approvedVersion, createdAt } = archived;
  const current = archived.versions.find(({ version }) => version === currentVersion);
  const searchText = current ? stimulusSearchText(code, current) : "";
  return {
    stimulus: {
      ...{ id: stimulusId, bankId, code, state, currentVersion, approvedVersion, searchText },
      createdAt: new Date(createdAt),
    },
    versions: versions.map(({ row }) => row),
    pairs: versions.map(({ from, row }) => [from, hereOf(row.id, row.content)] as const),
  };
}

function hereOf(id: string, content: ArchivedStimulus["versions"][number]["content"]) {
  return { id: id as StimulusVersionId, pictures: picturesIn(content) };
}
