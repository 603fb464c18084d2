CREATE TABLE "explanation_file" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"visit_id" uuid NOT NULL,
	"explanation_id" uuid,
	"name" text NOT NULL,
	"original_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"thumbnail_sha256" text,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "explanation_file" ADD CONSTRAINT "explanation_file_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanation_file" ADD CONSTRAINT "explanation_file_sha256_blob_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanation_file" ADD CONSTRAINT "explanation_file_thumbnail_sha256_blob_sha256_fk" FOREIGN KEY ("thumbnail_sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanation_file" ADD CONSTRAINT "explanation_file_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_explanation" ADD CONSTRAINT "visit_explanation_of" UNIQUE("id","visit_id");--> statement-breakpoint
ALTER TABLE "explanation_file" ADD CONSTRAINT "explanation_file_explanation" FOREIGN KEY ("explanation_id","visit_id") REFERENCES "public"."visit_explanation"("id","visit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "explanation_file_of" ON "explanation_file" USING btree ("visit_id","explanation_id");