import { anyHandedIn, selectTolerance } from "@/db/queries/hand-answers";
import { selectMarkers } from "@/db/queries/hand-marks";
import { selectSittingAnswers } from "@/db/queries/own-marks";
import { selectOptionalSitting } from "@/db/queries/sittings";
import { selectHolders } from "@/db/queries/roles";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { SittingId } from "@/lib/domain/ids";
import { requireRubric } from "@/lib/domain/item/key";
import { rubricPoints } from "@/lib/domain/item/rubric";
import { sumOf } from "@/lib/domain/marking/mark";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

type Answer = Awaited<ReturnType<typeof selectSittingAnswers>>[number];

/**
 * The marking of a sitting for whoever organises it: the markers and their loads, the tolerance, and
 * every answer by its code with how far it has come.
 */
export async function loadSittingMarking(
  ctx: Context,
  { sittingId }: { readonly sittingId: SittingId },
) {
  const scope = scopeOf(ctx.actor, "sitting.write");
  const found = await selectOptionalSitting(ctx.db, scope, sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  const markers = await selectMarkers(ctx.db, sittingId, dayInVietNam(ctx.now));
  const answers = (await selectSittingAnswers(ctx.keys, sittingId)).map(answerOf);
  return {
    markers,
    choices: await selectHolders(ctx.db, "marker", scope),
    tolerancePercent: await selectTolerance(ctx.db, sittingId),
    begun: await anyHandedIn(ctx.db, sittingId),
    answers,
    counts: {
      answers: answers.length,
      settled: answers.filter(({ settled }) => settled !== null).length,
      disputed: answers.filter(({ standing }) => standing === "disputed").length,
      unassigned: answers.filter(({ standing }) => standing === "unassigned").length,
    },
  };
}

export type SittingMarking = Awaited<ReturnType<typeof loadSittingMarking>>;

function answerOf({ key, ...answer }: Answer) {
  const rubric = requireRubric(key);
  const rounds = [answer.first, answer.second, answer.third].map(roundOf);
  return {
    ...{ id: answer.id, code: answer.code, position: answer.position },
    possible: rubricPoints(rubric),
    rounds,
    settled: answer.settled,
    standing: standingOf(answer),
  };
}

/** What was given in a round in all, or that it is still to come; null when nobody has it. */
function roundOf(mark: Answer["first"]) {
  if (!mark?.markerId) return null;
  return { points: mark.handedInAt === null ? null : sumOf(mark.points) };
}

/** Where an answer stands, as its organiser has to act on it. */
function standingOf({ first, second, third, settled }: Omit<Answer, "key">) {
  if (settled !== null) return "settled" as const;
  if (!first?.markerId || !second?.markerId) return "unassigned" as const;
  if (first.handedInAt === null || second.handedInAt === null) return "open" as const;
  // Two marks without a score are two that differ.
  return third?.markerId ? ("disputed" as const) : ("unassigned" as const);
}
