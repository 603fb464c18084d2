import type { Executor, Transaction } from "@/db/client";
import { selectAuthorsSince } from "@/db/queries/item-reviews";
import { lockItem, selectOptionalItemVersion } from "@/db/queries/items";
import {
  type ActObstacle,
  type ItemAct,
  type ItemStanding,
  obstacleTo,
} from "@/lib/domain/bank/item-acts";
import type { ItemId } from "@/lib/domain/ids";
import type { ItemState } from "@/lib/domain/item/lifecycle";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

type ItemRow = { id: ItemId; state: ItemState } & Pick<
  ItemStanding,
  "approvedVersion" | "practiceSince"
>;

/** Where the item stands for deciding what may be done to it. */
export async function itemStanding(db: Executor, row: ItemRow): Promise<ItemStanding> {
  const { state, approvedVersion, practiceSince } = row;
  const authors = await selectAuthorsSince(db, row.id, approvedVersion ?? 0);
  const approved =
    approvedVersion === null
      ? undefined
      : await selectOptionalItemVersion(db, row.id, approvedVersion);
  const approvedAuthorId = approved?.authorId ?? null;
  return { state, approvedVersion, approvedAuthorId, practiceSince, authors };
}

export type ItemObstacle = Exclude<ActObstacle, "not_permitted">;

/** The item, locked, when `act` may be done to it now; absent and not permitted are the same. */
export async function lockItemFor(
  tx: Transaction,
  ctx: Context,
  act: ItemAct,
  itemId: ItemId,
): Promise<Result<NonNullable<Awaited<ReturnType<typeof lockItem>>>, ItemObstacle>> {
  const row = await lockItem(tx, itemId);
  if (!row) throw new NotFound(`item ${itemId}`);
  const obstacle = obstacleTo(act, ctx.actor, await itemStanding(tx, row));
  if (obstacle === "not_permitted") throw new NotFound(`item ${itemId}`);
  return obstacle === null ? ok(row) : rejected(obstacle);
}
