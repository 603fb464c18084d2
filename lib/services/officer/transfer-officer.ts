import { insertAuditEvent } from "@/db/queries/audit";
import {
  insertAssignment,
  lockAssignments,
  selectNextMainPost,
  updateAssignmentsEnded,
} from "@/db/queries/officers";
import { lockUnit } from "@/db/queries/units";
import type { OfficerId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import type { PostFollows } from "./add-post";

export type TransferOfficer = {
  readonly officerId: OfficerId;
  readonly unitId: UnitId;
  readonly title: string;
  readonly jobGroupCode: string;
  /** First day in the new post, "yyyy-mm-dd". */
  readonly on: string;
};

/**
 * Ends the posts an officer holds on a day and begins a new one. Results already made stay with the
 * unit held then. Rejected when the officer holds no post that began before that day, and with the
 * first day of the main post that is on record for that day or later.
 */
export async function transferOfficer(
  ctx: Context,
  { officerId, on, ...post }: TransferOfficer,
): Promise<Result<void, { readonly code: "no_post" } | PostFollows>> {
  const scope = scopeOf(ctx.actor, "officer.write");
  return ctx.db.transaction(async (tx) => {
    if (!(await lockUnit(tx, scope, post.unitId))) throw new NotFound(`unit ${post.unitId}`);
    const held = await lockAssignments(tx, officerId, on);
    for (const { unitId } of held) {
      if (!(await lockUnit(tx, scope, unitId))) throw new NotFound(`officer ${officerId}`);
    }
    const ending = held.filter(({ validFrom }) => validFrom < on);
    if (ending.length === 0) return rejected({ code: "no_post" });
    const next = await selectNextMainPost(tx, officerId, on);
    if (next !== undefined) return rejected({ code: "post_follows", from: next });
    const ids = ending.map(({ id }) => id);
    await updateAssignmentsEnded(tx, ids, on);
    await insertAssignment(tx, { officerId, ...post, validFrom: on });
    await insertAuditEvent(tx, ctx, {
      act: "officer.transfer",
      subject: ["officer", officerId],
      unitId: post.unitId,
      detail: { from: ending.map(({ unitId }) => unitId), on },
    });
    return ok(undefined);
  });
}
