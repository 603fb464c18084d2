import type { Transaction } from "@/db/client";
import { insertItemKeys } from "@/db/queries/item-keys";
import { insertLegalBases } from "@/db/queries/item-reviews";
import { insertVersionPictures } from "@/db/queries/item-pictures";
import { insertItemVersions } from "@/db/queries/items";
import { insertItemStimuli, shareStimulusVersions } from "@/db/queries/item-stimuli";
import { hideOrder } from "@/lib/domain/bank/hide-order";
import { type ItemWording, picturesOf } from "@/lib/domain/bank/item-draft";
import type { ItemId, ItemVersionId, StimulusVersionId, UserId } from "@/lib/domain/ids";
import { lacksKey } from "@/lib/domain/item/key";
import { picturesIn } from "@/lib/domain/item/picture";

type NewVersion = {
  readonly itemId: ItemId;
  readonly version: number;
  readonly wording: ItemWording;
  readonly authorId: UserId;
};

/**
 * Writes versions of different items, each with its key, legal bases, stimulus and pictures, which are
 * kept already. The transaction must be one that may write keys.
 */
export async function insertVersions(tx: Transaction, given: readonly NewVersion[]) {
  if (given.length === 0) return;
  const versions = given.map((each) => ({ ...each, wording: hideOrder(each.wording) }));
  const ids = await insertItemVersions(
    tx,
    versions.map(({ itemId, version, wording, authorId }) => ({
      itemId,
      version,
      authorId,
      stem: [...wording.stem],
      interaction: wording.interaction,
      source: wording.source,
      lacksKey: lacksKey(wording.interaction, wording.key),
    })),
  );
  const written = versions.map(({ itemId, wording }) => {
    const itemVersionId = ids.get(itemId);
    if (itemVersionId === undefined) throw new Error("item version was not inserted");
    return { itemVersionId, wording };
  });
  await insertItemKeys(
    tx,
    written.map(({ itemVersionId, wording: { key, explanation, misconceptions } }) => ({
      itemVersionId,
      key,
      explanation: [...explanation],
      misconceptions: { ...misconceptions },
    })),
  );
  await insertLegalBases(
    tx,
    written.flatMap(({ itemVersionId, wording }) =>
      wording.legalBases.map((basis) => ({ itemVersionId, ...basis })),
    ),
  );
  await insertShown(tx, written);
}

type Written = { readonly itemVersionId: ItemVersionId; readonly wording: ItemWording };

/** What versions are asked about, and the pictures that they show. */
async function insertShown(tx: Transaction, written: readonly Written[]) {
  await insertItemStimuli(
    tx,
    written.flatMap(({ itemVersionId, wording: { stimulus } }) =>
      stimulus
        ? { itemVersionId, stimulusVersionId: stimulus.versionId, place: stimulus.place }
        : [],
    ),
  );
  const shown = await picturesOfStimuli(tx, written);
  await insertVersionPictures(
    tx,
    written.flatMap(({ itemVersionId, wording }) =>
      shownBy(wording, itemVersionId, shown.get(wording.stimulus?.versionId) ?? []),
    ),
  );
}

/** Who may see a question may see what it is asked about. */
async function picturesOfStimuli(tx: Transaction, written: readonly Written[]) {
  const ids = written.flatMap(({ wording: { stimulus } }) => stimulus?.versionId ?? []);
  const stimuli = await shareStimulusVersions(tx, [...new Set(ids)]);
  return new Map<StimulusVersionId | undefined, string[]>(
    stimuli.map(({ id, content }) => [id, picturesIn(content)]),
  );
}

function shownBy(
  wording: ItemWording,
  itemVersionId: ItemVersionId,
  ofStimulus: readonly string[],
) {
  const { question, explanation } = picturesOf(wording);
  const pictures = { question: [...new Set([...question, ...ofStimulus])], explanation };
  return (["question", "explanation"] as const).flatMap((part) =>
    pictures[part].map((sha256) => ({ itemVersionId, sha256, part })),
  );
}
