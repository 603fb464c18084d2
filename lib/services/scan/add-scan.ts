import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertBlob } from "@/db/queries/evidence";
import { insertScan, lockDocument, updateScanReplaced } from "@/db/queries/paper-scans";
import type { CampaignDocumentId, PaperScanId } from "@/lib/domain/ids";
import type { ScanRejection } from "@/lib/domain/inspection/scan";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { isScanType } from "@/lib/interop/evidence/kind-of";
import { type PreparedFile, prepareFile } from "@/lib/interop/evidence/prepare-file";
import { type Context, NotFound } from "@/lib/services/context";
import { plainName } from "@/lib/services/evidence/plain-name";
import { scanObstacle } from "./scan-obstacle";
import { mayScan } from "./scan-reach";

export type AddScan = {
  readonly documentId: CampaignDocumentId;
  /** The scan whose place it takes, or null beside those that are there. */
  readonly replaces: PaperScanId | null;
  readonly signer: string;
  /** As the person's own machine calls the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/**
 * Lays the scan of a signed paper to it. What it is, is told by its content: a PDF or a picture. One
 * that it replaces is kept, out of the way, and both digests stand in the log.
 */
export async function addScan(
  ctx: Context,
  { documentId, replaces, signer, name, bytes }: AddScan,
): Promise<Result<PaperScanId, ScanRejection>> {
  if (signer.trim() === "") return rejected("signer_missing");
  const prepared = await prepareFile(bytes);
  if (!prepared.ok) return prepared;
  const { file, originalSha256 } = prepared.value;
  if (!isScanType(file.mediaType)) return rejected("forbidden_type");
  return ctx.db.transaction(async (tx) => {
    const found = await lockDocument(tx, documentId);
    if (!found || !(await mayScan(tx, ctx.actor, found))) throw new NotFound(`paper ${documentId}`);
    const obstacle = await scanObstacle(tx, found, replaces);
    if (obstacle) return rejected(obstacle);
    const id = await keepScan(tx, ctx, { documentId, replaces, signer, name }, prepared.value);
    await insertAuditEvent(tx, ctx, {
      ...(replaces ? { act: "scan.replace" } : { act: "scan.add" }),
      subject: ["campaign", found.campaignId],
      unitId: found.unitId ?? found.ownerUnitId,
      detail: {
        ...{ kind: found.kind, number: found.number, scan: id, replaces },
        ...{ sha256: file.sha256, originalSha256 },
      },
    });
    return ok(id);
  });
}

async function keepScan(
  tx: Transaction,
  ctx: Context,
  { replaces, signer, name, documentId }: Omit<AddScan, "bytes">,
  { file, thumbnail, originalSha256 }: PreparedFile,
): Promise<PaperScanId> {
  const by = ctx.actor.userId;
  if (replaces) await updateScanReplaced(tx, replaces, { replacedBy: by, replacedAt: ctx.now });
  for (const one of thumbnail ? [file, thumbnail] : [file]) await insertBlob(tx, one);
  return insertScan(tx, {
    ...{ documentId, signer: signer.trim(), name: plainName(name), originalSha256 },
    ...{ sha256: file.sha256, thumbnailSha256: thumbnail?.sha256 ?? null },
    ...{ replacesId: replaces, uploadedBy: by, uploadedAt: ctx.now },
  });
}
