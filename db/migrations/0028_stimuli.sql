CREATE TABLE "item_version_stimulus" (
	"item_version_id" uuid PRIMARY KEY NOT NULL,
	"stimulus_version_id" uuid NOT NULL,
	"place" smallint NOT NULL,
	CONSTRAINT "item_version_stimulus_place" CHECK ("item_version_stimulus"."place" between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "stimulus" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bank_id" uuid NOT NULL,
	"code" text NOT NULL,
	"state" text DEFAULT 'in_use' NOT NULL,
	"current_version" integer DEFAULT 1 NOT NULL,
	"approved_version" integer,
	"search_text" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stimulus_code" UNIQUE("bank_id","code")
);
--> statement-breakpoint
CREATE TABLE "stimulus_version" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"stimulus_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text collate "vi-x-icu" NOT NULL,
	"content" jsonb NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stimulus_version_number" UNIQUE("stimulus_id","version")
);
--> statement-breakpoint
ALTER TABLE "item_version_stimulus" ADD CONSTRAINT "item_version_stimulus_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_version_stimulus" ADD CONSTRAINT "item_version_stimulus_stimulus_version_id_stimulus_version_id_fk" FOREIGN KEY ("stimulus_version_id") REFERENCES "public"."stimulus_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stimulus" ADD CONSTRAINT "stimulus_bank_id_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stimulus_version" ADD CONSTRAINT "stimulus_version_stimulus_id_stimulus_id_fk" FOREIGN KEY ("stimulus_id") REFERENCES "public"."stimulus"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stimulus_version" ADD CONSTRAINT "stimulus_version_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_version_stimulus_version" ON "item_version_stimulus" USING btree ("stimulus_version_id");