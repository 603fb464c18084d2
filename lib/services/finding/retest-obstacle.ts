import type { Executor } from "@/db/client";
import type { FindingRow, VisitPlace } from "@/db/queries/findings";
import { selectRecommendations } from "@/db/queries/recommendations";
import { isThrough, stateOfFinding } from "@/lib/domain/finding/finding";

export type RetestObstacle = "ended" | "not_issued" | "settled";

/**
 * Why no test is held again over a finding, whatever it is about; null where one may be. A step of the
 * use cases that offer, prepare and link one.
 */
export async function retestObstacle(
  db: Executor,
  { id, visitId, issuedAt }: Pick<FindingRow, "id" | "visitId" | "issuedAt">,
  place: Pick<VisitPlace, "campaignState" | "state">,
): Promise<RetestObstacle | null> {
  if (place.campaignState === "closed" || place.state === "closed") return "ended";
  if (issuedAt === null) return "not_issued";
  const recommendations = (await selectRecommendations(db, [visitId]))
    .filter(({ findingId }) => findingId === id)
    .map(({ state }) => state);
  const standing = { issued: true, retestPassed: false, recommendations };
  return isThrough(stateOfFinding(standing)) ? "settled" : null;
}
