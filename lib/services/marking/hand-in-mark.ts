import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectOpenAnswers, selectTolerance } from "@/db/queries/hand-answers";
import { insertHandScore, updateMark } from "@/db/queries/hand-marks";
import { selectOwnMark } from "@/db/queries/own-marks";
import { readClock } from "@/db/queries/sittings";
import type { HandAnswerId, SittingId } from "@/lib/domain/ids";
import { type CriterionPoints, isComplete, sumOf } from "@/lib/domain/marking/mark";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { giveAnswersOut, standingOf } from "./give-answers-out";
import { openOwnMark, type OwnMarkRejection, type WrittenMark } from "./own-mark";

/**
 * Hands a mark in: it stays as it is. With the second one the answer has its score, or goes to a
 * chief where the two lie too far apart; what the chief hands in is the score.
 *
 * Handed in again as it is, where the answer was lost on the way: nothing changes. Rejected with
 * `incomplete` while a criterion is not judged, with `handed_in`, and where points are none of the
 * rubric's.
 */
export async function handInMark(
  ctx: Context,
  written: WrittenMark,
): Promise<Result<void, OwnMarkRejection | "incomplete">> {
  return ctx.keys.transaction(async (tx) => {
    const own = await openOwnMark(tx, ctx, written);
    if (!own.ok) {
      const repeated = own.reason === "handed_in" && (await isAsHandedIn(tx, ctx, written));
      return repeated ? ok(undefined) : rejected(own.reason);
    }
    const { mark, sittingId, rubric } = own.value;
    const { points, comment } = written;
    if (!isComplete(rubric, points)) return rejected("incomplete");
    const handedInAt = await readClock(tx);
    await updateMark(tx, mark.id, { points: { ...points }, comment, handedInAt });
    await insertAuditEvent(tx, ctx, {
      act: "marking.hand_in",
      subject: ["hand_answer", mark.answerId],
      detail: { round: mark.round, points: sumOf(points), criteria: points },
    });
    await settle(tx, sittingId, mark.answerId);
    return ok(undefined);
  });
}

/** Whether the mark was handed in with the very points and comment. */
async function isAsHandedIn(
  tx: Transaction,
  ctx: Context,
  { markId, points, comment }: WrittenMark,
): Promise<boolean> {
  const found = await selectOwnMark(tx, { markerId: ctx.actor.userId, id: markId });
  return found !== undefined && found.comment === comment && isSame(found.points, points);
}

const isSame = (a: CriterionPoints, b: CriterionPoints) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([criterion, points]) => b[criterion] === points);

/** Keeps what the marks of the answer come to, or asks a chief. */
async function settle(tx: Transaction, sittingId: SittingId, answerId: HandAnswerId) {
  const tolerancePercent = await selectTolerance(tx, sittingId);
  const answer = (await selectOpenAnswers(tx, sittingId, answerId))[0];
  if (!answer) return;
  const standing = standingOf(answer, tolerancePercent);
  if (standing.kind === "disputed") await giveAnswersOut(tx, sittingId);
  if (standing.kind !== "agreed") return;
  const { by, mark } = standing;
  await insertHandScore(tx, { answerId, ...mark, by, tolerancePercent });
}
