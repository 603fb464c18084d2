import { countSittings, selectSittings } from "@/db/queries/sittings";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";
import { type Context, requirePermission } from "@/lib/services/context";

export type ListSittings = {
  readonly states?: readonly SittingState[] | undefined;
  readonly campaignId?: CampaignId | undefined;
  /** 1 … */
  readonly page: number;
};

export const sittingsPerPage = 50;

/** One page of the sittings the actor organises, invigilates or inspects, newest window first. */
export async function listSittings(ctx: Context, { page, ...filter }: ListSittings) {
  requirePermission(ctx, "sitting.read");
  const scope = scopeOf(ctx.actor, "sitting.read");
  const [rows, total] = await Promise.all([
    selectSittings(ctx.db, scope, {
      ...filter,
      limit: sittingsPerPage,
      offset: (page - 1) * sittingsPerPage,
    }),
    countSittings(ctx.db, scope, filter),
  ]);
  return { rows, total, pages: Math.max(1, Math.ceil(total / sittingsPerPage)) };
}
