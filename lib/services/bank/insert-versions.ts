import type { Transaction } from "@/db/client";
import { insertItemKeys } from "@/db/queries/item-keys";
import { insertLegalBases } from "@/db/queries/item-reviews";
import { insertVersionPictures } from "@/db/queries/item-pictures";
import { insertItemVersions } from "@/db/queries/items";
import { hideOrder } from "@/lib/domain/bank/hide-order";
import { type ItemWording, picturesOf } from "@/lib/domain/bank/item-draft";
import type { ItemId, ItemVersionId, UserId } from "@/lib/domain/ids";

type NewVersion = {
  readonly itemId: ItemId;
  readonly version: number;
  readonly wording: ItemWording;
  readonly authorId: UserId;
};

/**
 * Writes versions of different items, each with its key, legal bases and pictures, which are kept
 * already. The transaction must be one that may write keys.
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
  await insertVersionPictures(
    tx,
    written.flatMap(({ itemVersionId, wording }) => shownBy(wording, itemVersionId)),
  );
}

function shownBy(wording: ItemWording, itemVersionId: ItemVersionId) {
  const pictures = picturesOf(wording);
  return (["question", "explanation"] as const).flatMap((part) =>
    pictures[part].map((sha256) => ({ itemVersionId, sha256, part })),
  );
}
