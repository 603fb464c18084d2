CREATE TABLE "visit_explanation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"visit_id" uuid NOT NULL,
	"text" text NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"issued_on" date,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_explanation_text" CHECK (btrim("visit_explanation"."text") <> '' and char_length("visit_explanation"."text") <= 10000),
	CONSTRAINT "visit_explanation_paper" CHECK (("visit_explanation"."number" = '') = ("visit_explanation"."issued_on" is null))
);
--> statement-breakpoint
ALTER TABLE "visit_explanation" ADD CONSTRAINT "visit_explanation_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_explanation" ADD CONSTRAINT "visit_explanation_sent_by_user_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_explanation_visit" ON "visit_explanation" USING btree ("visit_id","id");