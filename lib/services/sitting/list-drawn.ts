import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  selectCountingDraws,
  selectOfficersSeated,
  selectSampled,
} from "@/db/queries/sampled-units";
import { lockSitting } from "@/db/queries/sittings";
import type { CampaignId, SittingId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type ListedPosts, listPosts, type Post } from "./list-posts";

export type ListDrawn = {
  readonly sittingId: SittingId;
  readonly unitIds: readonly UnitId[];
  /** As many as the room holds, in the order of names; null for all. */
  readonly most: number | null;
};

/**
 * Lists for a draft sitting of a campaign the officers that were drawn in some of its units and sit
 * nowhere else in the campaign, each with the unit and title of the roll they were drawn from.
 *
 * Rejected with `no_campaign`, `not_draft`, `too_many`, and with `nobody` when nobody drawn is left.
 */
export async function listDrawn(
  ctx: Context,
  { sittingId, unitIds, most }: ListDrawn,
): Promise<Result<ListedPosts, "no_campaign" | "not_draft" | "nobody" | "too_many">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const { campaignId, state, ownerUnitId: unitId } = sitting;
    if (campaignId === null) return rejected("no_campaign");
    if (state !== "draft") return rejected("not_draft");
    const waiting = await drawnWaiting(tx, campaignId, unitIds);
    const posts = most === null ? waiting : waiting.slice(0, most);
    if (posts.length === 0) return rejected("nobody");
    const listed = await listPosts(tx, sittingId, posts);
    if (!listed.ok) return listed;
    await insertAuditEvent(tx, ctx, {
      act: "sitting.list_drawn",
      subject: ["sitting", sittingId],
      unitId,
      detail: { units: unitIds, added: listed.value.added },
    });
    return ok(listed.value);
  });
}

async function drawnWaiting(
  tx: Transaction,
  campaignId: CampaignId,
  unitIds: readonly UnitId[],
): Promise<Post[]> {
  const draws = await selectCountingDraws(tx, campaignId);
  const seated = await selectOfficersSeated(tx, campaignId, unitIds);
  const posts: Post[] = [];
  for (const { unitId, unitName, drawId } of draws) {
    if (!unitIds.includes(unitId)) continue;
    for (const { officerId, title, jobGroupCode, outcome } of await selectSampled(
      tx,
      drawId,
      unitId,
    )) {
      if (outcome !== "selected" || seated.has(officerId)) continue;
      posts.push({ officerId, unitId, unitName, title, jobGroupCode });
    }
  }
  return posts;
}
