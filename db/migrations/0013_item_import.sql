CREATE TABLE "item_import" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"format" text NOT NULL,
	"bank_id" uuid,
	"skipped" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"written_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"purge_after" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "item_import_line" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"ref" text NOT NULL,
	"line" integer,
	"source" jsonb NOT NULL,
	"typed" jsonb NOT NULL,
	"remarks" jsonb NOT NULL,
	"standing" text NOT NULL,
	"dropped" boolean DEFAULT false NOT NULL,
	"item_id" uuid,
	CONSTRAINT "item_import_line_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
ALTER TABLE "item_import" ADD CONSTRAINT "item_import_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_import" ADD CONSTRAINT "item_import_bank_id_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_import_line" ADD CONSTRAINT "item_import_line_import_id_item_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."item_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_import_line" ADD CONSTRAINT "item_import_line_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_import_owner" ON "item_import" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "item_import_purge" ON "item_import" USING btree ("purge_after");--> statement-breakpoint
CREATE INDEX "item_import_line_item" ON "item_import_line" USING btree ("item_id");