CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"record_id" uuid NOT NULL,
	"field" text,
	"source" text NOT NULL,
	"name" text NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"original_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"thumbnail_sha256" text,
	"taken_at" timestamp (3) with time zone,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"removed_by" uuid,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "evidence_removed" CHECK (("evidence"."removed_at" is null) = ("evidence"."removed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "record_exemption" (
	"record_id" uuid NOT NULL,
	"field" text NOT NULL,
	"reason" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_exemption_record_id_field_pk" PRIMARY KEY("record_id","field")
);
--> statement-breakpoint
CREATE TABLE "self_report" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"record_id" uuid NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"late" boolean NOT NULL,
	"points" integer NOT NULL,
	"maximum" integer NOT NULL,
	"returned_by" uuid,
	"returned_at" timestamp (3) with time zone,
	"return_reason" text,
	CONSTRAINT "self_report_returned" CHECK (("self_report"."returned_at" is null) = ("self_report"."returned_by" is null)
        and ("self_report"."returned_at" is null) = ("self_report"."return_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "record_value" ALTER COLUMN "revision" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "criteria_set" ADD COLUMN "rules" jsonb DEFAULT '{"grading":{"good":8000,"fair":6500,"average":5000,"cap":"average"},"checks":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "criteria_set" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "criteria_set" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "criteria_set" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "record" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sha256_blob_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_thumbnail_sha256_blob_sha256_fk" FOREIGN KEY ("thumbnail_sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_removed_by_user_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_exemption" ADD CONSTRAINT "record_exemption_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_exemption" ADD CONSTRAINT "record_exemption_marked_by_user_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_report" ADD CONSTRAINT "self_report_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_report" ADD CONSTRAINT "self_report_submitted_by_user_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_report" ADD CONSTRAINT "self_report_returned_by_user_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_record" ON "evidence" USING btree ("record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "self_report_standing" ON "self_report" USING btree ("record_id") WHERE "self_report"."returned_at" is null;--> statement-breakpoint
CREATE INDEX "self_report_record" ON "self_report" USING btree ("record_id");--> statement-breakpoint
-- What was there before sets could be drafted was in use.
UPDATE "criteria_set" SET "published_at" = "created_at";--> statement-breakpoint
-- Later revisions are greater than any that a page still shows.
UPDATE "record" SET "revision" = coalesce((SELECT max(v."revision") FROM "record_value" v WHERE v."record_id" = "record"."id"), 0);--> statement-breakpoint
ALTER TABLE "criteria_set" ADD CONSTRAINT "criteria_set_frozen" CHECK ("criteria_set"."frozen_at" is null or "criteria_set"."published_at" is not null);