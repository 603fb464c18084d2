DROP INDEX "candidate_unit";--> statement-breakpoint
CREATE INDEX "candidate_unit" ON "candidate" USING btree ("unit_id","sitting_id");