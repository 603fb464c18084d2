import type { Transaction } from "@/db/client";
import { holdHeading } from "@/db/queries/campaigns";
import { updateRemindersSettled } from "@/db/queries/notifications";
import { selectPending } from "@/db/queries/recommendations";
import { updateVisitState } from "@/db/queries/visits";
import {
  insertCampaignDocument,
  insertVisitStep,
  lockVisitFor,
  selectCourses,
} from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignDocumentId, UnitId, VisitId } from "@/lib/domain/ids";
import { checkMove, type MoveRejection, type Step } from "@/lib/domain/inspection/check-move";
import { lastStepDay } from "@/lib/domain/inspection/course";
import { standingOf } from "@/lib/domain/inspection/standing";
import type { VisitState } from "@/lib/domain/inspection/state";
import { ruleOf } from "@/lib/domain/inspection/workflow";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { followStep } from "@/lib/services/follow-up/follow-step";
import { reachesOf, sidesIn } from "./visit-sides";

export type MoveVisit = Omit<Step, "on"> & {
  readonly visitId: VisitId;
  /** The day on which it was done; today unless said. */
  readonly on?: string;
  /** Of an explanation: whether the team took it. */
  readonly accepted?: boolean;
  /** A paper that stands behind several visits at once and is kept already. */
  readonly documentId?: CampaignDocumentId;
};

export type MovedVisit = {
  readonly unitId: UnitId;
  readonly from: VisitState;
  readonly to: VisitState;
  readonly late: boolean;
};

/**
 * Takes a step of a visit within the transaction of the use case whose act it is: signing takes
 * `sign_minutes`, follow-up takes `remedy`, `remedy_again`, `recheck`, `close`, `escalate`.
 *
 * Locks the visit, asks by `checkMove` whether this person may take this step from where the visit
 * stands, keeps the paper behind it, settles the reminders of what was to be done, and writes the
 * history (`visit_step`); a conclusion issues the recommendations that are drafted. The caller writes the
 * audit event: its `detail` carries `from` and `to` of what is returned. `NotFound` when the visit is
 * out of the person's reach altogether.
 */
export async function moveVisit(
  tx: Transaction,
  ctx: Context,
  { visitId, accepted, ...step }: MoveVisit,
): Promise<Result<MovedVisit, MoveRejection>> {
  if (issuesPaper(step)) await holdHeading(tx, { visitId });
  const visit = await lockVisitFor(tx, reachesOf(ctx.actor), visitId);
  const sides = sidesIn(visit);
  if (!visit || sides.size === 0) throw new NotFound(`visit ${visitId}`);
  const today = dayInVietNam(ctx.now);
  const on = step.on ?? today;
  const checked = checkMove(
    {
      ...visit,
      campaignClosed: visit.campaignState === "closed",
      ...(await daysOf(tx, visitId, on)),
      recommendations: await selectPending(tx, visitId),
    },
    { ...step, on },
    { sides, today },
  );
  if (!checked.ok) return rejected(checked.reason);
  const { to, late } = checked.value;
  const reason = step.reason ?? "";
  await followStep(tx, ctx, { visitId, unitId: visit.unitId, move: step.move, reason });
  await updateVisitState(tx, visitId, to);
  await updateRemindersSettled(tx, { visitId }, ctx.now);
  await insertVisitStep(tx, {
    ...{ visitId, move: step.move, fromState: visit.state, toState: to, onDay: on, late },
    ...{ dueOn: step.dueOn ?? null, accepted: accepted ?? null, reason },
    documentId: await keepDocument(tx, ctx, { ...step, visitId, campaignId: visit.campaignId }),
    actorId: ctx.actor.userId,
  });
  return ok({ unitId: visit.unitId, from: visit.state, to, late });
}

/** The day of the last step, by when what is to be done now should be done, as seen on the day it was, and whether the unit explained. */
async function daysOf(tx: Transaction, visitId: VisitId, on: string) {
  const course = (await selectCourses(tx, [visitId])).get(visitId);
  if (!course) throw new Error(`no course of visit ${visitId}`);
  const { explanationSent } = course;
  const dueOn = standingOf(course, on).next?.dueOn ?? null;
  return { lastOn: lastStepDay(course), dueOn, explanationSent };
}

type Kept = Omit<MoveVisit, "accepted"> & Pick<NonNullable<Locked>, "campaignId">;
type Locked = Awaited<ReturnType<typeof lockVisitFor>>;

type Quoted = Pick<MoveVisit, "document" | "documentId">;

/** Whether a paper is to be kept behind a step: one that is not kept yet. */
const issuesPaper = ({ document, documentId }: Quoted) => document !== undefined && !documentId;

async function keepDocument(
  tx: Transaction,
  ctx: Context,
  { move, document, documentId, visitId, campaignId }: Kept,
): Promise<CampaignDocumentId | null> {
  const { document: kind } = ruleOf(move);
  if (documentId || !document || !kind) return documentId ?? null;
  const createdBy = ctx.actor.userId;
  return insertCampaignDocument(tx, { ...document, campaignId, visitId, kind, createdBy });
}
