import {
  insertAccommodation,
  lockOpenAccommodations,
  updateAccommodationEnded,
} from "@/db/queries/accommodations";
import { insertAuditEvent } from "@/db/queries/audit";
import { lockOfficer } from "@/db/queries/officers";
import type { OfficerId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { giveExtrasAhead } from "@/lib/services/sitting/give-extras";

export type GrantAccommodation = {
  readonly officerId: OfficerId;
  /** Of the test's allowance, from 1 to 100. */
  readonly extraPercent: number;
  readonly reason: string;
  /** First day, "yyyy-mm-dd". */
  readonly from: string;
};

/**
 * Gives an officer extra time at every test from a day on; one given before ends there. It counts at
 * once in every sitting that lists the officer, unless the test has begun.
 *
 * Rejected with `later_one` when the one in force begins on that day or after.
 */
export async function grantAccommodation(
  ctx: Context,
  { officerId, extraPercent, reason, from }: GrantAccommodation,
): Promise<Result<void, "later_one">> {
  return ctx.db.transaction(async (tx) => {
    const officer = await lockOfficer(tx, scopeOf(ctx.actor, "officer.write"), officerId);
    if (!officer) throw new NotFound(`officer ${officerId}`);
    const open = await lockOpenAccommodations(tx, officerId);
    if (open.some(({ validFrom }) => validFrom >= from)) return rejected("later_one");
    for (const { id } of open) await updateAccommodationEnded(tx, id, from);
    const approvedBy = ctx.actor.userId;
    await insertAccommodation(tx, { officerId, extraPercent, reason, approvedBy, validFrom: from });
    const candidates = await giveExtrasAhead(tx, officerId);
    await insertAuditEvent(tx, ctx, {
      act: "officer.accommodate",
      subject: ["officer", officerId],
      // Why may be a matter of health: it stands with the officer alone.
      detail: { extraPercent, from, candidates },
    });
    return ok(undefined);
  });
}
