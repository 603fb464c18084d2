import type { Executor } from "@/db/client";
import {
  countStandingScans,
  type FoundDocument,
  selectOptionalScan,
} from "@/db/queries/paper-scans";
import type { PaperScanId } from "@/lib/domain/ids";
import { isScanned, type ScanObstacle, scansPerPaper } from "@/lib/domain/inspection/scan";
import { NotFound } from "@/lib/services/context";

/** Why no scan may be laid to a paper now; `NotFound` where what it replaces is not of that paper. */
export async function scanObstacle(
  db: Executor,
  document: FoundDocument,
  replaces: PaperScanId | null,
): Promise<ScanObstacle | null> {
  if (document.campaignState === "closed") return "campaign_closed";
  if (!isScanned(document.kind)) return "not_scanned";
  if (replaces === null) {
    return (await countStandingScans(db, document.id)) >= scansPerPaper ? "too_many" : null;
  }
  const old = await selectOptionalScan(db, replaces);
  if (old?.documentId !== document.id) throw new NotFound(`scan ${replaces}`);
  return old.replacedAt === null ? null : "replaced_already";
}
