import { insertAuditEvent } from "@/db/queries/audit";
import {
  insertAssignment,
  lockAssignments,
  lockOfficer,
  selectNextMainPost,
} from "@/db/queries/officers";
import { lockUnit } from "@/db/queries/units";
import type { OfficerId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type AddPost = {
  readonly officerId: OfficerId;
  readonly unitId: UnitId;
  readonly title: string;
  readonly jobGroupCode: string;
  /** First day in the post, "yyyy-mm-dd". */
  readonly from: string;
};

/** A main post of the officer begins on that day: one before it without an end would overlap it. */
export type PostFollows = { readonly code: "post_follows"; readonly from: string };

/**
 * Gives an officer a post to hold beside the main one. The person is counted and tested with the
 * main post. Somebody without a post on that day gets this one as the main post: a return to service.
 *
 * Rejected with `held_already` when the same title is held in the same unit, and with the first day
 * of the main post that follows when this one would become a second main post beside it.
 */
export async function addPost(
  ctx: Context,
  { officerId, from, ...post }: AddPost,
): Promise<Result<void, { readonly code: "held_already" } | PostFollows>> {
  const scope = scopeOf(ctx.actor, "officer.write");
  return ctx.db.transaction(async (tx) => {
    if (!(await lockUnit(tx, scope, post.unitId))) throw new NotFound(`unit ${post.unitId}`);
    if (!(await lockOfficer(tx, scope, officerId))) throw new NotFound(`officer ${officerId}`);
    const held = await lockAssignments(tx, officerId, from);
    if (held.some(({ unitId, title }) => unitId === post.unitId && title === post.title)) {
      return rejected({ code: "held_already" });
    }
    const concurrent = held.some((other) => !other.concurrent);
    const next = concurrent ? undefined : await selectNextMainPost(tx, officerId, from);
    if (next !== undefined) return rejected({ code: "post_follows", from: next });
    await insertAssignment(tx, { officerId, ...post, concurrent, validFrom: from });
    await insertAuditEvent(tx, ctx, {
      act: "officer.add_post",
      subject: ["officer", officerId],
      unitId: post.unitId,
      detail: { title: post.title, from, concurrent },
    });
    return ok(undefined);
  });
}
