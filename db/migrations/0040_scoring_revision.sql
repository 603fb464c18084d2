CREATE TABLE "scoring_revision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_version_id" uuid NOT NULL,
	"ruling" text NOT NULL,
	"key_from_id" uuid,
	"reason" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"decision" text,
	"answer" text DEFAULT '' NOT NULL,
	"effect" jsonb,
	CONSTRAINT "scoring_revision_two" CHECK ("scoring_revision"."decided_by" is distinct from "scoring_revision"."requested_by"),
	CONSTRAINT "scoring_revision_decided" CHECK (num_nonnulls("scoring_revision"."decided_by", "scoring_revision"."decided_at", "scoring_revision"."decision") in (0, 3)),
	CONSTRAINT "scoring_revision_key" CHECK (("scoring_revision"."ruling" in ('other_key', 'either_key')) = ("scoring_revision"."key_from_id" is not null)),
	CONSTRAINT "scoring_revision_other" CHECK ("scoring_revision"."key_from_id" is distinct from "scoring_revision"."item_version_id"),
	CONSTRAINT "scoring_revision_effect" CHECK (("scoring_revision"."decision" is not distinct from 'approved') = ("scoring_revision"."effect" is not null))
);
--> statement-breakpoint
ALTER TABLE "scoring_revision" ADD CONSTRAINT "scoring_revision_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_revision" ADD CONSTRAINT "scoring_revision_key_from_id_item_version_id_fk" FOREIGN KEY ("key_from_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_revision" ADD CONSTRAINT "scoring_revision_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_revision" ADD CONSTRAINT "scoring_revision_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scoring_revision_version" ON "scoring_revision" USING btree ("item_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scoring_revision_open" ON "scoring_revision" USING btree ("item_version_id") WHERE "scoring_revision"."decision" is null;