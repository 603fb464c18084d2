import { countSittings, selectSittings } from "@/db/queries/sittings";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";
import { searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

export const SITTINGS_PER_PAGE = 25;

export type ListSittings = {
  readonly search: string;
  readonly state?: SittingState | undefined;
  /** From 1. */
  readonly page: number;
};

/** A page of the sittings within reach, the newest window first; searched without diacritics. */
export async function listSittings(ctx: Context, { search, state, page }: ListSittings) {
  requirePermission(ctx, "sitting.read");
  const scope = scopeOf(ctx.actor, "sitting.read");
  const filter = {
    search: search.trim() === "" ? [] : searchVariants(search),
    states: state && [state],
  };
  const limit = SITTINGS_PER_PAGE;
  const [total, sittings] = await Promise.all([
    countSittings(ctx.db, scope, filter),
    selectSittings(ctx.db, scope, { ...filter, limit, offset: (page - 1) * limit }),
  ]);
  return { total, sittings };
}
