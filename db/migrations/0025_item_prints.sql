CREATE TABLE "item_print" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"bands" integer[] NOT NULL,
	"compared_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "item_twin" (
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"likeness" real NOT NULL,
	CONSTRAINT "item_twin_one_id_other_id_pk" PRIMARY KEY("one_id","other_id"),
	CONSTRAINT "item_twin_order" CHECK ("item_twin"."one_id" < "item_twin"."other_id")
);
--> statement-breakpoint
ALTER TABLE "item_print" ADD CONSTRAINT "item_print_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_twin" ADD CONSTRAINT "item_twin_one_id_item_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_twin" ADD CONSTRAINT "item_twin_other_id_item_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_print_bands" ON "item_print" USING gin ("bands");--> statement-breakpoint
CREATE INDEX "item_print_waiting" ON "item_print" USING btree ("item_id") WHERE "item_print"."compared_at" is null;--> statement-breakpoint
CREATE INDEX "item_twin_other" ON "item_twin" USING btree ("other_id");