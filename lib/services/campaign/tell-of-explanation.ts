import type { Transaction } from "@/db/client";
import { selectExplainers } from "@/db/queries/explanations";
import { insertNotification, selectConcerned } from "@/db/queries/notifications";
import type { VisitId } from "@/lib/domain/ids";
import type { ExplanationKind } from "@/lib/domain/notification/reminder";
import type { Context } from "@/lib/services/context";

type News = {
  readonly kind: ExplanationKind;
  readonly visitId: VisitId;
  /** What tells this news from an earlier one of its kind. */
  readonly mark: string;
};

/** What comes after it, and for whom: the team answers an explanation, the unit waits for the conclusion. */
const turns = {
  explained: { by: "team", step: "answer" },
  explanation_answered: { by: "unit", step: "conclusion" },
} as const;

/** Tells the other side that the unit has explained, or what its team made of that; never whoever did it. */
export async function tellOfExplanation(tx: Transaction, ctx: Context, news: News): Promise<void> {
  const { kind, visitId, mark } = news;
  const { by, step } = turns[kind];
  const key = [kind, visitId, mark].join(" ");
  const people = new Set(await selectConcerned(tx, { visitId, by, step }));
  // Whoever answers for more than this unit is not among them, and may be the one who wrote.
  if (by === "unit") for (const id of await selectExplainers(tx, visitId)) people.add(id);
  people.delete(ctx.actor.userId);
  for (const userId of people) {
    await insertNotification(tx, { userId, visitId, kind, step, key });
  }
}
