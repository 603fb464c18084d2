import { selectOptionalBlob } from "@/db/queries/evidence";
import { selectOptionalDocument, selectOptionalScan } from "@/db/queries/paper-scans";
import type { PaperScanId } from "@/lib/domain/ids";
import { nameFor } from "@/lib/interop/evidence/kind-of";
import { type Context, NotFound } from "@/lib/services/context";
import { mayReadScans, mayScan } from "./scan-reach";

type ReadScan = {
  readonly scanId: PaperScanId;
  /** The small picture of a picture. */
  readonly thumbnail: boolean;
};

/** The scan of a paper in reach. One that was replaced is read by those who keep the papers alone. */
export async function readScan(ctx: Context, { scanId, thumbnail }: ReadScan) {
  const scan = await selectOptionalScan(ctx.db, scanId);
  const paper = scan && (await selectOptionalDocument(ctx.db, scan.documentId));
  const reached = scan?.replacedAt === null ? mayReadScans : mayScan;
  if (!paper || !(await reached(ctx.db, ctx.actor, paper))) throw new NotFound(`scan ${scanId}`);
  const digest = thumbnail ? scan.thumbnailSha256 : scan.sha256;
  const blob = digest === null ? undefined : await selectOptionalBlob(ctx.db, digest);
  if (!blob) throw new NotFound(`file of scan ${scanId}`);
  return { name: nameFor(scan.name, blob.mediaType), mediaType: blob.mediaType, bytes: blob.bytes };
}
