import { selectOfficersListed } from "@/db/queries/candidates";
import { selectOfficersNamed } from "@/db/queries/roster";
import { selectOptionalSitting } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { fold, searchVariants } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";

/** More are a reason to type more of the name. */
export const OFFICERS_FOUND = 50;

export type FindOfficers = { readonly sittingId: SittingId; readonly search: string };

/**
 * Officers in reach who can be listed for a sitting, with the main post held on its day: searched
 * without diacritics by name or staff code, by given name, whether on the list already.
 */
export async function findOfficers(ctx: Context, { sittingId, search }: FindOfficers) {
  const found = await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, "sitting.write"), sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  if (fold(search) === "") return { officers: [], more: false };
  const named = await selectOfficersNamed(ctx.db, scopeOf(ctx.actor, "officer.read"), {
    on: dayInVietNam(found.sitting.windowFrom),
    search: searchVariants(search),
    limit: OFFICERS_FOUND + 1,
  });
  const listed = await selectOfficersListed(ctx.db, sittingId);
  const officers = named
    .slice(0, OFFICERS_FOUND)
    .map((officer) => ({ ...officer, listed: listed.has(officer.officerId) }));
  return { officers, more: named.length > OFFICERS_FOUND };
}
