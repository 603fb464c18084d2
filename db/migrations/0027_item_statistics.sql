CREATE TABLE "item_statistic" (
	"item_version_id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"last_day" date,
	"facility" double precision NOT NULL,
	"discrimination" double precision,
	"omitted" double precision NOT NULL,
	"weak" text[] DEFAULT '{}'::text[] NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_tally" (
	"item_version_id" uuid NOT NULL,
	"test_id" uuid NOT NULL,
	"tally" jsonb NOT NULL,
	CONSTRAINT "item_tally_item_version_id_test_id_pk" PRIMARY KEY("item_version_id","test_id")
);
--> statement-breakpoint
CREATE TABLE "tallied_attempt" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"score_id" uuid NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tally_due" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"again" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "item_statistic" ADD CONSTRAINT "item_statistic_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_statistic" ADD CONSTRAINT "item_statistic_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_tally" ADD CONSTRAINT "item_tally_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_tally" ADD CONSTRAINT "item_tally_test_id_test_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."test"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_statistic_item" ON "item_statistic" USING btree ("item_id");