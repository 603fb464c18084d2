import type { Transaction } from "@/db/client";
import { type OpenAnswerRow, selectOpenAnswers, selectTolerance } from "@/db/queries/hand-answers";
import { insertMarks, selectMarkers } from "@/db/queries/hand-marks";
import { readClock } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { HandAnswerId, SittingId } from "@/lib/domain/ids";
import { requireRubric } from "@/lib/domain/item/key";
import { rubricPoints } from "@/lib/domain/item/rubric";
import { agreementOf } from "@/lib/domain/marking/agree";
import { assignMarkers } from "@/lib/domain/marking/assign";
import { sumOf } from "@/lib/domain/marking/mark";

/**
 * Gives the answers of a sitting that lack a marker to its markers, and to a chief those on which
 * two differ. What was given stays given. Needs a transaction that may read rubrics; whoever calls
 * writes the event.
 */
export async function giveAnswersOut(tx: Transaction, sittingId: SittingId): Promise<void> {
  const markers = await selectMarkers(tx, sittingId, dayInVietNam(await readClock(tx)));
  if (markers.length === 0) return;
  const tolerance = await selectTolerance(tx, sittingId);
  const answers = await selectOpenAnswers(tx, sittingId);
  const open = answers.map((answer) => ({
    ...answer,
    given: answer.marks,
    disputed: standingOf(answer, tolerance).kind === "disputed",
  }));
  const given = assignMarkers(open, markers);
  await insertMarks(
    tx,
    given.map((each) => ({ ...each, answerId: each.answerId as HandAnswerId })),
  );
}

/** What the marks handed in for an answer come to. */
export function standingOf({ key, marks }: OpenAnswerRow, tolerance: number) {
  const rubric = requireRubric(key);
  const rounds = marks
    .filter(({ handedIn }) => handedIn)
    .map(({ round, points }) => ({ round, points: sumOf(points) }));
  return agreementOf(rounds, rubricPoints(rubric), tolerance);
}
