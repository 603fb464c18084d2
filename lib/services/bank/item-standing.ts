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

type ItemRow = { id: ItemId; state: ItemState; currentVersion: number } & Pick<
  ItemStanding,
  "approvedVersion" | "practiceSince"
>;

/** Where the item stands for deciding what may be done to it. */
export async function itemStanding(db: Executor, row: ItemRow): Promise<ItemStanding> {
  const { state, currentVersion, approvedVersion, practiceSince } = row;
  const authors = await selectAuthorsSince(db, row.id, approvedVersion ?? 0);
  const approved =
    approvedVersion === null
      ? undefined
      : await selectOptionalItemVersion(db, row.id, approvedVersion);
  const approvedAuthorId = approved?.authorId ?? null;
  const newest = await selectOptionalItemVersion(db, row.id, currentVersion);
  const lacksKey = newest?.lacksKey ?? false;
  return { state, approvedVersion, approvedAuthorId, practiceSince, lacksKey, authors };
}

export type ItemObstacle = Exclude<ActObstacle, "not_permitted" | "no_key">;

/** Only on its way into and out of review does an item need its key. */
type ObstacleOf<Act extends ItemAct> =
  | ItemObstacle
  | (Act extends "submit" | "approve" ? "no_key" : never);

/** The item, locked, when `act` may be done to it now; absent and not permitted are the same. */
export async function lockItemFor<Act extends ItemAct>(
  tx: Transaction,
  ctx: Context,
  act: Act,
  itemId: ItemId,
): Promise<Result<NonNullable<Awaited<ReturnType<typeof lockItem>>>, ObstacleOf<Act>>> {
  const row = await lockItem(tx, itemId);
  if (!row) throw new NotFound(`item ${itemId}`);
  const obstacle = obstacleTo(act, ctx.actor, await itemStanding(tx, row));
  if (obstacle === "not_permitted") throw new NotFound(`item ${itemId}`);
  return obstacle === null ? ok(row) : rejected(obstacle as ObstacleOf<Act>);
}
