CREATE TABLE "accommodation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"extra_percent" integer NOT NULL,
	"reason" text NOT NULL,
	"approved_by" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accommodation_percent" CHECK ("accommodation"."extra_percent" between 1 and 100),
	CONSTRAINT "accommodation_dates" CHECK ("accommodation"."valid_to" is null or "accommodation"."valid_to" > "accommodation"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "accommodation" ADD CONSTRAINT "accommodation_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accommodation_officer" ON "accommodation" USING btree ("officer_id","valid_from");