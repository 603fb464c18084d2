ALTER TABLE "notification" DROP CONSTRAINT "notification_subject";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "sitting_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."visit_id", "notification"."legal_document_id", "notification"."item_id", "notification"."bank_id", "notification"."sitting_id") = 1
        and ("notification"."visit_id" is null) = ("notification"."step" is null));