import { countOfficers, selectOfficerLines } from "@/db/queries/officer-list";
import type { UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

export const OFFICERS_PER_PAGE = 50;

export type ListOfficers = {
  /** "yyyy-mm-dd": the day on which posts are looked at. */
  readonly on: string;
  readonly search: string;
  readonly unitId?: UnitId | undefined;
  readonly jobGroupCode?: string | undefined;
  /** False: those who hold no post on that day, but did or will. */
  readonly inPost: boolean;
};

/** A page of the officers within reach, by given name; searched without diacritics. */
export async function listOfficers(
  ctx: Context,
  { search, page, pageSize = OFFICERS_PER_PAGE, ...filter }: ListOfficers & Paging,
) {
  requirePermission(ctx, "officer.read");
  const scope = scopeOf(ctx.actor, "officer.read");
  const wanted = { ...filter, search: search.trim() === "" ? [] : searchVariants(search) };
  const offset = (page - 1) * pageSize;
  const [total, officers] = await Promise.all([
    countOfficers(ctx.db, scope, wanted),
    selectOfficerLines(ctx.db, scope, { ...wanted, limit: pageSize, offset }),
  ]);
  return { total, officers };
}

type Paging = {
  /** From 1. */
  readonly page: number;
  readonly pageSize?: number;
};
