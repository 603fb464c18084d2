CREATE TABLE "candidate_presence" (
	"candidate_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sitting_message" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"sitting_id" uuid NOT NULL,
	"attempt_id" uuid,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"sent_by" uuid NOT NULL,
	CONSTRAINT "sitting_message_text" CHECK (length("sitting_message"."text") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "paused_ms" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "transfer_allowed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "response_event" ADD COLUMN "admitted_by" uuid;--> statement-breakpoint
ALTER TABLE "sitting_message" ADD CONSTRAINT "sitting_message_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_message" ADD CONSTRAINT "sitting_message_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_message" ADD CONSTRAINT "sitting_message_sent_by_user_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sitting_message_sitting" ON "sitting_message" USING btree ("sitting_id","at");