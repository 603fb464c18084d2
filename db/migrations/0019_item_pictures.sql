CREATE TABLE "item_picture" (
	"sha256" text PRIMARY KEY NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_version_picture" (
	"item_version_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "item_version_picture_item_version_id_sha256_part_pk" PRIMARY KEY("item_version_id","sha256","part")
);
--> statement-breakpoint
ALTER TABLE "item_picture" ADD CONSTRAINT "item_picture_sha256_blob_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_version_picture" ADD CONSTRAINT "item_version_picture_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_version_picture" ADD CONSTRAINT "item_version_picture_sha256_item_picture_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."item_picture"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_version_picture_file" ON "item_version_picture" USING btree ("sha256");