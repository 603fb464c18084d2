CREATE TABLE "paper_template" (
	"paper" text NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"saved_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "paper_template_paper_version_pk" PRIMARY KEY("paper","version")
);
--> statement-breakpoint
ALTER TABLE "paper_template" ADD CONSTRAINT "paper_template_saved_by_user_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;