CREATE TABLE "alert_acts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"alert_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"deed" text,
	"done_on" text COLLATE "C" NOT NULL,
	"note" text,
	"done_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert_reviews" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"up_to" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert_signals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"alert_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"code" text NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"since" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"business_id" text COLLATE "C",
	"joined_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by_id" text COLLATE "C",
	"last_act_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_as" text
);
--> statement-breakpoint
CREATE TABLE "caseload_assignments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"holder_id" text COLLATE "C" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"move_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "caseload_move_subjects" (
	"move_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "caseload_move_subjects_key" PRIMARY KEY("move_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "caseload_moves" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"state" text NOT NULL,
	"from_id" text COLLATE "C" NOT NULL,
	"to_id" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" text COLLATE "C" NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"undo_reason" text,
	"undone_by_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "enrolment_batch_lines" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"batch_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"last_enrolment_id" text COLLATE "C" NOT NULL,
	"school_id" text COLLATE "C" NOT NULL,
	"school_class" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment_batches" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"school_year" text COLLATE "C" NOT NULL,
	"enrolled_on" text COLLATE "C" NOT NULL,
	"register_seen" boolean NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"undo_reason" text
);
--> statement-breakpoint
CREATE TABLE "contact_children" (
	"contact_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"seen" boolean NOT NULL,
	"not_seen_why" text,
	"lives_with" text NOT NULL,
	CONSTRAINT "contact_children_key" PRIMARY KEY("contact_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "follow_up_contacts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"milestone_id" text COLLATE "C",
	"held_on" text COLLATE "C" NOT NULL,
	"how" text NOT NULL,
	"action_taken" text,
	"further_visit_on" text COLLATE "C",
	"recommends_closure" boolean NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "over_limit_reasons" (
	"household_id" text COLLATE "C" NOT NULL,
	"officer_id" text COLLATE "C" NOT NULL,
	"open_cases" integer NOT NULL,
	"case_limit" integer NOT NULL,
	"reason" text NOT NULL,
	"given_by_id" text COLLATE "C" NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_acts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"task_key" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C",
	"kind" text NOT NULL,
	"until" text COLLATE "C",
	"reason" text,
	"to_user_id" text COLLATE "C",
	"about" jsonb NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C",
	"assigned_to_id" text COLLATE "C" NOT NULL,
	"text" text NOT NULL,
	"due_on" text COLLATE "C",
	"source" text NOT NULL,
	"source_id" text COLLATE "C",
	"created_by_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "tour_stops" (
	"officer_id" text COLLATE "C" NOT NULL,
	"week" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "tour_stops_key" PRIMARY KEY("officer_id","week","household_id")
);
--> statement-breakpoint
CREATE TABLE "case_reopenings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"closed_on" text COLLATE "C" NOT NULL,
	"why" text NOT NULL,
	"reason" text NOT NULL,
	"reopened_by_id" text COLLATE "C" NOT NULL,
	"reopened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closure_clearances" (
	"request_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cleared_by_id" text COLLATE "C" NOT NULL,
	"cleared_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closure_decisions" (
	"request_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closure_requests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"checklist" jsonb NOT NULL,
	"missing_why" text,
	"child_view" text,
	"caregiver_view" text,
	"later_help" text NOT NULL,
	"asked_by_id" text COLLATE "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "closure_takebacks" (
	"request_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"taken_back_by_id" text COLLATE "C" NOT NULL,
	"taken_back_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "light_check_tries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"light_check_id" text COLLATE "C" NOT NULL,
	"tried_on" text COLLATE "C" NOT NULL,
	"note" text,
	"tried_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "light_checks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"months" integer NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"done_on" text COLLATE "C",
	"how" text,
	"business" text,
	"schooling" text,
	"note" text,
	"done_by_id" text COLLATE "C",
	"recorded_at" timestamp (3) with time zone,
	"dropped_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_indexes" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"up_to" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concern_acts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"concern_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"done_on" text COLLATE "C" NOT NULL,
	"referred_to" text,
	"assigned_to_id" text COLLATE "C",
	"note" text,
	"done_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concern_additions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"concern_id" text COLLATE "C" NOT NULL,
	"words" text NOT NULL,
	"named_user_id" text,
	"named_words" text,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concern_closures" (
	"concern_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"closed_by_id" text COLLATE "C" NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concern_names" (
	"concern_id" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	CONSTRAINT "concern_names_key" PRIMARY KEY("concern_id","token")
);
--> statement-breakpoint
CREATE TABLE "concerns" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"in_danger" boolean NOT NULL,
	"since" text COLLATE "C",
	"person_id" text,
	"person_token" text COLLATE "C",
	"child_first_name" text,
	"child_code" text,
	"child_commune" text,
	"about_words" text,
	"named_user_id" text,
	"named_words" text,
	"words" text,
	"reporter_contact" text,
	"raised_by_id" text COLLATE "C" NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	"assigned_to_id" text COLLATE "C",
	"taken_up_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "focal_points" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"from_on" text COLLATE "C" NOT NULL,
	"until_on" text COLLATE "C",
	"named_by_id" text COLLATE "C" NOT NULL,
	"named_at" timestamp (3) with time zone NOT NULL,
	"ended_by_id" text COLLATE "C",
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "disclosure_recalls" (
	"disclosure_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"told_on" text COLLATE "C" NOT NULL,
	"answer" text NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"purpose" text NOT NULL,
	"consent_id" text COLLATE "C",
	"basis" text,
	"recipient" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"shared_on" text COLLATE "C" NOT NULL,
	"shared_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exported_files" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"made_by_id" text COLLATE "C" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"households" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exported_households" (
	"household_id" text COLLATE "C" NOT NULL,
	"file_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "exported_households_key" PRIMARY KEY("household_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"headers_key" text COLLATE "C" NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_references" (
	"owner_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "import_references_key" PRIMARY KEY("owner_id","kind","token")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text COLLATE "C" NOT NULL,
	"row" integer NOT NULL,
	"state" text NOT NULL,
	"cells" text,
	"findings" text,
	"content_key" text COLLATE "C",
	"made_id" text COLLATE "C",
	CONSTRAINT "import_rows_key" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"content_key" text COLLATE "C" NOT NULL,
	"headers" text,
	"mapping" jsonb,
	"with_doubtful" boolean NOT NULL,
	"rows" integer NOT NULL,
	"good" integer NOT NULL,
	"errors" integer NOT NULL,
	"doubtful" integer NOT NULL,
	"known" integer NOT NULL,
	"made" integer NOT NULL,
	"refused" integer NOT NULL,
	"taken_back" integer NOT NULL,
	"kept" integer NOT NULL,
	"reached" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"undo_reason" text,
	"forgotten_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "intake_endings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"turn" integer NOT NULL,
	"reason" text NOT NULL,
	"ended_on" text COLLATE "C" NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_interviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"held_on" text COLLATE "C" NOT NULL,
	"vulnerabilities" jsonb NOT NULL,
	"account" text
);
--> statement-breakpoint
CREATE TABLE "intake_needs" (
	"interview_id" text COLLATE "C" NOT NULL,
	"need" text NOT NULL,
	"answer" text NOT NULL,
	"note" text,
	CONSTRAINT "intake_needs_key" PRIMARY KEY("interview_id","need")
);
--> statement-breakpoint
CREATE TABLE "intake_reopenings" (
	"ending_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reopened_on" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_service_outcomes" (
	"service_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"ended_on" text COLLATE "C" NOT NULL,
	"outcome" text,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_services" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"service_type" text NOT NULL,
	"given_by" text NOT NULL,
	"provider" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"timeframe" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"officer_id" text COLLATE "C" NOT NULL,
	"referred_by" text NOT NULL,
	"referred_on" text COLLATE "C" NOT NULL,
	"referral_reference" text,
	"cpims_reference" text,
	"registered_on" text COLLATE "C" NOT NULL,
	"protection_status" text,
	"separation_cause" text,
	"care_arrangement" text,
	"concerns" text,
	"stage" text NOT NULL,
	"version" integer NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "advice_answers" (
	"advice_id" text COLLATE "C" NOT NULL,
	"visit_id" text COLLATE "C" NOT NULL,
	"answer" text NOT NULL,
	"why" text,
	"answered_on" text COLLATE "C" NOT NULL,
	CONSTRAINT "advice_answers_key" PRIMARY KEY("advice_id","visit_id")
);
--> statement-breakpoint
CREATE TABLE "advice_items" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"business_id" text COLLATE "C" NOT NULL,
	"visit_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"given_on" text COLLATE "C" NOT NULL,
	"closed_on" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "caregiver_goals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"business_id" text COLLATE "C" NOT NULL,
	"visit_id" text COLLATE "C" NOT NULL,
	"words" text NOT NULL,
	"said_on" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "market_days" (
	"commune_pcode" text COLLATE "C" NOT NULL,
	"weekday" integer NOT NULL,
	"place_name" text COLLATE "C",
	"set_by_id" text COLLATE "C" NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "market_days_key" PRIMARY KEY("commune_pcode","weekday")
);
--> statement-breakpoint
CREATE TABLE "published_snapshots" (
	"month" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"content" jsonb NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "published_snapshots_key" PRIMARY KEY("month","kind")
);
--> statement-breakpoint
CREATE TABLE "sensitisation_households" (
	"sensitisation_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "sensitisation_households_key" PRIMARY KEY("sensitisation_id","household_id")
);
--> statement-breakpoint
CREATE TABLE "sensitisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"held_on" text COLLATE "C" NOT NULL,
	"place_pcode" text COLLATE "C" NOT NULL,
	"village" text,
	"leaders" jsonb NOT NULL,
	"people_met" integer NOT NULL,
	"topics" jsonb NOT NULL,
	"note" text,
	"held_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_periods" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_by_id" text COLLATE "C",
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "kit_type_retirements" (
	"kit_type_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"retired_by_id" text COLLATE "C" NOT NULL,
	"retired_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_endings" (
	"school_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"why" text NOT NULL,
	"ended_on" text COLLATE "C" NOT NULL,
	"merged_into_id" text COLLATE "C",
	"ended_by_id" text COLLATE "C" NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting_decisions" (
	"proposal_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting_proposals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"seen_version" integer NOT NULL,
	"value" jsonb NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" text COLLATE "C" NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"supervisor_id" text COLLATE "C",
	"from_on" text COLLATE "C" NOT NULL,
	"set_by_id" text COLLATE "C" NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_adoptions" (
	"template_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"adopted_by_id" text COLLATE "C" NOT NULL,
	"adopted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_trials" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"template_id" text COLLATE "C" NOT NULL,
	"content_hash" text COLLATE "C" NOT NULL,
	"tried_on" text NOT NULL,
	"verdict" text NOT NULL,
	"remark" text,
	"tried_by_id" text COLLATE "C" NOT NULL,
	"tried_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_versions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"content" text NOT NULL,
	"content_hash" text COLLATE "C" NOT NULL,
	"made_by_id" text COLLATE "C" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"changed_by_ids" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim_withdrawals" (
	"claim_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by_id" text COLLATE "C" NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C",
	"qualifier" text NOT NULL,
	"figure" double precision NOT NULL,
	"unit" text NOT NULL,
	"said" text NOT NULL,
	"added_by_id" text COLLATE "C",
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_decisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"task_id" text COLLATE "C",
	"assignee_id" text COLLATE "C",
	"due_on" text COLLATE "C",
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"held_on" text COLLATE "C" NOT NULL,
	"held_by_id" text COLLATE "C" NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "best_interests_checks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"decision" text NOT NULL,
	"basis" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_on" text COLLATE "C" NOT NULL,
	"reasons" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "family_verifications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"asked" text NOT NULL,
	"asked_on" text COLLATE "C" NOT NULL,
	"verified" boolean NOT NULL,
	"reason" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "found_families" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"relation" text NOT NULL,
	"name" text NOT NULL,
	"found_on" text COLLATE "C" NOT NULL,
	"place_pcode" text COLLATE "C" NOT NULL,
	"village" text,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "reunifications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"type" text NOT NULL,
	"reunified_on" text COLLATE "C" NOT NULL,
	"handover_form" text NOT NULL,
	"follow_up_needed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tracing_actions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"taken_on" text COLLATE "C" NOT NULL,
	"outcome" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "child_contacts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"contacted_on" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"place" text,
	"themes" jsonb NOT NULL,
	"mood" text,
	"childs_word" text,
	"next_contact_on" text COLLATE "C",
	"contacted_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_corrections" (
	"corrected_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"replaced_by_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"days_open" integer NOT NULL,
	"days_present" integer NOT NULL,
	"days_unknown" integer NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"corrected_by_id" text COLLATE "C" NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regrouping_moves" (
	"regrouping_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"from_group_id" text COLLATE "C" NOT NULL,
	"to_group_id" text COLLATE "C" NOT NULL,
	"joined_from_on" text COLLATE "C" NOT NULL,
	"earlier_joined_on" text COLLATE "C",
	"earlier_left_on" text COLLATE "C",
	"level" integer NOT NULL,
	CONSTRAINT "regrouping_moves_key" PRIMARY KEY("regrouping_id","person_id","from_group_id")
);
--> statement-breakpoint
CREATE TABLE "regroupings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"school_id" text COLLATE "C" NOT NULL,
	"decided_on" text COLLATE "C" NOT NULL,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"undone_by_id" text COLLATE "C",
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "school_absence_looks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"absence_id" text COLLATE "C" NOT NULL,
	"first_missed_on" text COLLATE "C" NOT NULL,
	"seen_on" text COLLATE "C" NOT NULL,
	"finding" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_absences" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"first_missed_on" text COLLATE "C" NOT NULL,
	"seen_missing_on" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"back_on" text COLLATE "C",
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_closures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"school_id" text COLLATE "C",
	"commune_pcode" text COLLATE "C",
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_by_id" text COLLATE "C",
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "spot_checks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"report_id" text COLLATE "C" NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"session_id" text COLLATE "C",
	"visited_on" text COLLATE "C" NOT NULL,
	"session_held" boolean NOT NULL,
	"children_counted" integer,
	"note" text,
	"checked_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "spot_checks_counted" CHECK ("spot_checks"."children_counted" >= 0)
);
--> statement-breakpoint
CREATE TABLE "stipend_reports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tutor_id" text COLLATE "C" NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"content" text NOT NULL,
	"content_hash" text COLLATE "C" NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"decided_by_id" text COLLATE "C",
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"rate_per_session" bigint
);
--> statement-breakpoint
CREATE TABLE "transport_costs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tutor_id" text COLLATE "C" NOT NULL,
	"travelled_on" text COLLATE "C" NOT NULL,
	"cost" bigint NOT NULL,
	"note" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transport_costs_cost" CHECK ("transport_costs"."cost" >= 0)
);
--> statement-breakpoint
ALTER TABLE "households" ADD COLUMN "late_code" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "households" ADD COLUMN "late_due_on" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "own_rating" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "ladder" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "level" integer;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "closed_on" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "closed_why" text;--> statement-breakpoint
ALTER TABLE "alert_acts" ADD CONSTRAINT "alert_acts_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_acts" ADD CONSTRAINT "alert_acts_done_by_id_users_id_fk" FOREIGN KEY ("done_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_signals" ADD CONSTRAINT "alert_signals_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_signals" ADD CONSTRAINT "alert_signals_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_signals" ADD CONSTRAINT "alert_signals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_signals" ADD CONSTRAINT "alert_signals_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_acknowledged_by_id_users_id_fk" FOREIGN KEY ("acknowledged_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload_assignments" ADD CONSTRAINT "caseload_assignments_holder_id_users_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload_assignments" ADD CONSTRAINT "caseload_assignments_move_id_caseload_moves_id_fk" FOREIGN KEY ("move_id") REFERENCES "public"."caseload_moves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload_move_subjects" ADD CONSTRAINT "caseload_move_subjects_move_id_caseload_moves_id_fk" FOREIGN KEY ("move_id") REFERENCES "public"."caseload_moves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload_moves" ADD CONSTRAINT "caseload_moves_from_id_users_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload_moves" ADD CONSTRAINT "caseload_moves_to_id_users_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload_moves" ADD CONSTRAINT "caseload_moves_proposed_by_id_users_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload_moves" ADD CONSTRAINT "caseload_moves_undone_by_id_users_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_batch_lines" ADD CONSTRAINT "enrolment_batch_lines_batch_id_enrolment_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."enrolment_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_batch_lines" ADD CONSTRAINT "enrolment_batch_lines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_batch_lines" ADD CONSTRAINT "enrolment_batch_lines_last_enrolment_id_enrolments_id_fk" FOREIGN KEY ("last_enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_batch_lines" ADD CONSTRAINT "enrolment_batch_lines_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_batches" ADD CONSTRAINT "enrolment_batches_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_children" ADD CONSTRAINT "contact_children_contact_id_follow_up_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."follow_up_contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_children" ADD CONSTRAINT "contact_children_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_contacts" ADD CONSTRAINT "follow_up_contacts_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_contacts" ADD CONSTRAINT "follow_up_contacts_milestone_id_plan_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."plan_milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_contacts" ADD CONSTRAINT "follow_up_contacts_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "over_limit_reasons" ADD CONSTRAINT "over_limit_reasons_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "over_limit_reasons" ADD CONSTRAINT "over_limit_reasons_officer_id_users_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "over_limit_reasons" ADD CONSTRAINT "over_limit_reasons_given_by_id_users_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_acts" ADD CONSTRAINT "task_acts_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_acts" ADD CONSTRAINT "task_acts_to_user_id_users_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_acts" ADD CONSTRAINT "task_acts_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour_stops" ADD CONSTRAINT "tour_stops_officer_id_users_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour_stops" ADD CONSTRAINT "tour_stops_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reopenings" ADD CONSTRAINT "case_reopenings_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reopenings" ADD CONSTRAINT "case_reopenings_reopened_by_id_users_id_fk" FOREIGN KEY ("reopened_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_clearances" ADD CONSTRAINT "closure_clearances_request_id_closure_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."closure_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_clearances" ADD CONSTRAINT "closure_clearances_cleared_by_id_users_id_fk" FOREIGN KEY ("cleared_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_decisions" ADD CONSTRAINT "closure_decisions_request_id_closure_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."closure_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_decisions" ADD CONSTRAINT "closure_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_requests" ADD CONSTRAINT "closure_requests_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_requests" ADD CONSTRAINT "closure_requests_asked_by_id_users_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_takebacks" ADD CONSTRAINT "closure_takebacks_request_id_closure_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."closure_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_takebacks" ADD CONSTRAINT "closure_takebacks_taken_back_by_id_users_id_fk" FOREIGN KEY ("taken_back_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_check_tries" ADD CONSTRAINT "light_check_tries_light_check_id_light_checks_id_fk" FOREIGN KEY ("light_check_id") REFERENCES "public"."light_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_check_tries" ADD CONSTRAINT "light_check_tries_tried_by_id_users_id_fk" FOREIGN KEY ("tried_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_checks" ADD CONSTRAINT "light_checks_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_checks" ADD CONSTRAINT "light_checks_done_by_id_users_id_fk" FOREIGN KEY ("done_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_acts" ADD CONSTRAINT "concern_acts_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_acts" ADD CONSTRAINT "concern_acts_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_acts" ADD CONSTRAINT "concern_acts_done_by_id_users_id_fk" FOREIGN KEY ("done_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_additions" ADD CONSTRAINT "concern_additions_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_closures" ADD CONSTRAINT "concern_closures_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_closures" ADD CONSTRAINT "concern_closures_closed_by_id_users_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_names" ADD CONSTRAINT "concern_names_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_raised_by_id_users_id_fk" FOREIGN KEY ("raised_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_assigned_to_id_users_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focal_points" ADD CONSTRAINT "focal_points_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focal_points" ADD CONSTRAINT "focal_points_named_by_id_users_id_fk" FOREIGN KEY ("named_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focal_points" ADD CONSTRAINT "focal_points_ended_by_id_users_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_recalls" ADD CONSTRAINT "disclosure_recalls_disclosure_id_disclosures_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_recalls" ADD CONSTRAINT "disclosure_recalls_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_shared_by_id_users_id_fk" FOREIGN KEY ("shared_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exported_files" ADD CONSTRAINT "exported_files_made_by_id_users_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exported_households" ADD CONSTRAINT "exported_households_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exported_households" ADD CONSTRAINT "exported_households_file_id_exported_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."exported_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_references" ADD CONSTRAINT "import_references_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_references" ADD CONSTRAINT "import_references_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_endings" ADD CONSTRAINT "intake_endings_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_endings" ADD CONSTRAINT "intake_endings_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_interviews" ADD CONSTRAINT "intake_interviews_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_interviews" ADD CONSTRAINT "intake_interviews_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_needs" ADD CONSTRAINT "intake_needs_interview_id_intake_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."intake_interviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_reopenings" ADD CONSTRAINT "intake_reopenings_ending_id_intake_endings_id_fk" FOREIGN KEY ("ending_id") REFERENCES "public"."intake_endings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_reopenings" ADD CONSTRAINT "intake_reopenings_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_service_outcomes" ADD CONSTRAINT "intake_service_outcomes_service_id_intake_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."intake_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_service_outcomes" ADD CONSTRAINT "intake_service_outcomes_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_services" ADD CONSTRAINT "intake_services_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_services" ADD CONSTRAINT "intake_services_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_officer_id_users_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_answers" ADD CONSTRAINT "advice_answers_advice_id_advice_items_id_fk" FOREIGN KEY ("advice_id") REFERENCES "public"."advice_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_answers" ADD CONSTRAINT "advice_answers_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_items" ADD CONSTRAINT "advice_items_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_items" ADD CONSTRAINT "advice_items_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caregiver_goals" ADD CONSTRAINT "caregiver_goals_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caregiver_goals" ADD CONSTRAINT "caregiver_goals_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caregiver_goals" ADD CONSTRAINT "caregiver_goals_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_days" ADD CONSTRAINT "market_days_set_by_id_users_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sensitisation_households" ADD CONSTRAINT "sensitisation_households_sensitisation_id_sensitisations_id_fk" FOREIGN KEY ("sensitisation_id") REFERENCES "public"."sensitisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sensitisation_households" ADD CONSTRAINT "sensitisation_households_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sensitisations" ADD CONSTRAINT "sensitisations_held_by_id_users_id_fk" FOREIGN KEY ("held_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_periods" ADD CONSTRAINT "calendar_periods_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_periods" ADD CONSTRAINT "calendar_periods_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_type_retirements" ADD CONSTRAINT "kit_type_retirements_kit_type_id_kit_types_id_fk" FOREIGN KEY ("kit_type_id") REFERENCES "public"."kit_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_type_retirements" ADD CONSTRAINT "kit_type_retirements_retired_by_id_users_id_fk" FOREIGN KEY ("retired_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_endings" ADD CONSTRAINT "school_endings_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_endings" ADD CONSTRAINT "school_endings_merged_into_id_schools_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_endings" ADD CONSTRAINT "school_endings_ended_by_id_users_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_decisions" ADD CONSTRAINT "setting_decisions_proposal_id_setting_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."setting_proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_decisions" ADD CONSTRAINT "setting_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_proposals" ADD CONSTRAINT "setting_proposals_proposed_by_id_users_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisions" ADD CONSTRAINT "supervisions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisions" ADD CONSTRAINT "supervisions_supervisor_id_users_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisions" ADD CONSTRAINT "supervisions_set_by_id_users_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_template_id_template_versions_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."template_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_adopted_by_id_users_id_fk" FOREIGN KEY ("adopted_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_trials" ADD CONSTRAINT "template_trials_template_id_template_versions_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."template_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_trials" ADD CONSTRAINT "template_trials_tried_by_id_users_id_fk" FOREIGN KEY ("tried_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_made_by_id_users_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_withdrawals" ADD CONSTRAINT "claim_withdrawals_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_withdrawals" ADD CONSTRAINT "claim_withdrawals_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_added_by_id_users_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD CONSTRAINT "meeting_decisions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD CONSTRAINT "meeting_decisions_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_decisions" ADD CONSTRAINT "meeting_decisions_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_held_by_id_users_id_fk" FOREIGN KEY ("held_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_interests_checks" ADD CONSTRAINT "best_interests_checks_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_interests_checks" ADD CONSTRAINT "best_interests_checks_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_interests_checks" ADD CONSTRAINT "best_interests_checks_family_id_found_families_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."found_families"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_verifications" ADD CONSTRAINT "family_verifications_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_verifications" ADD CONSTRAINT "family_verifications_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_verifications" ADD CONSTRAINT "family_verifications_family_id_found_families_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."found_families"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "found_families" ADD CONSTRAINT "found_families_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "found_families" ADD CONSTRAINT "found_families_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reunifications" ADD CONSTRAINT "reunifications_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reunifications" ADD CONSTRAINT "reunifications_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reunifications" ADD CONSTRAINT "reunifications_family_id_found_families_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."found_families"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reunifications" ADD CONSTRAINT "reunifications_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_actions" ADD CONSTRAINT "tracing_actions_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_actions" ADD CONSTRAINT "tracing_actions_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_contacts" ADD CONSTRAINT "child_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_contacts" ADD CONSTRAINT "child_contacts_contacted_by_id_users_id_fk" FOREIGN KEY ("contacted_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_corrections" ADD CONSTRAINT "register_corrections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_corrections" ADD CONSTRAINT "register_corrections_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_corrections" ADD CONSTRAINT "register_corrections_corrected_by_id_users_id_fk" FOREIGN KEY ("corrected_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping_moves" ADD CONSTRAINT "regrouping_moves_regrouping_id_regroupings_id_fk" FOREIGN KEY ("regrouping_id") REFERENCES "public"."regroupings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping_moves" ADD CONSTRAINT "regrouping_moves_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping_moves" ADD CONSTRAINT "regrouping_moves_from_group_id_groups_id_fk" FOREIGN KEY ("from_group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping_moves" ADD CONSTRAINT "regrouping_moves_to_group_id_groups_id_fk" FOREIGN KEY ("to_group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regroupings" ADD CONSTRAINT "regroupings_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regroupings" ADD CONSTRAINT "regroupings_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regroupings" ADD CONSTRAINT "regroupings_undone_by_id_users_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_absence_looks" ADD CONSTRAINT "school_absence_looks_absence_id_school_absences_id_fk" FOREIGN KEY ("absence_id") REFERENCES "public"."school_absences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_absence_looks" ADD CONSTRAINT "school_absence_looks_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_absences" ADD CONSTRAINT "school_absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_absences" ADD CONSTRAINT "school_absences_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_closures" ADD CONSTRAINT "school_closures_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_closures" ADD CONSTRAINT "school_closures_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_closures" ADD CONSTRAINT "school_closures_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_report_id_stipend_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."stipend_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_session_id_tutoring_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."tutoring_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_checked_by_id_users_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stipend_reports" ADD CONSTRAINT "stipend_reports_tutor_id_users_id_fk" FOREIGN KEY ("tutor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stipend_reports" ADD CONSTRAINT "stipend_reports_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transport_costs" ADD CONSTRAINT "transport_costs_tutor_id_users_id_fk" FOREIGN KEY ("tutor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_acts_alert" ON "alert_acts" USING btree ("alert_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_signals_fact" ON "alert_signals" USING btree ("alert_id","key");--> statement-breakpoint
CREATE INDEX "alert_signals_household" ON "alert_signals" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_one_open" ON "alerts" USING btree ("household_id") WHERE "alerts"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "alerts_household" ON "alerts" USING btree ("household_id","opened_at");--> statement-breakpoint
CREATE INDEX "alerts_opened" ON "alerts" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "caseload_assignments_subject" ON "caseload_assignments" USING btree ("subject_id","since");--> statement-breakpoint
CREATE INDEX "caseload_moves_proposed" ON "caseload_moves" USING btree ("proposed_by_id","id");--> statement-breakpoint
CREATE INDEX "enrolment_batch_lines_batch" ON "enrolment_batch_lines" USING btree ("batch_id","id");--> statement-breakpoint
CREATE INDEX "enrolment_batches_owner" ON "enrolment_batches" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "contact_children_person" ON "contact_children" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "follow_up_contacts_household" ON "follow_up_contacts" USING btree ("household_id","held_on","id");--> statement-breakpoint
CREATE INDEX "follow_up_contacts_further" ON "follow_up_contacts" USING btree ("further_visit_on","household_id");--> statement-breakpoint
CREATE INDEX "over_limit_reasons_household" ON "over_limit_reasons" USING btree ("household_id","given_at");--> statement-breakpoint
CREATE INDEX "task_acts_key" ON "task_acts" USING btree ("task_key","at");--> statement-breakpoint
CREATE INDEX "task_acts_to" ON "task_acts" USING btree ("to_user_id","at");--> statement-breakpoint
CREATE INDEX "task_acts_actor" ON "task_acts" USING btree ("actor_id","kind","at");--> statement-breakpoint
CREATE INDEX "tasks_assigned" ON "tasks" USING btree ("assigned_to_id","done_at","due_on");--> statement-breakpoint
CREATE INDEX "tasks_household" ON "tasks" USING btree ("household_id","done_at");--> statement-breakpoint
CREATE INDEX "case_reopenings_household" ON "case_reopenings" USING btree ("household_id","reopened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "closure_requests_one_open" ON "closure_requests" USING btree ("household_id") WHERE "closure_requests"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "closure_requests_household" ON "closure_requests" USING btree ("household_id","asked_at");--> statement-breakpoint
CREATE INDEX "light_check_tries_check" ON "light_check_tries" USING btree ("light_check_id","tried_on");--> statement-breakpoint
CREATE INDEX "light_checks_household" ON "light_checks" USING btree ("household_id","due_on");--> statement-breakpoint
CREATE INDEX "light_checks_due" ON "light_checks" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "saved_views_user" ON "saved_views" USING btree ("user_id","list","id");--> statement-breakpoint
CREATE INDEX "concern_acts_concern" ON "concern_acts" USING btree ("concern_id","recorded_at");--> statement-breakpoint
CREATE INDEX "concern_additions_concern" ON "concern_additions" USING btree ("concern_id","added_at");--> statement-breakpoint
CREATE UNIQUE INDEX "concerns_code" ON "concerns" USING btree ("code");--> statement-breakpoint
CREATE INDEX "concerns_reporter" ON "concerns" USING btree ("raised_by_id","raised_at");--> statement-breakpoint
CREATE INDEX "concerns_open" ON "concerns" USING btree ("closed_at","answer_by","id");--> statement-breakpoint
CREATE INDEX "concerns_person" ON "concerns" USING btree ("person_token");--> statement-breakpoint
CREATE INDEX "focal_points_user" ON "focal_points" USING btree ("user_id","from_on");--> statement-breakpoint
CREATE INDEX "disclosures_household" ON "disclosures" USING btree ("household_id","shared_on");--> statement-breakpoint
CREATE INDEX "exported_files_made" ON "exported_files" USING btree ("made_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "import_mappings_headers" ON "import_mappings" USING btree ("owner_id","kind","headers_key");--> statement-breakpoint
CREATE INDEX "import_references_subject" ON "import_references" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "import_rows_state" ON "import_rows" USING btree ("import_id","state","row");--> statement-breakpoint
CREATE INDEX "import_rows_content" ON "import_rows" USING btree ("content_key");--> statement-breakpoint
CREATE INDEX "imports_owner" ON "imports" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "imports_content" ON "imports" USING btree ("owner_id","content_key");--> statement-breakpoint
CREATE INDEX "imports_created" ON "imports" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "intake_endings_turn" ON "intake_endings" USING btree ("intake_id","turn");--> statement-breakpoint
CREATE INDEX "intake_interviews_intake" ON "intake_interviews" USING btree ("intake_id","held_on");--> statement-breakpoint
CREATE INDEX "intake_services_intake" ON "intake_services" USING btree ("intake_id","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "intakes_person" ON "intakes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "intakes_officer" ON "intakes" USING btree ("officer_id","stage");--> statement-breakpoint
CREATE INDEX "advice_answers_visit" ON "advice_answers" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "advice_items_business" ON "advice_items" USING btree ("business_id","given_on","id");--> statement-breakpoint
CREATE INDEX "caregiver_goals_business" ON "caregiver_goals" USING btree ("business_id","said_on","id");--> statement-breakpoint
CREATE INDEX "sensitisation_households_household" ON "sensitisation_households" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "sensitisations_held" ON "sensitisations" USING btree ("held_by_id","held_on","id");--> statement-breakpoint
CREATE INDEX "calendar_periods_kind" ON "calendar_periods" USING btree ("kind","starts_on");--> statement-breakpoint
CREATE INDEX "setting_proposals_key" ON "setting_proposals" USING btree ("key","proposed_at");--> statement-breakpoint
CREATE INDEX "supervisions_user" ON "supervisions" USING btree ("user_id","set_at");--> statement-breakpoint
CREATE INDEX "template_trials_template" ON "template_trials" USING btree ("template_id");--> statement-breakpoint
CREATE UNIQUE INDEX "template_versions_version" ON "template_versions" USING btree ("kind","version");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_code" ON "claims" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_decisions_line" ON "meeting_decisions" USING btree ("meeting_id","kind","subject_id");--> statement-breakpoint
CREATE INDEX "meeting_decisions_household" ON "meeting_decisions" USING btree ("household_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_day" ON "meetings" USING btree ("held_by_id","held_on");--> statement-breakpoint
CREATE INDEX "best_interests_checks_intake" ON "best_interests_checks" USING btree ("intake_id","decided_on");--> statement-breakpoint
CREATE INDEX "family_verifications_intake" ON "family_verifications" USING btree ("intake_id","asked_on");--> statement-breakpoint
CREATE INDEX "found_families_intake" ON "found_families" USING btree ("intake_id","found_on");--> statement-breakpoint
CREATE UNIQUE INDEX "reunifications_intake" ON "reunifications" USING btree ("intake_id");--> statement-breakpoint
CREATE INDEX "tracing_actions_intake" ON "tracing_actions" USING btree ("intake_id","taken_on");--> statement-breakpoint
CREATE INDEX "child_contacts_person" ON "child_contacts" USING btree ("person_id","contacted_on");--> statement-breakpoint
CREATE INDEX "register_corrections_month" ON "register_corrections" USING btree ("person_id","month");--> statement-breakpoint
CREATE INDEX "regrouping_moves_from" ON "regrouping_moves" USING btree ("from_group_id");--> statement-breakpoint
CREATE INDEX "regrouping_moves_to" ON "regrouping_moves" USING btree ("to_group_id");--> statement-breakpoint
CREATE INDEX "regroupings_school" ON "regroupings" USING btree ("school_id","decided_at");--> statement-breakpoint
CREATE INDEX "school_absence_looks_absence" ON "school_absence_looks" USING btree ("absence_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "school_absences_one_open" ON "school_absences" USING btree ("person_id") WHERE "school_absences"."back_on" is null;--> statement-breakpoint
CREATE INDEX "school_absences_person" ON "school_absences" USING btree ("person_id","first_missed_on");--> statement-breakpoint
CREATE INDEX "school_closures_days" ON "school_closures" USING btree ("ends_on","starts_on") WHERE "school_closures"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "school_closures_school" ON "school_closures" USING btree ("school_id","ends_on");--> statement-breakpoint
CREATE INDEX "spot_checks_report" ON "spot_checks" USING btree ("report_id","visited_on");--> statement-breakpoint
CREATE UNIQUE INDEX "stipend_reports_version" ON "stipend_reports" USING btree ("tutor_id","month","version");--> statement-breakpoint
CREATE INDEX "stipend_reports_month" ON "stipend_reports" USING btree ("month","tutor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "transport_costs_day" ON "transport_costs" USING btree ("tutor_id","travelled_on");--> statement-breakpoint
CREATE INDEX "access_log_user" ON "access_log" USING btree ("user_id","at");