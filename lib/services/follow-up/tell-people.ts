import type { Transaction } from "@/db/client";
import {
  insertNotification,
  selectConcerned,
  selectRepresentatives,
} from "@/db/queries/notifications";
import type { RecommendationId, UnitId, UserId, VisitId } from "@/lib/domain/ids";
import type { Doer } from "@/lib/domain/inspection/standing";
import type { NewsKind } from "@/lib/domain/notification/reminder";
import type { Context } from "@/lib/services/context";

export type News = {
  readonly kind: NewsKind;
  readonly visitId: VisitId;
  readonly recommendationId: RecommendationId;
  readonly ownerUnitId: UnitId | null;
  readonly dueOn: string | null;
  /** What tells this news from an earlier one of its kind. */
  readonly mark: string;
  readonly to: Doer;
};

/** Tells the other side what was done with a recommendation; never whoever did it. */
export async function tellPeople(tx: Transaction, ctx: Context, news: News): Promise<void> {
  const { kind, visitId, recommendationId, ownerUnitId, dueOn, mark, to } = news;
  const step = to === "unit" ? "remedy" : "recheck";
  const people: readonly UserId[] =
    to === "team"
      ? await selectConcerned(tx, { visitId, by: "team", step })
      : ownerUnitId === null
        ? []
        : await selectRepresentatives(tx, ownerUnitId);
  const key = [kind, recommendationId, mark].join(" ");
  for (const userId of people.filter((id) => id !== ctx.actor.userId)) {
    await insertNotification(tx, { userId, visitId, recommendationId, kind, step, dueOn, key });
  }
}
