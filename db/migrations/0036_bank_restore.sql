CREATE TABLE "bank_restore" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bank_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"digest" text NOT NULL,
	"restored_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "bank_restore_item" (
	"restore_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"origin" jsonb,
	CONSTRAINT "bank_restore_item_restore_id_item_id_pk" PRIMARY KEY("restore_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "bank_restore_stimulus" (
	"restore_id" uuid NOT NULL,
	"stimulus_id" uuid NOT NULL,
	CONSTRAINT "bank_restore_stimulus_restore_id_stimulus_id_pk" PRIMARY KEY("restore_id","stimulus_id")
);
--> statement-breakpoint
ALTER TABLE "bank_restore" ADD CONSTRAINT "bank_restore_bank_id_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_restore" ADD CONSTRAINT "bank_restore_restored_by_user_id_fk" FOREIGN KEY ("restored_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_restore_item" ADD CONSTRAINT "bank_restore_item_restore_id_bank_restore_id_fk" FOREIGN KEY ("restore_id") REFERENCES "public"."bank_restore"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_restore_item" ADD CONSTRAINT "bank_restore_item_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_restore_stimulus" ADD CONSTRAINT "bank_restore_stimulus_restore_id_bank_restore_id_fk" FOREIGN KEY ("restore_id") REFERENCES "public"."bank_restore"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_restore_stimulus" ADD CONSTRAINT "bank_restore_stimulus_stimulus_id_stimulus_id_fk" FOREIGN KEY ("stimulus_id") REFERENCES "public"."stimulus"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bank_restore_bank" ON "bank_restore" USING btree ("bank_id");--> statement-breakpoint
CREATE INDEX "bank_restore_item_item" ON "bank_restore_item" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "bank_restore_stimulus_stimulus" ON "bank_restore_stimulus" USING btree ("stimulus_id");