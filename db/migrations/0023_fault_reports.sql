CREATE TABLE "fault_report" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"item_version_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_id" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "fault_report_once" UNIQUE("attempt_id","position"),
	CONSTRAINT "fault_report_answer" CHECK (num_nonnulls("fault_report"."verdict", "fault_report"."answered_by_id", "fault_report"."answered_at") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "fault_report" ADD CONSTRAINT "fault_report_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fault_report" ADD CONSTRAINT "fault_report_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fault_report" ADD CONSTRAINT "fault_report_answered_by_id_user_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fault_report_version" ON "fault_report" USING btree ("item_version_id");--> statement-breakpoint
CREATE INDEX "fault_report_open" ON "fault_report" USING btree ("reported_at") WHERE "fault_report"."verdict" is null;