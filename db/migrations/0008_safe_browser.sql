CREATE TABLE "safe_browser" (
	"sitting_id" uuid PRIMARY KEY NOT NULL,
	"config" text NOT NULL,
	"config_key" text NOT NULL,
	"quit_code" text,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "safe_browser" ADD CONSTRAINT "safe_browser_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safe_browser" ADD CONSTRAINT "safe_browser_set_by_user_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;