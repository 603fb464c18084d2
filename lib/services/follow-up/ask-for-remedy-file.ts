import { selectOptionalRecommendation, selectRemedyFiles } from "@/db/queries/recommendations";
import type { RemedyFileObstacle } from "@/lib/domain/finding/remedy-file";
import type { RecommendationId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { followUpReach } from "./follow-up-reach";
import { remedyFileObstacle } from "./remedy-place";

/** Whether a file may be handed in there, before any of it is read. */
export async function askForRemedyFile(
  ctx: Context,
  id: RecommendationId,
): Promise<Result<void, RemedyFileObstacle>> {
  const found = await selectOptionalRecommendation(ctx.db, followUpReach(ctx.actor), id);
  if (!found) throw new NotFound(`recommendation ${id}`);
  const obstacle = remedyFileObstacle(found, await selectRemedyFiles(ctx.db, id));
  return obstacle ? rejected(obstacle) : ok(undefined);
}
