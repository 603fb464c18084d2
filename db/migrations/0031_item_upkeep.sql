CREATE TABLE "item_change" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bank_id" uuid NOT NULL,
	"change" jsonb NOT NULL,
	"changed_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid,
	"left" text[] DEFAULT '{}'::text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_change_line" (
	"change_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	CONSTRAINT "item_change_line_change_id_item_id_pk" PRIMARY KEY("change_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "item_recheck" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_version_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"review_by" date,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_tag" (
	"item_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	CONSTRAINT "item_tag_item_id_tag_id_pk" PRIMARY KEY("item_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bank_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"key" text NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tag_key" UNIQUE("bank_id","key")
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "review_by" date;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "bank_id" uuid;--> statement-breakpoint
ALTER TABLE "item_change" ADD CONSTRAINT "item_change_bank_id_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_change" ADD CONSTRAINT "item_change_changed_by_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_change" ADD CONSTRAINT "item_change_undone_by_user_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_change_line" ADD CONSTRAINT "item_change_line_change_id_item_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."item_change"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_change_line" ADD CONSTRAINT "item_change_line_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_recheck" ADD CONSTRAINT "item_recheck_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_recheck" ADD CONSTRAINT "item_recheck_reviewer_id_user_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_tag" ADD CONSTRAINT "item_tag_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_tag" ADD CONSTRAINT "item_tag_tag_id_tag_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag" ADD CONSTRAINT "tag_bank_id_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_change_bank" ON "item_change" USING btree ("bank_id","created_at");--> statement-breakpoint
CREATE INDEX "item_change_line_item" ON "item_change_line" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "item_recheck_version" ON "item_recheck" USING btree ("item_version_id");--> statement-breakpoint
CREATE INDEX "item_tag_tag" ON "item_tag" USING btree ("tag_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_bank_id_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_review_by" ON "item" USING btree ("review_by");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."visit_id", "notification"."legal_document_id", "notification"."item_id", "notification"."bank_id") = 1
        and ("notification"."visit_id" is null) = ("notification"."step" is null));
--> statement-breakpoint
UPDATE "item" i SET "review_by" = ((a."at" AT TIME ZONE 'Asia/Ho_Chi_Minh') + interval '24 months')::date
  FROM (SELECT v."item_id", v."version", max(r."created_at") AS "at" FROM "item_review" r JOIN "item_version" v ON v."id" = r."item_version_id" WHERE r."verdict" = 'approved' GROUP BY v."item_id", v."version") a
  WHERE a."item_id" = i."id" AND a."version" = i."approved_version";
