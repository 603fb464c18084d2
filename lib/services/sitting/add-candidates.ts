import { insertAuditEvent } from "@/db/queries/audit";
import { selectPosts } from "@/db/queries/officers";
import { lockSitting } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type ListedPosts, listPosts } from "./list-posts";

export type AddCandidates = {
  readonly sittingId: SittingId;
  readonly officerIds: readonly OfficerId[];
};

export type AddedCandidates = ListedPosts & {
  /** Officers without a post in reach on the day of the sitting. */
  readonly withoutPost: number;
};

/**
 * Lists officers for a draft sitting, each with the unit and title held on its day.
 *
 * Rejected with `not_draft` once forms are drawn (from then on there are walk-ins), and with
 * `too_many` when the list would be longer than a sitting may be.
 */
export async function addCandidates(
  ctx: Context,
  { sittingId, officerIds }: AddCandidates,
): Promise<Result<AddedCandidates, "not_draft" | "too_many">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "draft") return rejected("not_draft");
    const wanted = [...new Set(officerIds)];
    const on = dayInVietNam(sitting.windowFrom);
    const posts = await selectPosts(tx, scopeOf(ctx.actor, "officer.read"), on, wanted);
    const listed = await listPosts(tx, sittingId, posts);
    if (!listed.ok) return listed;
    await insertAuditEvent(tx, ctx, {
      act: "sitting.list",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { added: listed.value.added },
    });
    return ok({ ...listed.value, withoutPost: wanted.length - posts.length });
  });
}
