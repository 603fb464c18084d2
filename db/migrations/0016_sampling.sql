CREATE TABLE "sample_draw" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"rule" jsonb NOT NULL,
	"roll_on" date NOT NULL,
	"seed" text NOT NULL,
	"commitment" text NOT NULL,
	"reason" text,
	"committed_by" uuid NOT NULL,
	"committed_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"witness" text DEFAULT '' NOT NULL,
	"drawn_by" uuid,
	"drawn_at" timestamp (3) with time zone,
	CONSTRAINT "sample_draw_number" UNIQUE("campaign_id","number"),
	CONSTRAINT "sample_draw_drawn" CHECK (("sample_draw"."drawn_at" is null) = ("sample_draw"."drawn_by" is null))
);
--> statement-breakpoint
CREATE TABLE "sample_member" (
	"draw_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"staff_code" text NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"title" text collate "vi-x-icu" NOT NULL,
	"job_group_code" text NOT NULL,
	"stratum" text NOT NULL,
	"outcome" text,
	"place" integer,
	CONSTRAINT "sample_member_draw_id_officer_id_pk" PRIMARY KEY("draw_id","officer_id"),
	CONSTRAINT "sample_member_place" CHECK (("sample_member"."outcome" is null) = ("sample_member"."place" is null))
);
--> statement-breakpoint
CREATE TABLE "sample_replacement" (
	"draw_id" uuid NOT NULL,
	"absent_id" uuid NOT NULL,
	"replacement_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"excused" boolean NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "sample_replacement_draw_id_absent_id_pk" PRIMARY KEY("draw_id","absent_id"),
	CONSTRAINT "sample_replacement_once" UNIQUE("draw_id","replacement_id")
);
--> statement-breakpoint
CREATE TABLE "sample_unit" (
	"draw_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"roll_digest" text NOT NULL,
	"strata" jsonb NOT NULL,
	CONSTRAINT "sample_unit_draw_id_unit_id_pk" PRIMARY KEY("draw_id","unit_id"),
	CONSTRAINT "sample_unit_number" UNIQUE("draw_id","number")
);
--> statement-breakpoint
CREATE TABLE "sampling_plan" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"rule" jsonb NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sample_draw" ADD CONSTRAINT "sample_draw_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_draw" ADD CONSTRAINT "sample_draw_committed_by_user_id_fk" FOREIGN KEY ("committed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_draw" ADD CONSTRAINT "sample_draw_drawn_by_user_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_member" ADD CONSTRAINT "sample_member_draw_id_sample_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."sample_draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_member" ADD CONSTRAINT "sample_member_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_member" ADD CONSTRAINT "sample_member_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_member" ADD CONSTRAINT "sample_member_job_group_code_job_group_code_fk" FOREIGN KEY ("job_group_code") REFERENCES "public"."job_group"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_replacement" ADD CONSTRAINT "sample_replacement_draw_id_sample_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."sample_draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_replacement" ADD CONSTRAINT "sample_replacement_absent_id_officer_id_fk" FOREIGN KEY ("absent_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_replacement" ADD CONSTRAINT "sample_replacement_replacement_id_officer_id_fk" FOREIGN KEY ("replacement_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_replacement" ADD CONSTRAINT "sample_replacement_by_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_unit" ADD CONSTRAINT "sample_unit_draw_id_sample_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."sample_draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_unit" ADD CONSTRAINT "sample_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sampling_plan" ADD CONSTRAINT "sampling_plan_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sampling_plan" ADD CONSTRAINT "sampling_plan_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sample_member_unit" ON "sample_member" USING btree ("draw_id","unit_id");--> statement-breakpoint
CREATE INDEX "sample_unit_unit" ON "sample_unit" USING btree ("unit_id");