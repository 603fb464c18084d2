CREATE TABLE "approval" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"act" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"decision" text,
	CONSTRAINT "approval_two_persons" CHECK ("approval"."decided_by" is distinct from "approval"."requested_by"),
	CONSTRAINT "approval_decided" CHECK (("approval"."decided_by" is null) = ("approval"."decision" is null))
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"act" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"unit_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"ip" text,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "blob" (
	"sha256" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_assignment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid,
	"granted_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"ip" text,
	"user_agent" text,
	CONSTRAINT "session_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_failure_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"login" text NOT NULL,
	"display_name" text collate "vi-x-icu" NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"position" text collate "vi-x-icu" DEFAULT '' NOT NULL,
	"officer_id" uuid,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"password_expires_at" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"notice_version" integer,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_login_unique" UNIQUE("login"),
	CONSTRAINT "user_login_lower" CHECK ("user"."login" = lower("user"."login"))
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"candidate_id" uuid NOT NULL,
	"try_no" smallint DEFAULT 1 NOT NULL,
	"sitting_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"state" text DEFAULT 'created' NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	"device_id" text,
	"allowance_s" integer NOT NULL,
	"grace_s" integer NOT NULL,
	"started_at" timestamp (3) with time zone,
	"deadline_at" timestamp (3) with time zone,
	"close_after" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"remaining_ms" integer,
	"last_t" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attempt_try" UNIQUE("candidate_id","try_no"),
	CONSTRAINT "attempt_epoch" CHECK ("attempt"."epoch" >= 1),
	CONSTRAINT "attempt_started" CHECK ("attempt"."state" = 'created' or "attempt"."state" = 'voided' or "attempt"."started_at" is not null),
	CONSTRAINT "attempt_deadline" CHECK ("attempt"."state" <> 'in_progress' or ("attempt"."deadline_at" is not null and "attempt"."close_after" is not null)),
	CONSTRAINT "attempt_closed" CHECK (("attempt"."state" in ('submitted', 'expired')) <= ("attempt"."closed_at" is not null)),
	CONSTRAINT "attempt_paused" CHECK (("attempt"."state" = 'paused') = ("attempt"."paused_at" is not null and "attempt"."remaining_ms" is not null))
);
--> statement-breakpoint
CREATE TABLE "finish" (
	"attempt_id" uuid NOT NULL,
	"version" smallint DEFAULT 1 NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "finish_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"answered" integer NOT NULL,
	"total" integer NOT NULL,
	"snapshot" text NOT NULL,
	"digest" text NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"current" boolean DEFAULT true NOT NULL,
	"scored" boolean DEFAULT false NOT NULL,
	CONSTRAINT "finish_attempt_id_version_pk" PRIMARY KEY("attempt_id","version")
);
--> statement-breakpoint
CREATE TABLE "incident" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"sitting_id" uuid NOT NULL,
	"attempt_id" uuid,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"recorded_by" uuid,
	"resolved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "late_event" (
	"attempt_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"seq" integer NOT NULL,
	"position" smallint NOT NULL,
	"value" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "late_event_attempt_id_epoch_seq_position_pk" PRIMARY KEY("attempt_id","epoch","seq","position")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"attempt_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"epoch" integer NOT NULL,
	"seq" integer NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "response_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);
--> statement-breakpoint
CREATE TABLE "response_event" (
	"attempt_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"seq" integer NOT NULL,
	"position" smallint NOT NULL,
	"value" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_event_attempt_id_epoch_seq_pk" PRIMARY KEY("attempt_id","epoch","seq")
);
--> statement-breakpoint
CREATE TABLE "score" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"finish_version" smallint NOT NULL,
	"key_digest" text NOT NULL,
	"rule_version" text NOT NULL,
	"points" integer NOT NULL,
	"possible" integer NOT NULL,
	"passed" boolean NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "score_once" UNIQUE("attempt_id","finish_version","key_digest","rule_version"),
	CONSTRAINT "score_points" CHECK ("score"."points" between 0 and "score"."possible")
);
--> statement-breakpoint
CREATE TABLE "time_grant" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"extra_s" integer NOT NULL,
	"reason" text NOT NULL,
	"granted_by" uuid NOT NULL,
	"approved_by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "time_grant_extra" CHECK ("time_grant"."extra_s" between 1 and 14400),
	CONSTRAINT "time_grant_two_persons" CHECK ("time_grant"."approved_by" is distinct from "time_grant"."granted_by")
);
--> statement-breakpoint
CREATE TABLE "bank" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bank_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "item" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bank_id" uuid NOT NULL,
	"code" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"current_version" integer DEFAULT 1 NOT NULL,
	"approved_version" integer,
	"topic_id" uuid NOT NULL,
	"shared_system_id" uuid,
	"level" text NOT NULL,
	"needs_check" boolean DEFAULT false NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "item_code" UNIQUE("bank_id","code"),
	CONSTRAINT "item_approved_version" CHECK ("item"."state" not in ('approved', 'suspended') or "item"."approved_version" is not null)
);
--> statement-breakpoint
CREATE TABLE "item_key" (
	"item_version_id" uuid NOT NULL,
	"key_version" integer DEFAULT 1 NOT NULL,
	"key" jsonb NOT NULL,
	"explanation" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"misconceptions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "item_key_item_version_id_key_version_pk" PRIMARY KEY("item_version_id","key_version")
);
--> statement-breakpoint
CREATE TABLE "item_legal_basis" (
	"item_version_id" uuid NOT NULL,
	"legal_document_id" uuid NOT NULL,
	"article" text DEFAULT '' NOT NULL,
	CONSTRAINT "item_legal_basis_item_version_id_legal_document_id_article_pk" PRIMARY KEY("item_version_id","legal_document_id","article")
);
--> statement-breakpoint
CREATE TABLE "item_review" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_version_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_version" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"stem" jsonb NOT NULL,
	"interaction" jsonb NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "item_version_number" UNIQUE("item_id","version")
);
--> statement-breakpoint
CREATE TABLE "legal_document" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"title" text collate "vi-x-icu" NOT NULL,
	"issuer" text collate "vi-x-icu" DEFAULT '' NOT NULL,
	"issued_on" date,
	"effective_from" date,
	"effective_to" date,
	"replaced_by_id" uuid,
	"needs_check" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "legal_document_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "shared_system" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "shared_system_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"name_en" text NOT NULL,
	"parent_id" uuid,
	"position" integer NOT NULL,
	CONSTRAINT "topic_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"year" smallint NOT NULL,
	"decision_number" text NOT NULL,
	"decision_on" date NOT NULL,
	"owner_unit_id" uuid NOT NULL,
	"criteria_set_id" uuid NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaign_code_unique" UNIQUE("code"),
	CONSTRAINT "campaign_period" CHECK ("campaign"."period_to" >= "campaign"."period_from"),
	CONSTRAINT "campaign_closed" CHECK (("campaign"."state" = 'closed') = ("campaign"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "criteria_set" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"sections" jsonb NOT NULL,
	"frozen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "criteria_set_version" UNIQUE("code","version")
);
--> statement-breakpoint
CREATE TABLE "record" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"visit_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_visitId_unique" UNIQUE("visit_id")
);
--> statement-breakpoint
CREATE TABLE "record_value" (
	"record_id" uuid NOT NULL,
	"field" text NOT NULL,
	"source" text NOT NULL,
	"value" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_value_record_id_field_source_pk" PRIMARY KEY("record_id","field","source")
);
--> statement-breakpoint
CREATE TABLE "unit_result" (
	"campaign_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"population" integer NOT NULL,
	"listed" integer NOT NULL,
	"present" integer NOT NULL,
	"excused" integer NOT NULL,
	"scored" integer NOT NULL,
	"passed" integer NOT NULL,
	"mean" double precision,
	"detail" jsonb NOT NULL,
	"provisional" boolean DEFAULT false NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unit_result_campaign_id_unit_id_pk" PRIMARY KEY("campaign_id","unit_id"),
	CONSTRAINT "unit_result_counts" CHECK ("unit_result"."passed" <= "unit_result"."scored" and "unit_result"."scored" <= "unit_result"."present" and "unit_result"."present" <= "unit_result"."listed")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"team" text collate "vi-x-icu" DEFAULT '' NOT NULL,
	"scheduled_on" date,
	"state" text DEFAULT 'planned' NOT NULL,
	"population" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_unit" UNIQUE("campaign_id","unit_id"),
	CONSTRAINT "visit_population" CHECK ("visit"."population" >= 0)
);
--> statement-breakpoint
CREATE TABLE "visit_member" (
	"visit_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"task" text DEFAULT 'member' NOT NULL,
	CONSTRAINT "visit_member_visit_id_user_id_pk" PRIMARY KEY("visit_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "blueprint" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bank_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blueprint_cell" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"blueprint_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"level" text NOT NULL,
	"shared_system_id" uuid,
	"count" integer NOT NULL,
	CONSTRAINT "blueprint_cell_once" UNIQUE NULLS NOT DISTINCT("blueprint_id","topic_id","level","shared_system_id"),
	CONSTRAINT "blueprint_cell_count" CHECK ("blueprint_cell"."count" between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "candidate" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"sitting_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"form_id" uuid,
	"number" text,
	"code_mac" "bytea",
	"unit_id" uuid NOT NULL,
	"unit_name" text collate "vi-x-icu" NOT NULL,
	"title" text collate "vi-x-icu" NOT NULL,
	"job_group_code" text NOT NULL,
	"walk_in" boolean DEFAULT false NOT NULL,
	"extra_allowance_s" integer DEFAULT 0 NOT NULL,
	"admitted_at" timestamp (3) with time zone,
	"admitted_by" uuid,
	"rules_accepted_at" timestamp (3) with time zone,
	"absence_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "candidate_officer" UNIQUE("sitting_id","officer_id"),
	CONSTRAINT "candidate_number" UNIQUE("sitting_id","number"),
	CONSTRAINT "candidate_admitted" CHECK (("candidate"."admitted_at" is null) = ("candidate"."admitted_by" is null)),
	CONSTRAINT "candidate_extra" CHECK ("candidate"."extra_allowance_s" between 0 and 28800)
);
--> statement-breakpoint
CREATE TABLE "form" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"test_id" uuid NOT NULL,
	"sitting_id" uuid,
	"number" integer NOT NULL,
	"seed" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "form_number" UNIQUE("sitting_id","number")
);
--> statement-breakpoint
CREATE TABLE "form_item" (
	"form_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"item_version_id" uuid NOT NULL,
	"option_order" jsonb NOT NULL,
	"topic_id" uuid NOT NULL,
	"points" integer DEFAULT 100 NOT NULL,
	CONSTRAINT "form_item_form_id_position_pk" PRIMARY KEY("form_id","position"),
	CONSTRAINT "form_item_once" UNIQUE("form_id","item_version_id"),
	CONSTRAINT "form_item_position" CHECK ("form_item"."position" between 1 and 500),
	CONSTRAINT "form_item_points" CHECK ("form_item"."points" > 0)
);
--> statement-breakpoint
CREATE TABLE "result_release" (
	"sitting_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"released_by" uuid NOT NULL,
	CONSTRAINT "result_release_sitting_id_audience_pk" PRIMARY KEY("sitting_id","audience")
);
--> statement-breakpoint
CREATE TABLE "sitting" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"test_id" uuid NOT NULL,
	"campaign_id" uuid,
	"owner_unit_id" uuid NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"room" text collate "vi-x-icu" NOT NULL,
	"window_from" timestamp (3) with time zone NOT NULL,
	"window_to" timestamp (3) with time zone NOT NULL,
	"deadline_policy" text DEFAULT 'full_time' NOT NULL,
	"late_limit_s" integer,
	"state" text DEFAULT 'draft' NOT NULL,
	"start_code" text,
	"seed" text NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sitting_window" CHECK ("sitting"."window_to" > "sitting"."window_from")
);
--> statement-breakpoint
CREATE TABLE "sitting_invigilator" (
	"sitting_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "sitting_invigilator_sitting_id_user_id_pk" PRIMARY KEY("sitting_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "test" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"blueprint_id" uuid NOT NULL,
	"allowance_s" integer NOT NULL,
	"grace_s" integer DEFAULT 30 NOT NULL,
	"cut_percent" smallint NOT NULL,
	"scale" smallint DEFAULT 10 NOT NULL,
	"scoring_rule" text DEFAULT 'all_or_nothing' NOT NULL,
	"review_policy" text DEFAULT 'topics' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "test_allowance" CHECK ("test"."allowance_s" between 60 and 28800),
	CONSTRAINT "test_grace" CHECK ("test"."grace_s" between 0 and 300),
	CONSTRAINT "test_cut" CHECK ("test"."cut_percent" between 0 and 100),
	CONSTRAINT "test_scale" CHECK ("test"."scale" in (10, 100))
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text collate "vi-x-icu" NOT NULL,
	"job_group_code" text NOT NULL,
	"concurrent" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_dates" CHECK ("assignment"."valid_to" is null or "assignment"."valid_to" > "assignment"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "job_group" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "officer" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"staff_code" text NOT NULL,
	"family_name" text collate "vi-x-icu" NOT NULL,
	"middle_name" text collate "vi-x-icu" DEFAULT '' NOT NULL,
	"given_name" text collate "vi-x-icu" NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sex" text,
	"birth_date" date,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "officer_staffCode_unique" UNIQUE("staff_code"),
	CONSTRAINT "officer_given_name" CHECK ("officer"."given_name" <> '')
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text,
	"name" text collate "vi-x-icu" NOT NULL,
	"short_name" text collate "vi-x-icu" NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"type_code" text NOT NULL,
	"group_id" uuid,
	"parent_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_basis" text DEFAULT '' NOT NULL,
	"ended_basis" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unit_code_from" UNIQUE("code","valid_from"),
	CONSTRAINT "unit_dates" CHECK ("unit"."valid_to" is null or "unit"."valid_to" > "unit"."valid_from"),
	CONSTRAINT "unit_not_own_parent" CHECK ("unit"."parent_id" is distinct from "unit"."id")
);
--> statement-breakpoint
CREATE TABLE "unit_closure" (
	"ancestor_id" uuid NOT NULL,
	"descendant_id" uuid NOT NULL,
	CONSTRAINT "unit_closure_ancestor_id_descendant_id_pk" PRIMARY KEY("ancestor_id","descendant_id")
);
--> statement-breakpoint
CREATE TABLE "unit_event" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"occurred_on" date NOT NULL,
	"kind" text NOT NULL,
	"legal_basis" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_event_unit" (
	"event_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "unit_event_unit_event_id_unit_id_side_pk" PRIMARY KEY("event_id","unit_id","side")
);
--> statement-breakpoint
CREATE TABLE "unit_group" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "unit_group_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "unit_type" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text collate "vi-x-icu" NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_granted_by_user_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finish" ADD CONSTRAINT "finish_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_grant" ADD CONSTRAINT "time_grant_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_grant" ADD CONSTRAINT "time_grant_granted_by_user_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_grant" ADD CONSTRAINT "time_grant_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_bank_id_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_shared_system_id_shared_system_id_fk" FOREIGN KEY ("shared_system_id") REFERENCES "public"."shared_system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_key" ADD CONSTRAINT "item_key_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_legal_basis" ADD CONSTRAINT "item_legal_basis_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_legal_basis" ADD CONSTRAINT "item_legal_basis_legal_document_id_legal_document_id_fk" FOREIGN KEY ("legal_document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_review" ADD CONSTRAINT "item_review_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_review" ADD CONSTRAINT "item_review_reviewer_id_user_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_version" ADD CONSTRAINT "item_version_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_version" ADD CONSTRAINT "item_version_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_owner_unit_id_unit_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_criteria_set_id_criteria_set_id_fk" FOREIGN KEY ("criteria_set_id") REFERENCES "public"."criteria_set"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_value" ADD CONSTRAINT "record_value_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_value" ADD CONSTRAINT "record_value_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_result" ADD CONSTRAINT "unit_result_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_result" ADD CONSTRAINT "unit_result_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blueprint" ADD CONSTRAINT "blueprint_bank_id_bank_id_fk" FOREIGN KEY ("bank_id") REFERENCES "public"."bank"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blueprint" ADD CONSTRAINT "blueprint_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blueprint_cell" ADD CONSTRAINT "blueprint_cell_blueprint_id_blueprint_id_fk" FOREIGN KEY ("blueprint_id") REFERENCES "public"."blueprint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blueprint_cell" ADD CONSTRAINT "blueprint_cell_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blueprint_cell" ADD CONSTRAINT "blueprint_cell_shared_system_id_shared_system_id_fk" FOREIGN KEY ("shared_system_id") REFERENCES "public"."shared_system"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_job_group_code_job_group_code_fk" FOREIGN KEY ("job_group_code") REFERENCES "public"."job_group"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_admitted_by_user_id_fk" FOREIGN KEY ("admitted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form" ADD CONSTRAINT "form_test_id_test_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."test"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_item" ADD CONSTRAINT "form_item_form_id_form_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."form"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_item" ADD CONSTRAINT "form_item_item_version_id_item_version_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_item" ADD CONSTRAINT "form_item_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_release" ADD CONSTRAINT "result_release_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_release" ADD CONSTRAINT "result_release_released_by_user_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_test_id_test_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."test"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_owner_unit_id_unit_id_fk" FOREIGN KEY ("owner_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_invigilator" ADD CONSTRAINT "sitting_invigilator_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_invigilator" ADD CONSTRAINT "sitting_invigilator_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test" ADD CONSTRAINT "test_blueprint_id_blueprint_id_fk" FOREIGN KEY ("blueprint_id") REFERENCES "public"."blueprint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test" ADD CONSTRAINT "test_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_job_group_code_job_group_code_fk" FOREIGN KEY ("job_group_code") REFERENCES "public"."job_group"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_type_code_unit_type_code_fk" FOREIGN KEY ("type_code") REFERENCES "public"."unit_type"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_group_id_unit_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."unit_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_closure" ADD CONSTRAINT "unit_closure_ancestor_id_unit_id_fk" FOREIGN KEY ("ancestor_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_closure" ADD CONSTRAINT "unit_closure_descendant_id_unit_id_fk" FOREIGN KEY ("descendant_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_event_unit" ADD CONSTRAINT "unit_event_unit_event_id_unit_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."unit_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_event_unit" ADD CONSTRAINT "unit_event_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_subject" ON "approval" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "audit_event_at" ON "audit_event" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_event_subject" ON "audit_event" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_assignment_once" ON "role_assignment" USING btree ("user_id","role",coalesce("unit_id", '00000000-0000-0000-0000-000000000000')) WHERE "role_assignment"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "attempt_sitting" ON "attempt" USING btree ("sitting_id");--> statement-breakpoint
CREATE INDEX "attempt_open" ON "attempt" USING btree ("close_after") WHERE "attempt"."state" = 'in_progress';--> statement-breakpoint
CREATE UNIQUE INDEX "finish_current" ON "finish" USING btree ("attempt_id") WHERE "finish"."current";--> statement-breakpoint
CREATE INDEX "finish_unscored" ON "finish" USING btree ("number") WHERE not "finish"."scored";--> statement-breakpoint
CREATE INDEX "incident_sitting" ON "incident" USING btree ("sitting_id","at");--> statement-breakpoint
CREATE INDEX "time_grant_attempt" ON "time_grant" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "item_list" ON "item" USING btree ("bank_id","state","topic_id","level");--> statement-breakpoint
CREATE INDEX "item_legal_basis_document" ON "item_legal_basis" USING btree ("legal_document_id");--> statement-breakpoint
CREATE INDEX "item_review_version" ON "item_review" USING btree ("item_version_id");--> statement-breakpoint
CREATE INDEX "visit_unit_id" ON "visit" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "candidate_unit" ON "candidate" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "candidate_form" ON "candidate" USING btree ("form_id");--> statement-breakpoint
CREATE INDEX "form_item_version" ON "form_item" USING btree ("item_version_id");--> statement-breakpoint
CREATE INDEX "sitting_campaign" ON "sitting" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "sitting_state" ON "sitting" USING btree ("state","window_from");--> statement-breakpoint
CREATE INDEX "assignment_unit" ON "assignment" USING btree ("unit_id","valid_from");--> statement-breakpoint
CREATE INDEX "assignment_officer" ON "assignment" USING btree ("officer_id","valid_from");--> statement-breakpoint
CREATE INDEX "officer_name" ON "officer" USING btree ("given_name","family_name","middle_name");--> statement-breakpoint
CREATE INDEX "unit_parent" ON "unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "unit_closure_descendant" ON "unit_closure" USING btree ("descendant_id");--> statement-breakpoint
CREATE INDEX "unit_event_unit_unit" ON "unit_event_unit" USING btree ("unit_id");