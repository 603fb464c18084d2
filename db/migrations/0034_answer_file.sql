CREATE TABLE "answer_file" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"answer" text NOT NULL,
	"sha256" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_file_once" UNIQUE("attempt_id","position","answer")
);
--> statement-breakpoint
DROP INDEX "item_version_by_hand";--> statement-breakpoint
ALTER TABLE "answer_file" ADD CONSTRAINT "answer_file_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_file" ADD CONSTRAINT "answer_file_sha256_blob_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blob"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_version_by_hand" ON "item_version" USING btree ("item_id","version") WHERE "item_version"."interaction" ->> 'type' in ('essay', 'file_upload');