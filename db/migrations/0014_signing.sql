CREATE TABLE "addendum" (
	"record_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"content" text NOT NULL,
	"digest" text NOT NULL,
	"previous" text NOT NULL,
	"user_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "addendum_record_id_position_pk" PRIMARY KEY("record_id","position"),
	CONSTRAINT "addendum_position" CHECK ("addendum"."position" >= 1)
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"record_id" uuid NOT NULL,
	"number" text NOT NULL,
	"held_on" date NOT NULL,
	"content" text NOT NULL,
	"digest" text NOT NULL,
	"drawn_up_by" uuid NOT NULL,
	"drawn_up_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_reason" text,
	CONSTRAINT "minutes_withdrawn" CHECK (("minutes"."withdrawn_at" is null) = ("minutes"."withdrawn_by" is null)
        and ("minutes"."withdrawn_at" is null) = ("minutes"."withdrawn_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "seal" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"minutes_id" uuid NOT NULL,
	"snapshot" text NOT NULL,
	"digest" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seal_minutesId_unique" UNIQUE("minutes_id")
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"minutes_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"capacity" text NOT NULL,
	"verdict" text NOT NULL,
	"statement" text DEFAULT '' NOT NULL,
	"digest" text NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"title" text collate "vi-x-icu" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signature_minutes_id_position_pk" PRIMARY KEY("minutes_id","position"),
	CONSTRAINT "signature_refusal" CHECK ("signature"."verdict" = 'signed' or ("signature"."capacity" = 'unit' and "signature"."statement" <> ''))
);
--> statement-breakpoint
ALTER TABLE "addendum" ADD CONSTRAINT "addendum_record_id_seal_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."seal"("record_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addendum" ADD CONSTRAINT "addendum_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_drawn_up_by_user_id_fk" FOREIGN KEY ("drawn_up_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_withdrawn_by_user_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seal" ADD CONSTRAINT "seal_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seal" ADD CONSTRAINT "seal_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "minutes_current" ON "minutes" USING btree ("record_id") WHERE "minutes"."withdrawn_at" is null;