import type { Executor } from "@/db/client";
import { selectKnownPictures } from "@/db/queries/item-pictures";
import { type ItemWording, picturesOf } from "@/lib/domain/bank/item-draft";
import type { Block } from "@/lib/domain/item/content";
import { picturesIn } from "@/lib/domain/item/picture";

/** Whether a wording names a file that was never kept as a picture: no other file may be shown. */
export async function namesUnknownPicture(db: Executor, wording: ItemWording): Promise<boolean> {
  const { question, explanation } = picturesOf(wording);
  return anyUnknown(db, [...question, ...explanation]);
}

/** The same of what stands by itself. */
export async function showsUnknownPicture(
  db: Executor,
  content: readonly Block[],
): Promise<boolean> {
  return anyUnknown(db, picturesIn(content));
}

async function anyUnknown(db: Executor, digests: readonly string[]): Promise<boolean> {
  const named = new Set(digests);
  const known = await selectKnownPictures(db, [...named]);
  return known.size < named.size;
}
