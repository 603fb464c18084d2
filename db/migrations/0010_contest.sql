CREATE SEQUENCE "public"."contest_entry" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "contest" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"owner_unit_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"rules" text DEFAULT '' NOT NULL,
	"tie_break" text NOT NULL,
	"prizes" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contest_audience" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"contest_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "contest_audience_position" UNIQUE("contest_id","position")
);
--> statement-breakpoint
CREATE TABLE "contest_audience_job_group" (
	"audience_id" uuid NOT NULL,
	"job_group_code" text NOT NULL,
	CONSTRAINT "contest_audience_job_group_audience_id_job_group_code_pk" PRIMARY KEY("audience_id","job_group_code")
);
--> statement-breakpoint
CREATE TABLE "contest_audience_unit" (
	"audience_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "contest_audience_unit_audience_id_unit_id_pk" PRIMARY KEY("audience_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "round_rank" (
	"candidate_id" uuid PRIMARY KEY NOT NULL,
	"sitting_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"points" integer NOT NULL,
	"possible" integer NOT NULL,
	"off" integer,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"prize" text,
	CONSTRAINT "round_rank_rank" CHECK ("round_rank"."rank" >= 1)
);
--> statement-breakpoint
CREATE TABLE "round_ranking" (
	"sitting_id" uuid PRIMARY KEY NOT NULL,
	"answer" integer NOT NULL,
	"entrants" integer NOT NULL,
	"ranked_at" timestamp (3) with time zone NOT NULL,
	"ranked_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidate" ADD COLUMN "audience_id" uuid;--> statement-breakpoint
ALTER TABLE "candidate" ADD COLUMN "guess" integer;--> statement-breakpoint
ALTER TABLE "sitting" ADD COLUMN "contest_id" uuid;--> statement-breakpoint
ALTER TABLE "sitting" ADD COLUMN "round_no" smallint;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_owner_unit_id_unit_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_audience" ADD CONSTRAINT "contest_audience_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_audience_job_group" ADD CONSTRAINT "contest_audience_job_group_audience_id_contest_audience_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."contest_audience"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_audience_job_group" ADD CONSTRAINT "contest_audience_job_group_job_group_code_job_group_code_fk" FOREIGN KEY ("job_group_code") REFERENCES "public"."job_group"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_audience_unit" ADD CONSTRAINT "contest_audience_unit_audience_id_contest_audience_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."contest_audience"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_audience_unit" ADD CONSTRAINT "contest_audience_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_rank" ADD CONSTRAINT "round_rank_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_rank" ADD CONSTRAINT "round_rank_sitting_id_round_ranking_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."round_ranking"("sitting_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_ranking" ADD CONSTRAINT "round_ranking_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_ranking" ADD CONSTRAINT "round_ranking_ranked_by_user_id_fk" FOREIGN KEY ("ranked_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_rank_sitting" ON "round_rank" USING btree ("sitting_id","rank");--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_audience_id_contest_audience_id_fk" FOREIGN KEY ("audience_id") REFERENCES "public"."contest_audience"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_round" UNIQUE("contest_id","round_no");--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_guess" CHECK ("candidate"."guess" >= 0);--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_round_numbered" CHECK (("sitting"."contest_id" is null) = ("sitting"."round_no" is null));--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_round_no_campaign" CHECK ("sitting"."contest_id" is null or "sitting"."campaign_id" is null);