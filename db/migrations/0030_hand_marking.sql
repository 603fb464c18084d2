CREATE TABLE "automatic_score" (
	"attempt_id" uuid NOT NULL,
	"finish_version" smallint NOT NULL,
	"key_digest" text NOT NULL,
	"points" integer NOT NULL,
	"possible" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "automatic_score_attempt_id_finish_version_pk" PRIMARY KEY("attempt_id","finish_version")
);
--> statement-breakpoint
CREATE TABLE "hand_answer" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"sitting_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"finish_version" smallint NOT NULL,
	"position" smallint NOT NULL,
	"item_version_id" uuid NOT NULL,
	"key_version" integer NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "hand_answer_once" UNIQUE("attempt_id","finish_version","position")
);
--> statement-breakpoint
CREATE TABLE "hand_mark" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"answer_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"marker_id" uuid NOT NULL,
	"points" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"given_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"handed_in_at" timestamp (3) with time zone,
	CONSTRAINT "hand_mark_round" UNIQUE("answer_id","round"),
	CONSTRAINT "hand_mark_marker" UNIQUE("answer_id","marker_id"),
	CONSTRAINT "hand_mark_rounds" CHECK ("hand_mark"."round" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "hand_score" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"of" integer NOT NULL,
	"by" text NOT NULL,
	"tolerance_percent" smallint NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "hand_score_points" CHECK ("hand_score"."points" between 0 and "hand_score"."of")
);
--> statement-breakpoint
CREATE TABLE "marking_rule" (
	"sitting_id" uuid PRIMARY KEY NOT NULL,
	"tolerance_percent" smallint NOT NULL,
	CONSTRAINT "marking_rule_tolerance" CHECK ("marking_rule"."tolerance_percent" between 0 and 50)
);
--> statement-breakpoint
CREATE TABLE "sitting_marker" (
	"sitting_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "sitting_marker_sitting_id_user_id_pk" PRIMARY KEY("sitting_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "blueprint_cell" DROP CONSTRAINT "blueprint_cell_once";--> statement-breakpoint
ALTER TABLE "blueprint_cell" ADD COLUMN "by_hand" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "blueprint_cell" ADD COLUMN "points" integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE "automatic_score" ADD CONSTRAINT "automatic_score_finish" FOREIGN KEY ("attempt_id","finish_version") REFERENCES "public"."finish"("attempt_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_answer" ADD CONSTRAINT "hand_answer_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_answer" ADD CONSTRAINT "hand_answer_finish" FOREIGN KEY ("attempt_id","finish_version") REFERENCES "public"."finish"("attempt_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_answer" ADD CONSTRAINT "hand_answer_key" FOREIGN KEY ("item_version_id","key_version") REFERENCES "public"."item_key"("item_version_id","key_version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_mark" ADD CONSTRAINT "hand_mark_answer_id_hand_answer_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."hand_answer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_mark" ADD CONSTRAINT "hand_mark_marker_id_user_id_fk" FOREIGN KEY ("marker_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_score" ADD CONSTRAINT "hand_score_answer_id_hand_answer_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."hand_answer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marking_rule" ADD CONSTRAINT "marking_rule_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_marker" ADD CONSTRAINT "sitting_marker_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_marker" ADD CONSTRAINT "sitting_marker_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_answer_sitting" ON "hand_answer" USING btree ("sitting_id");--> statement-breakpoint
CREATE INDEX "hand_mark_of" ON "hand_mark" USING btree ("marker_id");--> statement-breakpoint
CREATE INDEX "item_version_by_hand" ON "item_version" USING btree ("item_id","version") WHERE "item_version"."interaction" ->> 'type' = 'essay';--> statement-breakpoint
ALTER TABLE "blueprint_cell" ADD CONSTRAINT "blueprint_cell_once" UNIQUE NULLS NOT DISTINCT("blueprint_id","topic_id","level","shared_system_id","by_hand");--> statement-breakpoint
ALTER TABLE "blueprint_cell" ADD CONSTRAINT "blueprint_cell_points" CHECK ("blueprint_cell"."points" between 25 and 10000);