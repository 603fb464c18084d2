import type { Transaction } from "@/db/client";
import { updateRemindersSettled } from "@/db/queries/notifications";
import {
  type FoundRecommendation,
  insertRecommendationAct,
  lockRecommendation,
  selectRecommendationActs,
  selectRemedyFiles,
  updateRecommendation,
  updateRemedyFilesReported,
} from "@/db/queries/recommendations";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { type Act, type ActRejection, checkAct, type FollowUpAct } from "@/lib/domain/finding/act";
import type { RecommendationState } from "@/lib/domain/finding/recommendation-state";
import type { RecommendationId, UnitId } from "@/lib/domain/ids";
import type { NewsKind } from "@/lib/domain/notification/reminder";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { followUpReach, followUpSides, hasEnded, reportedOn } from "./follow-up-reach";
import { tellPeople } from "./tell-people";

export type TakeAct = Act & { readonly recommendationId: RecommendationId };

export type TakenAct = {
  readonly found: FoundRecommendation;
  readonly unitId: UnitId;
  readonly from: RecommendationState;
  readonly to: RecommendationState;
};

/**
 * Does something to a recommendation within the transaction of the use case whose act it is: locks its
 * visit and it, asks by `checkAct`, writes down who did what and why, and tells the other side. The
 * caller writes the audit event.
 */
export async function takeAct(
  tx: Transaction,
  ctx: Context,
  { recommendationId, ...act }: TakeAct,
): Promise<Result<TakenAct, ActRejection>> {
  const found = await lockRecommendation(tx, followUpReach(ctx.actor), recommendationId);
  if (!found) throw new NotFound(`recommendation ${recommendationId}`);
  const sides = followUpSides(found);
  const laid = (await selectRemedyFiles(tx, recommendationId)).filter(
    ({ position }) => position === null,
  );
  const acts = await selectRecommendationActs(tx, [recommendationId]);
  const reported = { files: laid.length, reportedOn: reportedOn(acts) };
  const subject = { ...found, ended: hasEnded(found), ...reported };
  const checked = checkAct(subject, act, { sides, today: dayInVietNam(ctx.now) });
  if (!checked.ok) return rejected(checked.reason);
  await writeDown(tx, ctx, { found, act, to: checked.value });
  return ok({ found, unitId: found.unitId, from: found.state, to: checked.value });
}

type Done = {
  readonly found: FoundRecommendation;
  readonly act: Act;
  readonly to: RecommendationState;
};

/** The act goes before the change: the database lets a day move by an act alone. */
async function writeDown(tx: Transaction, ctx: Context, { found, act, to }: Done): Promise<void> {
  const { id: recommendationId, visitId, ownerUnitId } = found;
  const moved = act.dueOn === undefined ? {} : { dueOn: act.dueOn };
  const position = await insertRecommendationAct(tx, {
    ...{ recommendationId, act: act.act, text: act.text ?? "", at: ctx.now },
    ...{ heldOn: act.heldOn ?? null, method: act.method ?? null, userId: ctx.actor.userId },
    ...(act.dueOn !== undefined && { ...moved, dueFrom: found.dueOn }),
  });
  await updateRecommendation(tx, recommendationId, { state: to, ...moved });
  if (act.act === "report") await updateRemedyFilesReported(tx, recommendationId, position);
  if (to !== found.state) await updateRemindersSettled(tx, { recommendationId }, ctx.now);
  await tellPeople(tx, ctx, {
    ...{ kind: newsOf[act.act], visitId, recommendationId, ownerUnitId },
    ...{ dueOn: act.dueOn ?? found.dueOn, mark: String(position) },
    to: followUpSides(found).has("unit") ? "team" : "unit",
  });
}

const newsOf: Readonly<Record<FollowUpAct, NewsKind>> = {
  comment: "commented",
  report: "reported",
  accept: "accepted",
  return: "returned",
  extend: "extended",
  escalate: "escalated",
  close: "closed",
};
