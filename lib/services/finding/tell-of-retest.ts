import type { Transaction } from "@/db/client";
import type { VisitPlace } from "@/db/queries/findings";
import {
  insertNotification,
  selectConcerned,
  selectOrganisers,
  selectRepresentatives,
} from "@/db/queries/notifications";
import { selectRetestedIn, selectRetests } from "@/db/queries/retests";
import { endOfRetest } from "@/lib/domain/finding/retest";
import type { FindingId, SittingId, UserId, VisitId } from "@/lib/domain/ids";
import type { RetestKind } from "@/lib/domain/notification/reminder";
import type { Context } from "@/lib/services/context";

type Told = {
  readonly kind: RetestKind;
  readonly findingId: FindingId;
  readonly sittingId: SittingId;
  readonly place: Pick<VisitPlace, "id" | "unitId" | "officeId">;
};

/** Tells who organises a short test and who has to send officers to it that it is prepared. */
export async function tellOfRetest(
  tx: Transaction,
  ctx: Context,
  { place, ...news }: Told,
): Promise<void> {
  const organisers = await selectOrganisers(tx, place.officeId);
  const unit = await selectRepresentatives(tx, place.unitId);
  await tell(tx, ctx, { ...news, visitId: place.id, people: [...organisers, ...unit] });
}

/**
 * Tells the team, whoever started it and the unit how a test held again went, once all its results
 * stand. Nothing where the sitting is none, or where some are still to come. A step of the use cases
 * that release and settle.
 */
export async function tellRetested(
  tx: Transaction,
  ctx: Context,
  sittingId: SittingId,
): Promise<void> {
  for (const { findingId, visitId, unitId } of await selectRetestedIn(tx, sittingId)) {
    const known = await selectRetests(tx, { visitId, unitId });
    const one = known.find((held) => held.findingId === findingId && held.sittingId === sittingId);
    const end = one && endOfRetest(one, one.mark);
    if (!end) continue;
    const kind = `retest_${end}` as const;
    const team = await selectConcerned(tx, { visitId, by: "team", step: "recheck" });
    const unit = await selectRepresentatives(tx, unitId);
    const people = [...team, one.startedBy, ...unit];
    await tell(tx, ctx, { kind, findingId, sittingId, visitId, people });
  }
}

type News = Omit<Told, "place"> & {
  readonly visitId: VisitId;
  readonly people: readonly UserId[];
};

async function tell(tx: Transaction, ctx: Context, { people, ...news }: News): Promise<void> {
  const { kind, findingId, sittingId, visitId } = news;
  const key = [kind, findingId, sittingId].join(" ");
  for (const userId of people.filter((id) => id !== ctx.actor.userId)) {
    await insertNotification(tx, { userId, visitId, findingId, kind, step: "recheck", key });
  }
}
