import { insertAuditEvent } from "@/db/queries/audit";
import { lockPost, updateAssignmentsEnded } from "@/db/queries/officers";
import type { OfficerId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type EndPost = {
  readonly officerId: OfficerId;
  readonly postId: string;
  /** The first day without the post, "yyyy-mm-dd". */
  readonly on: string;
  /** "Nghỉ hưu", "Thôi việc"…, as the decision says it. */
  readonly reason: string;
};

export type EndPostRejection = "ended_already" | "not_begun";

/** Ends one post of an officer without another in its place: retired, resigned, no longer concurrent. */
export async function endPost(
  ctx: Context,
  { officerId, postId, on, reason }: EndPost,
): Promise<Result<void, EndPostRejection>> {
  return ctx.db.transaction(async (tx) => {
    const scope = scopeOf(ctx.actor, "officer.write");
    const post = await lockPost(tx, scope, { officerId, postId });
    if (!post) throw new NotFound(`post ${postId}`);
    if (post.validTo !== null) return rejected("ended_already");
    if (post.validFrom >= on) return rejected("not_begun");
    await updateAssignmentsEnded(tx, [postId], on);
    await insertAuditEvent(tx, ctx, {
      act: "officer.end_post",
      subject: ["officer", officerId],
      unitId: post.unitId,
      detail: { title: post.title, on, reason },
    });
    return ok(undefined);
  });
}
