import type { Executor } from "@/db/client";
import { selectExplanationFiles, selectExplanations } from "@/db/queries/explanations";
import { type FoundVisit, selectCourses } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { VisitId } from "@/lib/domain/ids";
import { explanationFileObstacle } from "@/lib/domain/inspection/explanation";
import { dueOf } from "@/lib/domain/inspection/standing";
import { type Context, NotFound } from "@/lib/services/context";
import { sidesIn } from "./visit-sides";

/** A visit as an explanation is judged by it, and on whose behalf somebody asks; `NotFound` for strangers. */
export async function explainedVisit(db: Executor, ctx: Context, visit: FoundVisit | undefined) {
  const sides = sidesIn(visit);
  if (!visit || sides.size === 0) throw new NotFound("visit to explain");
  const { id: visitId, unitId, state } = visit;
  const course = (await selectCourses(db, [visitId])).get(visitId);
  const dueOn = course ? dueOf(course, "explanation") : null;
  const subject = { state, campaignClosed: visit.campaignState === "closed", dueOn };
  return { visitId, unitId, subject, sender: { sides, today: dayInVietNam(ctx.now) } };
}

export type ExplainedBy = Awaited<ReturnType<typeof explainedVisit>>;

/** What was sent with its files, newest first, and the files that wait for the next sending. */
export async function selectExplained(db: Executor, visitId: VisitId) {
  const files = await selectExplanationFiles(db, visitId);
  const of = (id: string | null) => files.filter(({ explanationId }) => explanationId === id);
  const sendings = await selectExplanations(db, visitId);
  return { laid: of(null), explanations: sendings.map((one) => ({ ...one, files: of(one.id) })) };
}

/** Why no file may be laid to the explanation that is to come: room is left for those sent before. */
export async function explanationObstacle(db: Executor, { visitId, subject, sender }: ExplainedBy) {
  const { laid, explanations } = await selectExplained(db, visitId);
  const files = laid.length + (explanations[0]?.files.length ?? 0);
  return explanationFileObstacle(subject, files, sender);
}
