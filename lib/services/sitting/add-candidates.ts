import { insertAuditEvent } from "@/db/queries/audit";
import { insertCandidates } from "@/db/queries/candidates";
import { selectPosts } from "@/db/queries/officers";
import { lockSitting } from "@/db/queries/sittings";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type AddCandidates = {
  readonly sittingId: SittingId;
  readonly officerIds: readonly OfficerId[];
};

export type AddedCandidates = {
  readonly added: number;
  readonly alreadyListed: number;
  /** Officers without a post in reach on the day of the sitting. */
  readonly withoutPost: number;
};

/**
 * Lists officers for a draft sitting, each with the unit and title held on its day.
 *
 * Rejected with `not_draft` once forms are drawn: from then on there are walk-ins.
 */
export async function addCandidates(
  ctx: Context,
  { sittingId, officerIds }: AddCandidates,
): Promise<Result<AddedCandidates, "not_draft">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "draft") return rejected("not_draft");
    const wanted = [...new Set(officerIds)];
    const on = sitting.windowFrom.toISOString().slice(0, 10);
    const posts = await selectPosts(tx, scopeOf(ctx.actor, "officer.read"), on, wanted);
    const added = await insertCandidates(
      tx,
      posts.map((post) => ({ sittingId, ...post })),
    );
    await insertAuditEvent(tx, ctx, {
      act: "sitting.list",
      subject: ["sitting", sittingId],
      detail: { added: added.length },
    });
    return ok({
      added: added.length,
      alreadyListed: posts.length - added.length,
      withoutPost: wanted.length - posts.length,
    });
  });
}
