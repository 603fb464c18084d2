import { selectOptionalVisitPlace } from "@/db/queries/findings";
import { areMinutesDrawn } from "@/db/queries/signing";
import { selectOptionalVisit, selectVisitMembers } from "@/db/queries/visits";
import {
  selectCampaignDocuments,
  selectCourses,
  selectOptionalVisitFor,
  selectVisitSteps,
} from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { VisitId } from "@/lib/domain/ids";
import { checkCorrection, earlierStates } from "@/lib/domain/inspection/check-move";
import { explanationHindrance } from "@/lib/domain/inspection/explanation";
import { dueOf, standingOf, type VisitCourse } from "@/lib/domain/inspection/standing";
import { movesFrom, type Side } from "@/lib/domain/inspection/workflow";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { selectExplained } from "./explained-visit";
import { reachesOf, sidesIn } from "./visit-sides";

/**
 * One visit: its history and papers, what its unit explained, how far it has come, what is to be done
 * next, and what of it the actor may do.
 */
export async function loadVisit(ctx: Context, { visitId }: { visitId: VisitId }) {
  const read = scopeOf(ctx.actor, "campaign.read");
  const write = scopeOf(ctx.actor, "campaign.write");
  const found = await selectOptionalVisit(ctx.db, { read, write }, visitId);
  if (!found) throw new NotFound(`visit ${visitId}`);
  const campaignId = found.campaign.id;
  const through = (action: "record.read" | "finding.read") =>
    selectOptionalVisitPlace(ctx.db, scopeOf(ctx.actor, action), visitId);
  const [courses, steps, members, documents, own, minutesStand, explained, ...opened] =
    await Promise.all([
      selectCourses(ctx.db, [visitId]),
      selectVisitSteps(ctx.db, visitId),
      selectVisitMembers(ctx.db, visitId),
      selectCampaignDocuments(ctx.db, { campaignId, visitId }),
      selectOptionalVisitFor(ctx.db, reachesOf(ctx.actor), visitId),
      areMinutesDrawn(ctx.db, visitId),
      selectExplained(ctx.db, visitId),
      through("record.read"),
      through("finding.read"),
    ]);
  const [record, findings] = opened;
  const course = courses.get(visitId);
  if (!course) throw new Error(`no course of visit ${visitId}`);
  const sides = sidesIn(own);
  const { state } = found.visit;
  const today = dayInVietNam(ctx.now);
  const campaignClosed = found.campaign.state === "closed";
  return {
    ...{ ...found, steps, members, documents, sides, today },
    ...explainingOf(course, explained, { campaignClosed, today, sides }),
    standing: standingOf(course, today),
    moves: campaignClosed ? [] : movesFrom(state, sides),
    mayOpenRecord: record !== undefined,
    mayOpenFindings: findings !== undefined,
    correctTo: earlierStates(state).filter(
      (to) =>
        checkCorrection({ state, campaignClosed, minutesStand }, { to, reason: "-" }, sides).ok,
    ),
  };
}

type Explained = Awaited<ReturnType<typeof selectExplained>>;
type Now = {
  readonly campaignClosed: boolean;
  readonly today: string;
  readonly sides: ReadonlySet<Side>;
};

/** What the unit sent and, its own, what it has not; until when it may explain, and why it cannot now. */
function explainingOf(
  course: VisitCourse,
  { explanations, laid }: Explained,
  { campaignClosed, today, sides }: Now,
) {
  const explainBy = dueOf(course, "explanation");
  const explained = { state: course.state, campaignClosed, dueOn: explainBy };
  return {
    ...{ explanations, laid: sides.has("unit") ? laid : [], explainBy },
    explanationHindrance: explanationHindrance(explained, today),
  };
}
