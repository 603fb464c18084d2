import type { CampaignId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { addScan } from "@/lib/services/scan/add-scan";
import { listScannedPapers } from "@/lib/services/scan/list-scanned-papers";
import { expect } from "./expect";
import { onePage } from "./paper";

/** The decision as it was signed; the other papers wait for somebody's scanner. */
export async function scanDecision(leader: Context, campaignId: CampaignId): Promise<void> {
  const { papers } = await listScannedPapers(leader, { campaignId, visitId: null });
  const decision = papers.find(({ kind }) => kind === "decision");
  if (!decision || decision.scans.length > 0) return;
  const { id: documentId, signer } = decision;
  const bytes = onePage(["QUYET DINH (minh hoa)", "Thanh lap Doan kiem tra ung dung CNTT"]);
  const file = {
    name: "quyet-dinh-118.pdf",
    bytes,
    signer: signer || "Nguyễn Thị Giám (minh họa)",
  };
  expect(await addScan(leader, { documentId, replaces: null, ...file }));
}
