import { insertAuditEvent } from "@/db/queries/audit";
import { selectMainPosts } from "@/db/queries/roster";
import { lockSitting } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { SittingId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type ListedPosts, listPosts } from "./list-posts";

export type AddUnits = { readonly sittingId: SittingId; readonly unitIds: readonly UnitId[] };

/**
 * Lists every officer who has their main post in one of some units on the day of a draft sitting.
 *
 * Units out of reach count as units without officers. Rejected with `nobody` when nobody is found,
 * `not_draft` once forms are drawn, and `too_many` when the list would be longer than it may be.
 */
export async function addUnits(
  ctx: Context,
  { sittingId, unitIds }: AddUnits,
): Promise<Result<ListedPosts, "not_draft" | "nobody" | "too_many">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "draft") return rejected("not_draft");
    const on = dayInVietNam(sitting.windowFrom);
    const scope = scopeOf(ctx.actor, "officer.read");
    const posts = unitIds.length === 0 ? [] : await selectMainPosts(tx, scope, { on, unitIds });
    if (posts.length === 0) return rejected("nobody");
    const listed = await listPosts(tx, sittingId, posts);
    if (!listed.ok) return listed;
    await insertAuditEvent(tx, ctx, {
      act: "sitting.list_units",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { units: unitIds, added: listed.value.added },
    });
    return ok(listed.value);
  });
}
