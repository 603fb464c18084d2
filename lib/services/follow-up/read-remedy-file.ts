import { selectOptionalBlob } from "@/db/queries/evidence";
import {
  selectOptionalRecommendation,
  selectOptionalRemedyFile,
} from "@/db/queries/recommendations";
import type { RemedyFileId } from "@/lib/domain/ids";
import { nameFor } from "@/lib/interop/evidence/kind-of";
import { type Context, NotFound } from "@/lib/services/context";
import { followUpReach, followUpSides } from "./follow-up-reach";

/** A file of a recommendation in reach. What is not reported yet is the unit's own. */
export async function readRemedyFile(ctx: Context, fileId: RemedyFileId) {
  const file = await selectOptionalRemedyFile(ctx.db, fileId);
  const found =
    file &&
    (await selectOptionalRecommendation(ctx.db, followUpReach(ctx.actor), file.recommendationId));
  const shown = found && (file.position !== null || followUpSides(found).has("unit"));
  const blob = shown ? await selectOptionalBlob(ctx.db, file.sha256) : undefined;
  if (!file || !blob) throw new NotFound(`file ${fileId}`);
  return { name: nameFor(file.name, blob.mediaType), mediaType: blob.mediaType, bytes: blob.bytes };
}
