import { insertAuditEvent } from "@/db/queries/audit";
import { insertRelease, lockSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { tellRetested } from "@/lib/services/finding/tell-of-retest";

export type ReleaseResults = {
  readonly sittingId: SittingId;
  readonly audience: "candidates" | "units";
};

/** Shows the results of a closed sitting to an audience. Rejected while anybody may still answer. */
export async function releaseResults(
  ctx: Context,
  { sittingId, audience }: ReleaseResults,
): Promise<Result<void, "not_closed">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.release"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "closed" && sitting.state !== "settled") return rejected("not_closed");
    const fresh = await insertRelease(tx, { sittingId, audience, releasedBy: ctx.actor.userId });
    if (fresh) {
      await insertAuditEvent(tx, ctx, {
        act: "sitting.release",
        subject: ["sitting", sittingId],
        detail: { audience },
      });
      await tellRetested(tx, ctx, sittingId);
    }
    return ok(undefined);
  });
}
