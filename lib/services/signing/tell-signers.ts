import type { Transaction } from "@/db/client";
import { insertNotification, selectConcerned } from "@/db/queries/notifications";
import type { UserId, VisitId } from "@/lib/domain/ids";
import type { Doer } from "@/lib/domain/inspection/standing";
import type { SigningKind } from "@/lib/domain/notification/reminder";
import type { Context } from "@/lib/services/context";

type News = {
  readonly kind: SigningKind;
  readonly visitId: VisitId;
  /** What tells this news from an earlier one of its kind. */
  readonly mark: string;
  readonly to: readonly Doer[];
  /** Told besides. */
  readonly also?: readonly UserId[];
};

/** Tells the sides of a record what has become of its minutes; never whoever did it. A step of signing. */
export async function tellSigners(tx: Transaction, ctx: Context, news: News): Promise<void> {
  const { kind, visitId, mark, to, also = [] } = news;
  const step = "minutes";
  const people = new Set(also);
  for (const by of to) {
    for (const id of await selectConcerned(tx, { visitId, by, step })) people.add(id);
  }
  people.delete(ctx.actor.userId);
  const key = [kind, visitId, mark].join(" ");
  for (const userId of people) {
    await insertNotification(tx, { userId, visitId, kind, step, key });
  }
}
