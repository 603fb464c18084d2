import type { Executor } from "@/db/client";
import { selectCandidates } from "@/db/queries/item-twins";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import { likeness, nearlySame, printedText, sayingsOf } from "@/lib/domain/bank/likeness";
import type { ItemId } from "@/lib/domain/ids";
import { plainText } from "@/lib/domain/item/content";

export type Asked = Pick<ItemWording, "stem" | "interaction"> & {
  /** The item itself, where it is in the bank already. */
  readonly id: ItemId | null;
};

/** For each item asked about, those in use that ask nearly the same, the most alike first. */
export async function findAlike(db: Executor, asked: readonly Asked[]) {
  const sayings = asked.map(sayingsOf);
  const candidates = await selectCandidates(db, sayings.map(printedText));
  return asked.map(({ id }, place) => {
    const own = sayings[place];
    if (!own) return [];
    return candidates
      .filter((each) => each.place === place && each.id !== id)
      .map((each) => ({
        id: each.id,
        code: each.code,
        state: each.state,
        stem: plainText(each.stem),
        likeness: likeness(own, sayingsOf(each)),
      }))
      .filter((each) => each.likeness >= nearlySame)
      .sort((first, second) => second.likeness - first.likeness);
  });
}
