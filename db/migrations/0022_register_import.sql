CREATE TABLE "register_import" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"effective_on" date NOT NULL,
	"legal_basis" text DEFAULT '' NOT NULL,
	"complete" boolean DEFAULT false NOT NULL,
	"means" text DEFAULT 'change' NOT NULL,
	"skipped" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"purge_after" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "register_line" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"source" jsonb,
	"code" text,
	"label" text collate "vi-x-icu" NOT NULL,
	"outcome" text NOT NULL,
	"changes" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"problem" jsonb,
	"step" jsonb,
	"effect" jsonb,
	"officer_id" uuid,
	"unit_id" uuid,
	CONSTRAINT "register_line_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "register_progress" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "register_import" ADD CONSTRAINT "register_import_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_line" ADD CONSTRAINT "register_line_import_id_register_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_line" ADD CONSTRAINT "register_line_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_line" ADD CONSTRAINT "register_line_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_progress" ADD CONSTRAINT "register_progress_import_id_register_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_import_owner" ON "register_import" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "register_import_purge" ON "register_import" USING btree ("purge_after");--> statement-breakpoint
CREATE INDEX "register_line_outcome" ON "register_line" USING btree ("import_id","outcome","position");--> statement-breakpoint
CREATE INDEX "register_line_officer" ON "register_line" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "register_line_unit" ON "register_line" USING btree ("unit_id");