ALTER TABLE "item_import_line" ADD COLUMN "stimulus" jsonb;--> statement-breakpoint
ALTER TABLE "stimulus" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "stimulus" ADD COLUMN "import_ref" text;--> statement-breakpoint
ALTER TABLE "stimulus" ADD CONSTRAINT "stimulus_import_id_item_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."item_import"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stimulus_import" ON "stimulus" USING btree ("import_id");