import { countCandidatesFound, selectCandidatePage } from "@/db/queries/candidate-list";
import { selectOptionalSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { searchVariants } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";
import { withoutScore } from "./without-score";

export const CANDIDATES_PER_PAGE = 50;

export type ListCandidates = {
  readonly sittingId: SittingId;
  readonly search: string;
  /** From 1. */
  readonly page: number;
};

/**
 * A page of the list of a sitting, by number or, before there are any, by given name; searched
 * without diacritics. Scores only for those who may read results.
 */
export async function listCandidates(ctx: Context, { sittingId, search, page }: ListCandidates) {
  const reach = (action: "sitting.read" | "result.read") =>
    selectOptionalSitting(ctx.db, scopeOf(ctx.actor, action), sittingId);
  if (!(await reach("sitting.read"))) throw new NotFound(`sitting ${sittingId}`);
  const filter = { search: search.trim() === "" ? [] : searchVariants(search) };
  const limit = CANDIDATES_PER_PAGE;
  const offset = (page - 1) * limit;
  const [total, rows, scored] = await Promise.all([
    countCandidatesFound(ctx.db, sittingId, filter),
    selectCandidatePage(ctx.db, sittingId, { ...filter, limit, offset }),
    reach("result.read"),
  ]);
  return { total, candidates: scored ? rows : rows.map(withoutScore) };
}
