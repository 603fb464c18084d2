import { countContests, selectContests } from "@/db/queries/contests";
import { scopeOf } from "@/lib/domain/policy/policy";
import { searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

export const CONTESTS_PER_PAGE = 25;

/** A page of the contests within reach, the newest first; searched without diacritics. */
export async function listContests(
  ctx: Context,
  { search, page }: { readonly search: string; readonly page: number },
) {
  requirePermission(ctx, "contest.read");
  const scope = scopeOf(ctx.actor, "contest.read");
  const filter = { search: search.trim() === "" ? [] : searchVariants(search) };
  const limit = CONTESTS_PER_PAGE;
  const [total, contests] = await Promise.all([
    countContests(ctx.db, scope, filter),
    selectContests(ctx.db, scope, { ...filter, limit, offset: (page - 1) * limit }),
  ]);
  return { total, contests };
}
