ALTER TABLE "sitting" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "sitting" SET "search_text" = replace(lower(regexp_replace(normalize(name || ' ' || room, NFKD), '[\u0300-\u036f]', '', 'g')), 'đ', 'd');
