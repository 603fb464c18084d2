CREATE TABLE "message_ack" (
	"message_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "message_ack_message_id_attempt_id_pk" PRIMARY KEY("message_id","attempt_id")
);
--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "sanction" text;--> statement-breakpoint
ALTER TABLE "incident" ADD COLUMN "approval_id" uuid;--> statement-breakpoint
ALTER TABLE "message_ack" ADD CONSTRAINT "message_ack_message_id_sitting_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."sitting_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_ack" ADD CONSTRAINT "message_ack_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_approval_id_approval_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approval"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_sanction" CHECK ("incident"."sanction" is null or "incident"."kind" = 'violation');