import type { Executor } from "@/db/client";
import { selectOptionalItemKey } from "@/db/queries/item-keys";
import { selectLegalBases } from "@/db/queries/item-reviews";
import type { ItemVersionRow } from "@/db/queries/items";
import { selectStimulusOf } from "@/db/queries/item-stimuli";
import type { ItemWording } from "@/lib/domain/bank/item-draft";

/** What a stored version says. Its key is part of it: `db` must be one that may read keys. */
export async function storedWording(
  db: Executor,
  { id, stem, interaction, source }: ItemVersionRow,
): Promise<ItemWording> {
  const hidden = await selectOptionalItemKey(db, id);
  if (!hidden) throw new Error(`item version ${id} has no key`);
  const legalBases = await selectLegalBases(db, id);
  const stimulus = await selectStimulusOf(db, id);
  return {
    stem,
    interaction,
    source,
    ...hidden,
    legalBases: legalBases.map(({ legalDocumentId, article }) => ({ legalDocumentId, article })),
    ...(stimulus && { stimulus: { versionId: stimulus.versionId, place: stimulus.place } }),
  };
}
