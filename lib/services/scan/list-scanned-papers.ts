import { type PaperPlace, selectScans } from "@/db/queries/paper-scans";
import { selectCampaignDocuments } from "@/db/queries/visit-steps";
import { isScanned, kindsOf } from "@/lib/domain/inspection/scan";
import { type Context, NotFound } from "@/lib/services/context";
import { mayReadScans, mayScan } from "./scan-reach";

/**
 * The signed papers of a campaign as a whole, or of one visit, each with its scans; with those that
 * were replaced for whoever keeps the papers.
 */
export async function listScannedPapers(ctx: Context, place: PaperPlace) {
  if (!(await mayReadScans(ctx.db, ctx.actor, { ...place, kind: "decision" }))) {
    throw new NotFound(`papers of ${place.visitId ?? place.campaignId}`);
  }
  const { campaignId, visitId } = place;
  const [readsReports, mayWrite, documents] = await Promise.all([
    mayReadScans(ctx.db, ctx.actor, { ...place, kind: "report" }),
    mayScan(ctx.db, ctx.actor, place),
    selectCampaignDocuments(ctx.db, { campaignId, ...(visitId && { visitId }) }),
  ]);
  const papers = documents.flatMap(({ kind, ...document }) =>
    isScanned(kind) && document.visitId === visitId && (kind !== "report" || readsReports)
      ? [{ ...document, kind }]
      : [],
  );
  const scans = await selectScans(
    ctx.db,
    papers.map(({ id }) => id),
  );
  return {
    mayWrite,
    kinds: kindsOf(visitId === null ? "campaign" : "visit"),
    papers: papers.map((paper) => {
      const own = scans.filter(({ documentId }) => documentId === paper.id);
      return {
        ...paper,
        scans: own.filter(({ replacedAt }) => replacedAt === null),
        replaced: mayWrite ? own.filter(({ replacedAt }) => replacedAt !== null) : [],
      };
    }),
  };
}
