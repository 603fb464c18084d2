import { countTwins, selectTwins } from "@/db/queries/item-twins";
import { plainText } from "@/lib/domain/item/content";
import { type Context, requirePermission } from "@/lib/services/context";

/** How many pairs a page shows. */
export const twinsPerPage = 30;

/** Pairs of items in use that ask nearly the same, the most alike first. */
export async function listTwins(ctx: Context, { page }: { page: number }) {
  requirePermission(ctx, "item.read");
  const [rows, counts] = await Promise.all([
    selectTwins(ctx.db, { limit: twinsPerPage, offset: (page - 1) * twinsPerPage }),
    countTwins(ctx.db),
  ]);
  const twins = rows.map((row) => ({
    likeness: row.likeness,
    one: { ...row.one, stem: plainText(row.oneStem) },
    other: { ...row.other, stem: plainText(row.otherStem) },
  }));
  return { twins, ...counts };
}
