import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectOfficersListed, updateCandidateListed } from "@/db/queries/candidates";
import { selectPosts } from "@/db/queries/officers";
import { lockSitting, updateSitting } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { drawCode } from "./candidate-code";
import type { CreateSitting, PlanProblem } from "./create-sitting";
import { giveExtras } from "./give-extras";
import { type SettledPlan, settlePlan } from "./settle-plan";

export type EditSitting = CreateSitting & { readonly sittingId: SittingId };

export type EditedSitting = {
  /** Of those listed: who has no post in reach on the new day, and stays as listed before. */
  readonly withoutPost: number;
};

/**
 * Changes what a draft sitting is to be. On another day everybody listed gets the unit and title
 * held then; standing rights to extra time are reckoned anew. A start code stays the same as long as one is asked.
 *
 * Rejected with `not_draft` once forms are drawn: from then on only the window moves.
 */
export async function editSitting(
  ctx: Context,
  { sittingId, withStartCode, ...plan }: EditSitting,
): Promise<Result<EditedSitting, PlanProblem | "not_draft">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "draft") return rejected("not_draft");
    const settled = await settlePlan(tx, ctx, plan);
    if (!settled.ok) return settled;
    const on = dayInVietNam(plan.windowFrom);
    const moved = on !== dayInVietNam(sitting.windowFrom);
    const withoutPost = moved ? await movePosts(tx, ctx, sittingId, on) : 0;
    await updateSitting(tx, sittingId, {
      ...settled.value,
      startCode: withStartCode ? (sitting.startCode ?? drawCode()) : null,
    });
    await giveExtras(tx, sittingId, [...(await selectOfficersListed(tx, sittingId))]);
    await insertAuditEvent(tx, ctx, {
      act: "sitting.edit",
      subject: ["sitting", sittingId],
      unitId: plan.ownerUnitId,
      detail: { before: settingsOf(sitting), after: settingsOf(settled.value) },
    });
    return ok({ withoutPost });
  });
}

/** Keeps the posts held on another day; gives how many of those listed have none. */
async function movePosts(tx: Transaction, ctx: Context, sittingId: SittingId, on: string) {
  const officerIds = [...(await selectOfficersListed(tx, sittingId))];
  const posts = await selectPosts(tx, scopeOf(ctx.actor, "officer.read"), on, officerIds);
  for (const { officerId, unitId, unitName, title, jobGroupCode } of posts) {
    await updateCandidateListed(tx, sittingId, {
      officerId,
      unitId,
      unitName,
      title,
      jobGroupCode,
    });
  }
  return officerIds.length - posts.length;
}

/** Without the start code, which is no matter of the log. */
function settingsOf({
  name,
  room,
  testId,
  campaignId,
  ownerUnitId,
  ...rest
}: Omit<SettledPlan, "searchText">) {
  const { windowFrom, windowTo, deadlinePolicy, lateLimitS } = rest;
  return {
    ...{ name, room, testId, campaignId, ownerUnitId },
    ...{ windowFrom, windowTo, deadlinePolicy, lateLimitS },
  };
}
