CREATE TABLE "item_import_progress" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "item_import_progress" ADD CONSTRAINT "item_import_progress_import_id_item_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."item_import"("id") ON DELETE cascade ON UPDATE no action;