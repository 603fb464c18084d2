import { printWaiting, replaceTwins, selectUncompared } from "@/db/queries/item-twins";
import type { SystemContext } from "@/lib/services/context";
import { findAlike } from "./find-alike";

/** Compares items whose words have changed with the bank, and keeps which ask nearly the same. */
export async function compareItems(
  ctx: Pick<SystemContext, "db">,
  { limit }: { limit: number },
): Promise<{ compared: number }> {
  await printWaiting(ctx.db, limit);
  const items = await selectUncompared(ctx.db, limit);
  if (items.length === 0) return { compared: 0 };
  const alike = await findAlike(ctx.db, items);
  const found = items.flatMap(({ id }, place) =>
    (alike[place] ?? []).map((twin) => {
      const [oneId, otherId] = id < twin.id ? [id, twin.id] : [twin.id, id];
      return { oneId, otherId, likeness: twin.likeness };
    }),
  );
  await replaceTwins(ctx.db, items, found);
  return { compared: items.length };
}
