import { lockOpenAccommodations, updateAccommodationEnded } from "@/db/queries/accommodations";
import { insertAuditEvent } from "@/db/queries/audit";
import { lockOfficer } from "@/db/queries/officers";
import type { OfficerId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { giveExtrasAhead } from "@/lib/services/sitting/give-extras";

/**
 * Ends an officer's standing extra time on a day, the first without it. It counts at once in every
 * sitting that lists the officer, unless the test has begun.
 *
 * Rejected with `none_open` when there is none that began before.
 */
export async function endAccommodation(
  ctx: Context,
  { officerId, on }: { readonly officerId: OfficerId; readonly on: string },
): Promise<Result<void, "none_open">> {
  return ctx.db.transaction(async (tx) => {
    const officer = await lockOfficer(tx, scopeOf(ctx.actor, "officer.write"), officerId);
    if (!officer) throw new NotFound(`officer ${officerId}`);
    const open = await lockOpenAccommodations(tx, officerId);
    const ending = open.filter(({ validFrom }) => validFrom < on);
    if (ending.length === 0) return rejected("none_open");
    for (const { id } of ending) await updateAccommodationEnded(tx, id, on);
    const candidates = await giveExtrasAhead(tx, officerId);
    await insertAuditEvent(tx, ctx, {
      act: "officer.end_accommodation",
      subject: ["officer", officerId],
      detail: { on, candidates },
    });
    return ok(undefined);
  });
}
