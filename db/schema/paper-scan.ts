import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { CampaignDocumentId, PaperScanId, UserId } from "@/lib/domain/ids";
import { blob, user } from "./access";
import { campaignDocument } from "./campaign";
import { id, instant } from "./columns";

/** A signed paper of a campaign as it was scanned. Replaced by another it is kept, and stays readable. */
export const paperScan = pgTable(
  "paper_scan",
  {
    id: id<PaperScanId>(),
    documentId: uuid()
      .notNull()
      .references(() => campaignDocument.id)
      .$type<CampaignDocumentId>(),
    /** Whose signature it bears, as whoever laid it there read it. */
    signer: text().notNull(),
    name: text().notNull(),
    /** What was handed in; pictures are kept drawn anew, so the kept file has another digest. */
    originalSha256: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    thumbnailSha256: text().references(() => blob.sha256),
    /** The scan whose place this one took. */
    replacesId: uuid().$type<PaperScanId>(),
    uploadedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    uploadedAt: instant("uploaded_at").notNull(),
    replacedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    replacedAt: instant("replaced_at"),
  },
  (table) => [
    index("paper_scan_document").on(table.documentId),
    unique("paper_scan_replaces").on(table.replacesId),
    check(
      "paper_scan_replaced",
      sql`(${table.replacedAt} is null) = (${table.replacedBy} is null)`,
    ),
  ],
);
