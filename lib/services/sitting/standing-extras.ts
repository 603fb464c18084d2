import type { Transaction } from "@/db/client";
import { selectExtraPercents } from "@/db/queries/accommodations";
import { selectSittingTerms } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { extraAllowance } from "@/lib/domain/sitting/extra-allowance";

/**
 * The seconds that officers with a standing right to extra time have at a sitting, as the right is
 * on its day. Who has none is not in the answer.
 */
export async function standingExtras(
  tx: Transaction,
  sittingId: SittingId,
  officerIds: readonly OfficerId[],
): Promise<ReadonlyMap<OfficerId, number>> {
  const { allowanceS, windowFrom } = await selectSittingTerms(tx, sittingId);
  const percents = await selectExtraPercents(tx, dayInVietNam(windowFrom), officerIds);
  return new Map(
    [...percents].map(([officerId, percent]) => [officerId, extraAllowance(allowanceS, percent)]),
  );
}
