ALTER TABLE "unit" ADD COLUMN "code_to" date;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_code_dates" CHECK ("unit"."code_to" is null or "unit"."code_to" > "unit"."valid_from");--> statement-breakpoint
-- Codes that two units bore at once until now belong to whoever began later.
UPDATE "unit" u SET "code_to" = (
  SELECT min(o."valid_from") FROM "unit" o
   WHERE lower(o."code") = lower(u."code") AND o."valid_from" > u."valid_from"
     AND (u."valid_to" IS NULL OR o."valid_from" < u."valid_to"));
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
-- At the end of the transaction: a list of units founds successors before their predecessors end.
ALTER TABLE "unit" ADD CONSTRAINT "unit_code_once" EXCLUDE USING gist (
  lower("code") WITH =,
  daterange("valid_from", least("code_to", "valid_to")) WITH &&
) WHERE ("code" IS NOT NULL) DEFERRABLE INITIALLY DEFERRED;
