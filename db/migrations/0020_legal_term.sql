CREATE TABLE "basis_confirmation" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_version_id" uuid NOT NULL,
	"legal_document_id" uuid NOT NULL,
	"ended_on" date NOT NULL,
	"stands_on_id" uuid,
	"reason" text NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notification" ALTER COLUMN "visit_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ALTER COLUMN "step" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "legal_document_id" uuid;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "item_id" uuid;--> statement-breakpoint
ALTER TABLE "basis_confirmation" ADD CONSTRAINT "basis_confirmation_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basis_confirmation" ADD CONSTRAINT "basis_confirmation_legal_document_id_legal_document_id_fk" FOREIGN KEY ("legal_document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basis_confirmation" ADD CONSTRAINT "basis_confirmation_stands_on_id_legal_document_id_fk" FOREIGN KEY ("stands_on_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basis_confirmation" ADD CONSTRAINT "basis_confirmation_reviewer_id_user_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "basis_confirmation_basis" ON "basis_confirmation" USING btree ("item_version_id","legal_document_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_legal_document_id_legal_document_id_fk" FOREIGN KEY ("legal_document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_subject" CHECK (num_nonnulls("notification"."visit_id", "notification"."legal_document_id", "notification"."item_id") = 1
        and ("notification"."visit_id" is null) = ("notification"."step" is null));