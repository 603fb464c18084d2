import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { blob, campaign, campaignDocument, paperScan, user, visit } from "@/db/schema";
import { within } from "@/db/scope";
import type {
  CampaignDocumentId,
  CampaignId,
  PaperScanId,
  UserId,
  VisitId,
} from "@/lib/domain/ids";
import type { ScannedKind } from "@/lib/domain/inspection/scan";
import type { Scope } from "@/lib/domain/policy/policy";

const columns = {
  id: campaignDocument.id,
  kind: campaignDocument.kind,
  number: campaignDocument.number,
  signer: campaignDocument.signer,
  visitId: campaignDocument.visitId,
  unitId: visit.unitId,
  campaignId: campaign.id,
  ownerUnitId: campaign.ownerUnitId,
  campaignState: campaign.state,
};

/** A paper with where it belongs. Whoever asks checks the reach of its campaign or visit. */
export async function selectOptionalDocument(db: Executor, id: CampaignDocumentId) {
  const [row] = await db
    .select(columns)
    .from(campaignDocument)
    .innerJoin(campaign, eq(campaign.id, campaignDocument.campaignId))
    .leftJoin(visit, eq(visit.id, campaignDocument.visitId))
    .where(eq(campaignDocument.id, id));
  return row;
}

export type FoundDocument = NonNullable<Awaited<ReturnType<typeof selectOptionalDocument>>>;

/** Locks a paper's campaign until `tx` ends, so that it is not closed over a scan that comes in. */
export async function lockDocument(tx: Transaction, id: CampaignDocumentId) {
  const found = await selectOptionalDocument(tx, id);
  if (!found) return undefined;
  await tx
    .select({ id: campaign.id })
    .from(campaign)
    .where(eq(campaign.id, found.campaignId))
    .for("update");
  return selectOptionalDocument(tx, id);
}

export type PaperPlace = {
  readonly campaignId: CampaignId;
  /** Null: of the campaign as a whole. */
  readonly visitId: VisitId | null;
};

/**
 * Whether papers that stand there are within a scope: through the body that owns the campaign, and
 * through the team; for papers of the whole campaign through any of its teams.
 */
export async function isPlaceWithin(
  db: Executor,
  scope: Scope,
  { campaignId, visitId }: PaperPlace,
): Promise<boolean> {
  const reach = within(scope, {
    unit: campaign.ownerUnitId,
    ...(visitId === null ? { campaign: campaign.id } : { visit: visit.id }),
  });
  const [row] = await db
    .select({ id: campaign.id })
    .from(campaign)
    .leftJoin(visit, eq(visit.campaignId, campaign.id))
    .where(
      and(eq(campaign.id, campaignId), visitId === null ? undefined : eq(visit.id, visitId), reach),
    )
    .limit(1);
  return row !== undefined;
}

type Same = PaperPlace & {
  readonly kind: ScannedKind;
  readonly number: string;
};

export async function isDocumentKnown(db: Executor, same: Same): Promise<boolean> {
  const { campaignId, visitId, kind, number } = same;
  const [row] = await db
    .select({ id: campaignDocument.id })
    .from(campaignDocument)
    .where(
      and(
        eq(campaignDocument.campaignId, campaignId),
        visitId === null ? isNull(campaignDocument.visitId) : eq(campaignDocument.visitId, visitId),
        eq(campaignDocument.kind, kind),
        eq(campaignDocument.number, number),
      ),
    )
    .limit(1);
  return row !== undefined;
}

const scanColumns = {
  id: paperScan.id,
  documentId: paperScan.documentId,
  signer: paperScan.signer,
  name: paperScan.name,
  sha256: paperScan.sha256,
  thumbnailSha256: paperScan.thumbnailSha256,
  mediaType: blob.mediaType,
  size: blob.size,
  uploadedBy: user.displayName,
  uploadedAt: paperScan.uploadedAt,
  replacedAt: paperScan.replacedAt,
};

/** The scans of some papers, those that were replaced among them, in the order they came in. */
export async function selectScans(db: Executor, documentIds: readonly CampaignDocumentId[]) {
  if (documentIds.length === 0) return [];
  return db
    .select(scanColumns)
    .from(paperScan)
    .innerJoin(blob, eq(blob.sha256, paperScan.sha256))
    .innerJoin(user, eq(user.id, paperScan.uploadedBy))
    .where(inArray(paperScan.documentId, [...documentIds]))
    .orderBy(asc(paperScan.uploadedAt), asc(paperScan.id));
}

export async function selectOptionalScan(db: Executor, id: PaperScanId) {
  const [row] = await db
    .select(scanColumns)
    .from(paperScan)
    .innerJoin(blob, eq(blob.sha256, paperScan.sha256))
    .innerJoin(user, eq(user.id, paperScan.uploadedBy))
    .where(eq(paperScan.id, id));
  return row;
}

export async function countStandingScans(db: Executor, documentId: CampaignDocumentId) {
  const [row] = await db
    .select({ scans: count() })
    .from(paperScan)
    .where(and(eq(paperScan.documentId, documentId), isNull(paperScan.replacedAt)));
  return row?.scans ?? 0;
}

export async function insertScan(
  tx: Transaction,
  values: typeof paperScan.$inferInsert,
): Promise<PaperScanId> {
  const [row] = await tx.insert(paperScan).values(values).returning({ id: paperScan.id });
  if (!row) throw new Error("scan was not inserted");
  return row.id;
}

export async function updateScanReplaced(
  tx: Transaction,
  id: PaperScanId,
  replaced: { readonly replacedBy: UserId; readonly replacedAt: Date },
) {
  await tx.update(paperScan).set(replaced).where(eq(paperScan.id, id));
}
