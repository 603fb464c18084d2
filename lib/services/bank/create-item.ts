import { insertAuditEvent } from "@/db/queries/audit";
import { insertItems, lockBank } from "@/db/queries/items";
import {
  checkWording,
  type ItemPlace,
  type ItemWording,
  searchText,
  type WordingProblem,
} from "@/lib/domain/bank/item-draft";
import type { BankId, ItemId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { namesUnknownPicture } from "@/lib/services/picture/unknown-pictures";
import { isOnUnknownStimulus } from "@/lib/services/stimulus/unknown-stimulus";
import { insertVersions } from "./insert-versions";
import { numberItems } from "./number-items";

export type CreateItem = {
  readonly bankId: BankId;
  readonly wording: ItemWording;
  readonly place: ItemPlace;
};

/**
 * Adds a draft to a bank: its first version, with its key. Its code is the topic's and the next
 * number there.
 */
export async function createItem(
  ctx: Context,
  { bankId, wording, place }: CreateItem,
): Promise<Result<ItemId, WordingProblem | "unknown_picture" | "unknown_stimulus">> {
  requirePermission(ctx, "item.write");
  const [problem] = checkWording(wording);
  if (problem) return rejected(problem);
  return ctx.keys.transaction(async (tx) => {
    if (!(await lockBank(tx, bankId))) throw new NotFound(`bank ${bankId}`);
    if (await namesUnknownPicture(tx, wording)) return rejected("unknown_picture");
    if (await isOnUnknownStimulus(tx, { bankId, wording })) return rejected("unknown_stimulus");
    const [code = ""] = await numberItems(tx, bankId, [place.topicId]);
    const authorId = ctx.actor.userId;
    const ids = await insertItems(tx, [
      { bankId, code, ...place, authorId, searchText: searchText(code, wording) },
    ]);
    const itemId = ids.get(code);
    if (itemId === undefined) throw new Error("item was not inserted");
    await insertVersions(tx, [{ itemId, version: 1, wording, authorId }]);
    await insertAuditEvent(tx, ctx, {
      act: "item.create",
      subject: ["item", itemId],
      detail: { code },
    });
    return ok(itemId);
  });
}
