import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { updateFindingsIssued } from "@/db/queries/findings";
import {
  insertRecommendationAct,
  selectRecommendations,
  updateRecommendationsEscalated,
  updateRecommendationsIssued,
} from "@/db/queries/recommendations";
import type { RecommendationAct } from "@/lib/domain/finding/act";
import type { RecommendationId, UnitId, VisitId } from "@/lib/domain/ids";
import type { VisitMove } from "@/lib/domain/inspection/workflow";
import type { Context } from "@/lib/services/context";
import { tellPeople } from "./tell-people";

type Step = {
  readonly visitId: VisitId;
  readonly unitId: UnitId;
  readonly move: VisitMove;
  readonly reason: string;
};

/**
 * What a step of a visit does to its recommendations: the conclusion issues what is drafted, handing
 * the visit to the higher authority takes with it what is open. Who took the step did it.
 */
export async function followStep(tx: Transaction, ctx: Context, step: Step): Promise<void> {
  if (step.move === "conclude") await issue(tx, ctx, step);
  if (step.move === "escalate") await escalate(tx, ctx, step);
}

async function issue(tx: Transaction, ctx: Context, step: Step): Promise<void> {
  await updateFindingsIssued(tx, step.visitId, ctx.now);
  const issued = await updateRecommendationsIssued(tx, step.visitId);
  if (issued.length === 0) return;
  await writeDown(tx, ctx, { step, ids: issued.map(({ id }) => id), act: "issue" });
  await insertAuditEvent(tx, ctx, {
    act: "recommendation.issue",
    subject: ["visit", step.visitId],
    unitId: step.unitId,
    detail: { recommendations: issued.length },
  });
}

async function escalate(tx: Transaction, ctx: Context, step: Step): Promise<void> {
  const ids = (await updateRecommendationsEscalated(tx, step.visitId)).map(({ id }) => id);
  await writeDown(tx, ctx, { step, ids, act: "escalate" });
}

type Done = {
  readonly step: Step;
  readonly ids: readonly RecommendationId[];
  readonly act: RecommendationAct;
};

const bySoonestDay = (a: { dueOn: string | null }, b: { dueOn: string | null }) =>
  (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9");

/** On each of them, and to each unit that is asked for something once: of what is due soonest. */
async function writeDown(tx: Transaction, ctx: Context, { step, ids, act }: Done): Promise<void> {
  const { visitId, reason } = step;
  const kind = act === "issue" ? "issued" : "escalated";
  const told = new Set<UnitId | null>();
  const all = await selectRecommendations(tx, [visitId]);
  const done = all.filter((one) => ids.includes(one.id));
  for (const { id, ownerUnitId, dueOn } of done.sort(bySoonestDay)) {
    const said = { act, text: act === "escalate" ? reason : "", at: ctx.now };
    await insertRecommendationAct(tx, {
      recommendationId: id,
      userId: ctx.actor.userId,
      ...said,
    });
    if (told.has(ownerUnitId)) continue;
    told.add(ownerUnitId);
    const about = { kind, visitId, recommendationId: id, ownerUnitId, dueOn } as const;
    await tellPeople(tx, ctx, { ...about, mark: "", to: "unit" });
  }
}
