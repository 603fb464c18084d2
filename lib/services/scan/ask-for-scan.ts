import { selectOptionalDocument } from "@/db/queries/paper-scans";
import type { CampaignDocumentId, PaperScanId } from "@/lib/domain/ids";
import type { ScanObstacle } from "@/lib/domain/inspection/scan";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { scanObstacle } from "./scan-obstacle";
import { mayScan } from "./scan-reach";

type AskForScan = {
  readonly documentId: CampaignDocumentId;
  readonly replaces: PaperScanId | null;
};

/** Whether a scan may be handed in there, before any of it is read. */
export async function askForScan(
  ctx: Context,
  { documentId, replaces }: AskForScan,
): Promise<Result<void, ScanObstacle>> {
  const found = await selectOptionalDocument(ctx.db, documentId);
  if (!found || !(await mayScan(ctx.db, ctx.actor, found))) {
    throw new NotFound(`paper ${documentId}`);
  }
  const obstacle = await scanObstacle(ctx.db, found, replaces);
  return obstacle ? rejected(obstacle) : ok(undefined);
}
