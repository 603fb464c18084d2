import type { Transaction } from "@/db/client";
import { selectSittingsAhead, updateExtraTime } from "@/db/queries/extra-time";
import type { CandidateId, OfficerId, SittingId } from "@/lib/domain/ids";
import { standingExtras } from "./standing-extras";

/**
 * Gives those listed the extra time they have a standing right to on the day of the sitting, as far
 * as they have not begun. Returns whose time changed.
 */
export async function giveExtras(
  tx: Transaction,
  sittingId: SittingId,
  officerIds: readonly OfficerId[],
): Promise<CandidateId[]> {
  const extras = await standingExtras(tx, sittingId, officerIds);
  const changed: CandidateId[] = [];
  for (const officerId of [...officerIds].sort()) {
    const extraAllowanceS = extras.get(officerId) ?? 0;
    const id = await updateExtraTime(tx, { sittingId, officerId, extraAllowanceS });
    if (id !== undefined) changed.push(id);
  }
  return changed;
}

/** The same for one officer, at every sitting in which the officer may still begin. */
export async function giveExtrasAhead(
  tx: Transaction,
  officerId: OfficerId,
): Promise<CandidateId[]> {
  const changed: CandidateId[] = [];
  for (const sittingId of await selectSittingsAhead(tx, officerId)) {
    changed.push(...(await giveExtras(tx, sittingId, [officerId])));
  }
  return changed;
}
