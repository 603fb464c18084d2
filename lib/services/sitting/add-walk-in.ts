import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertAttempts, insertWalkIn, lockCandidatesByName } from "@/db/queries/candidates";
import { selectPosts } from "@/db/queries/officers";
import { lockSitting } from "@/db/queries/sittings";
import { selectOptionalTest } from "@/db/queries/tests";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { DrawProblem } from "@/lib/domain/form/draw-form";
import type { CandidateId, OfficerId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { candidateNumber } from "@/lib/domain/sitting/candidate-code";
import { listLimit } from "@/lib/domain/sitting/list-limit";
import { type Context, NotFound } from "@/lib/services/context";
import { drawForms } from "@/lib/services/test/draw-forms";
import { keepPopulations } from "./keep-populations";
import type { Post } from "./list-posts";
import { refreshResults } from "./refresh-results";
import { standingExtras } from "./standing-extras";

export type WalkInRejection =
  | DrawProblem
  | { readonly code: "not_prepared" | "closed" | "no_post" | "already_listed" | "too_many" };

export type WalkIn = { readonly candidateId: CandidateId; readonly number: string };

/**
 * Lists an officer who came without being listed: the next number, a form of the sitting's seed and
 * an attempt at once. A slip is issued as for everybody.
 *
 * Rejected with `no_post` when the person has no post in reach on the day.
 */
export async function addWalkIn(
  ctx: Context,
  { sittingId, officerId }: { sittingId: SittingId; officerId: OfficerId },
): Promise<Result<WalkIn, WalkInRejection>> {
  const added = await ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state === "draft") return rejected({ code: "not_prepared" } as const);
    if (sitting.state !== "ready" && sitting.state !== "open") {
      return rejected({ code: "closed" } as const);
    }
    const on = dayInVietNam(sitting.windowFrom);
    const [post] = await selectPosts(tx, scopeOf(ctx.actor, "officer.read"), on, [officerId]);
    if (!post) return rejected({ code: "no_post" } as const);
    const walkIn = await seatOfficer(tx, sitting, post);
    if (!walkIn.ok) return walkIn;
    await keepPopulations(tx, sitting, on);
    await insertAuditEvent(tx, ctx, {
      act: "sitting.walk_in",
      subject: ["candidate", walkIn.value.candidateId],
      unitId: sitting.ownerUnitId,
      detail: { sittingId, officerId, number: walkIn.value.number },
    });
    return ok({ ...walkIn.value, campaignId: sitting.campaignId });
  });
  if (!added.ok) return added;
  const { campaignId, ...walkIn } = added.value;
  await refreshResults(ctx.db, { id: sittingId, campaignId });
  return ok(walkIn);
}

type Sitting = NonNullable<Awaited<ReturnType<typeof lockSitting>>>;

/** Gives somebody a number, a form and an attempt in a sitting that the caller holds locked. */
export async function seatOfficer(
  tx: Transaction,
  { id: sittingId, testId, seed, windowFrom }: Sitting,
  post: Post,
): Promise<Result<WalkIn, WalkInRejection>> {
  const count = (await lockCandidatesByName(tx, sittingId)).length + 1;
  if (count > listLimit) return rejected({ code: "too_many" });
  const test = await selectOptionalTest(tx, testId);
  if (!test) throw new Error(`no test ${testId}`);
  const on = dayInVietNam(windowFrom);
  const forms = await drawForms(tx, { sittingId, testId, seed, count, on });
  if (!forms.ok) return forms;
  const formId = forms.value[count - 1];
  if (formId === undefined) throw new Error("a form is missing");
  const number = candidateNumber(count);
  const extras = await standingExtras(tx, sittingId, [post.officerId]);
  const extraAllowanceS = extras.get(post.officerId) ?? 0;
  const listed = { ...post, sittingId, number, formId, extraAllowanceS };
  const candidateId = await insertWalkIn(tx, listed);
  if (candidateId === null) return rejected({ code: "already_listed" });
  const { graceS } = test.test;
  const allowanceS = test.test.allowanceS + extraAllowanceS;
  await insertAttempts(tx, [{ candidateId, sittingId, formId, allowanceS, graceS }]);
  return ok({ candidateId, number });
}
