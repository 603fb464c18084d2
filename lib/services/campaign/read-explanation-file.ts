import { selectOptionalBlob } from "@/db/queries/evidence";
import { selectOptionalExplanationFile } from "@/db/queries/explanations";
import { selectOptionalVisitFor } from "@/db/queries/visit-steps";
import { selectOptionalVisit } from "@/db/queries/visits";
import type { ExplanationFileId, VisitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { nameFor } from "@/lib/interop/evidence/kind-of";
import { type Context, NotFound } from "@/lib/services/context";
import { reachesOf, sidesIn } from "./visit-sides";

type ReadExplanationFile = {
  readonly fileId: ExplanationFileId;
  /** The small picture of a picture. */
  readonly thumbnail: boolean;
};

/** A file of an explanation, for whoever reads that. What is not sent yet is the unit's own. */
export async function readExplanationFile(
  ctx: Context,
  { fileId, thumbnail }: ReadExplanationFile,
) {
  const file = await selectOptionalExplanationFile(ctx.db, fileId);
  const shown = file && (file.explanationId === null ? isOwn : isReadable);
  if (!file || !shown || !(await shown(ctx, file))) throw new NotFound(`file ${fileId}`);
  const digest = thumbnail ? file.thumbnailSha256 : file.sha256;
  const blob = digest === null ? undefined : await selectOptionalBlob(ctx.db, digest);
  if (!blob) throw new NotFound(`file ${fileId}`);
  return { name: nameFor(file.name, blob.mediaType), mediaType: blob.mediaType, bytes: blob.bytes };
}

type Placed = { readonly visitId: VisitId };

async function isOwn(ctx: Context, { visitId }: Placed): Promise<boolean> {
  const visit = await selectOptionalVisitFor(ctx.db, reachesOf(ctx.actor), visitId);
  return sidesIn(visit).has("unit");
}

/** As the page of the visit is. */
async function isReadable(ctx: Context, { visitId }: Placed): Promise<boolean> {
  const read = scopeOf(ctx.actor, "campaign.read");
  const write = scopeOf(ctx.actor, "campaign.write");
  return (await selectOptionalVisit(ctx.db, { read, write }, visitId)) !== undefined;
}
