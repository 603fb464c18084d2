CREATE TABLE "campaign_document" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"visit_id" uuid,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"issued_on" date NOT NULL,
	"signer" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_plan" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"visits_from" date NOT NULL,
	"visits_to" date NOT NULL,
	"limits" jsonb NOT NULL,
	CONSTRAINT "campaign_plan_days" CHECK ("campaign_plan"."visits_to" >= "campaign_plan"."visits_from")
);
--> statement-breakpoint
CREATE TABLE "campaign_team" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaign_team_name" UNIQUE("campaign_id","name")
);
--> statement-breakpoint
CREATE TABLE "campaign_team_member" (
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"task" text NOT NULL,
	"duty" text DEFAULT '' NOT NULL,
	CONSTRAINT "campaign_team_member_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "visit_slot" (
	"visit_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid,
	"starts_at" text,
	"ends_at" text,
	"place" text DEFAULT '' NOT NULL,
	CONSTRAINT "visit_slot_times" CHECK (("visit_slot"."starts_at" is null) = ("visit_slot"."ends_at" is null) and "visit_slot"."ends_at" > "visit_slot"."starts_at" is not false)
);
--> statement-breakpoint
CREATE TABLE "visit_step" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"visit_id" uuid NOT NULL,
	"move" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"on_day" date NOT NULL,
	"due_on" date,
	"late" boolean DEFAULT false NOT NULL,
	"accepted" boolean,
	"reason" text DEFAULT '' NOT NULL,
	"document_id" uuid,
	"actor_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaign_document" ADD CONSTRAINT "campaign_document_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_document" ADD CONSTRAINT "campaign_document_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_document" ADD CONSTRAINT "campaign_document_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_plan" ADD CONSTRAINT "campaign_plan_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_team" ADD CONSTRAINT "campaign_team_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_team_member" ADD CONSTRAINT "campaign_team_member_team_id_campaign_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."campaign_team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_team_member" ADD CONSTRAINT "campaign_team_member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_slot" ADD CONSTRAINT "visit_slot_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_slot" ADD CONSTRAINT "visit_slot_team_id_campaign_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."campaign_team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_step" ADD CONSTRAINT "visit_step_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_step" ADD CONSTRAINT "visit_step_document_id_campaign_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."campaign_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_step" ADD CONSTRAINT "visit_step_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_document_campaign" ON "campaign_document" USING btree ("campaign_id","issued_on");--> statement-breakpoint
CREATE INDEX "campaign_document_visit" ON "campaign_document" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "campaign_team_member_user" ON "campaign_team_member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "visit_slot_team" ON "visit_slot" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "visit_step_visit" ON "visit_step" USING btree ("visit_id","id");