CREATE TABLE "paper_scan" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"document_id" uuid NOT NULL,
	"signer" text NOT NULL,
	"name" text NOT NULL,
	"original_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"thumbnail_sha256" text,
	"replaces_id" uuid,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"replaced_by" uuid,
	"replaced_at" timestamp (3) with time zone,
	CONSTRAINT "paper_scan_replaces" UNIQUE("replaces_id"),
	CONSTRAINT "paper_scan_replaced" CHECK (("paper_scan"."replaced_at" is null) = ("paper_scan"."replaced_by" is null))
);
--> statement-breakpoint
ALTER TABLE "paper_scan" ADD CONSTRAINT "paper_scan_document_id_campaign_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."campaign_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_scan" ADD CONSTRAINT "paper_scan_sha256_blob_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_scan" ADD CONSTRAINT "paper_scan_thumbnail_sha256_blob_sha256_fk" FOREIGN KEY ("thumbnail_sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_scan" ADD CONSTRAINT "paper_scan_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_scan" ADD CONSTRAINT "paper_scan_replaced_by_user_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_scan_document" ON "paper_scan" USING btree ("document_id");