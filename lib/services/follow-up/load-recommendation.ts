import {
  selectOptionalRecommendation,
  selectRecommendationActs,
  selectRemedyFiles,
} from "@/db/queries/recommendations";
import { selectOptionalVisitOfUnit } from "@/db/queries/results";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { actsFrom } from "@/lib/domain/finding/act";
import { isOverdue } from "@/lib/domain/finding/recommendation-state";
import type { RecommendationId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { followUpReach, followUpSides, hasEnded, reportedOn } from "./follow-up-reach";

/** One recommendation with everything that happened to it, and what the actor may do about it now. */
export async function loadRecommendation(
  ctx: Context,
  { recommendationId }: { readonly recommendationId: RecommendationId },
) {
  const reach = followUpReach(ctx.actor);
  const found = await selectOptionalRecommendation(ctx.db, reach, recommendationId);
  if (!found) throw new NotFound(`recommendation ${recommendationId}`);
  const [acts, all, reached] = await Promise.all([
    selectRecommendationActs(ctx.db, [recommendationId]),
    selectRemedyFiles(ctx.db, recommendationId),
    selectOptionalVisitOfUnit(ctx.db, scopeOf(ctx.actor, "record.read"), found),
  ]);
  const today = dayInVietNam(ctx.now);
  const sides = followUpSides(found);
  const laid = sides.has("unit") ? all.filter(({ position }) => position === null) : [];
  const subject = {
    ...found,
    ended: hasEnded(found),
    files: laid.length,
    reportedOn: reportedOn(acts),
  };
  return {
    ...{ recommendation: found, today, sides, laid, overdue: isOverdue(found, today) },
    mayOpenRecord: reached !== undefined,
    acts: acts.map((act) => ({
      ...act,
      files: all.filter(({ position }) => position === act.position),
    })),
    open: actsFrom(subject, { sides, today }),
  };
}

export type LoadedRecommendation = Awaited<ReturnType<typeof loadRecommendation>>;
