import { insertAuditEvent } from "@/db/queries/audit";
import { countUnmarked } from "@/db/queries/hand-answers";
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

/** Tests whose answers people have yet to mark: they have no total to be shown. */
type Unmarked = { readonly code: "unmarked"; readonly tests: number };

/**
 * Shows the results of a closed sitting to an audience. Rejected while anybody may still answer, and
 * while marks are missing, with how many tests lack them.
 */
export async function releaseResults(
  ctx: Context,
  { sittingId, audience }: ReleaseResults,
): Promise<Result<void, { readonly code: "not_closed" } | Unmarked>> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.release"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "closed" && sitting.state !== "settled") {
      return rejected({ code: "not_closed" });
    }
    const tests = await countUnmarked(tx, sittingId);
    if (tests > 0) return rejected({ code: "unmarked", tests });
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
