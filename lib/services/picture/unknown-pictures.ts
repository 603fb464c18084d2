import type { Executor } from "@/db/client";
import { selectKnownPictures } from "@/db/queries/item-pictures";
import { type ItemWording, picturesOf } from "@/lib/domain/bank/item-draft";

/** Whether a wording names a file that was never kept as a picture: no other file may be shown. */
export async function namesUnknownPicture(db: Executor, wording: ItemWording): Promise<boolean> {
  const { question, explanation } = picturesOf(wording);
  const named = new Set([...question, ...explanation]);
  const known = await selectKnownPictures(db, [...named]);
  return known.size < named.size;
}
