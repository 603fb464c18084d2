import type { Transaction } from "@/db/client";
import { selectEngagements } from "@/db/queries/visit-calendar";
import type { UserId, VisitId } from "@/lib/domain/ids";
import { type Slot, slotsMeet } from "@/lib/domain/inspection/slot";

/** Somebody who would have to be in two places, and where they are expected already. */
export type Engagement = { readonly person: string; readonly unitName: string };

type Asked = {
  readonly userIds: readonly UserId[];
  readonly slot: Slot;
  readonly except: readonly VisitId[];
};

/** The first of several people who is at another visit while a slot lasts, or null. */
export async function findEngagement(
  tx: Transaction,
  { userIds, slot, except }: Asked,
): Promise<Engagement | null> {
  const { day } = slot;
  const others = await selectEngagements(tx, { userIds, day, except });
  const met = others.find((other) => slotsMeet(slot, { day, ...other }));
  return met ? { person: met.person, unitName: met.unitName } : null;
}
