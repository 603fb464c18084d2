import type { FoundRecommendation, selectRemedyFiles } from "@/db/queries/recommendations";
import { remedyFilesMost, type RemedyFileObstacle } from "@/lib/domain/finding/remedy-file";
import { isUnitsTurn } from "@/lib/domain/finding/recommendation-state";
import { followUpSides, hasEnded } from "./follow-up-reach";

/** Why no file may be laid to a report of it now. */
export function remedyFileObstacle(
  found: FoundRecommendation,
  files: Awaited<ReturnType<typeof selectRemedyFiles>>,
): RemedyFileObstacle | null {
  if (!followUpSides(found).has("unit")) return "not_yours";
  if (hasEnded(found)) return "ended";
  if (!isUnitsTurn(found.state) && found.state !== "escalated") return "not_from_here";
  return files.length >= remedyFilesMost ? "too_many" : null;
}
