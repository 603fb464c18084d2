CREATE TABLE "finding" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"visit_id" uuid NOT NULL,
	"text" text NOT NULL,
	"cause" text DEFAULT '' NOT NULL,
	"severity" text NOT NULL,
	"field" text,
	"topic_id" uuid,
	"evidence_id" uuid,
	"proposed_from" text,
	"issued_at" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_proposed_once" UNIQUE("visit_id","proposed_from"),
	CONSTRAINT "finding_text" CHECK ("finding"."text" <> ''),
	CONSTRAINT "finding_basis" CHECK (num_nonnulls("finding"."field", "finding"."topic_id", "finding"."evidence_id", "finding"."proposed_from") > 0)
);
--> statement-breakpoint
CREATE TABLE "recommendation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"visit_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"kind" text DEFAULT 'remedy' NOT NULL,
	"text" text NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"owner_unit_id" uuid,
	"owner_person" text collate "vi-x-icu" DEFAULT '' NOT NULL,
	"due_on" date,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recommendation_text" CHECK ("recommendation"."text" <> ''),
	CONSTRAINT "recommendation_issued" CHECK ("recommendation"."state" = 'draft' or ("recommendation"."owner_unit_id" is not null and "recommendation"."due_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "recommendation_act" (
	"recommendation_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"act" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"held_on" date,
	"method" text,
	"due_from" date,
	"due_on" date,
	"user_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"title" text collate "vi-x-icu" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recommendation_act_recommendation_id_position_pk" PRIMARY KEY("recommendation_id","position"),
	CONSTRAINT "recommendation_act_check" CHECK (("recommendation_act"."act" in ('accept', 'return')) = ("recommendation_act"."held_on" is not null and "recommendation_act"."method" is not null)),
	CONSTRAINT "recommendation_act_due" CHECK (("recommendation_act"."act" in ('extend', 'return')) = ("recommendation_act"."due_from" is not null and "recommendation_act"."due_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "remedy_file" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"position" smallint,
	"name" text NOT NULL,
	"original_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retest" (
	"finding_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"mark" smallint NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retest_finding_id_sitting_id_pk" PRIMARY KEY("finding_id","sitting_id"),
	CONSTRAINT "retest_mark" CHECK ("retest"."mark" between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "recommendation_id" uuid;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_owner_unit_id_unit_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_act" ADD CONSTRAINT "recommendation_act_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_act" ADD CONSTRAINT "recommendation_act_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remedy_file" ADD CONSTRAINT "remedy_file_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remedy_file" ADD CONSTRAINT "remedy_file_sha256_blob_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remedy_file" ADD CONSTRAINT "remedy_file_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retest" ADD CONSTRAINT "retest_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retest" ADD CONSTRAINT "retest_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retest" ADD CONSTRAINT "retest_started_by_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_visit" ON "finding" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "recommendation_visit" ON "recommendation" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "recommendation_owner" ON "recommendation" USING btree ("owner_unit_id");--> statement-breakpoint
CREATE INDEX "recommendation_due" ON "recommendation" USING btree ("state","due_on");--> statement-breakpoint
CREATE INDEX "recommendation_finding" ON "recommendation" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "remedy_file_of" ON "remedy_file" USING btree ("recommendation_id","position");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;