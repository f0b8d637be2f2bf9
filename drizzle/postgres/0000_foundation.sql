CREATE TABLE "consent_withdrawals" (
	"consent_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"withdrawn_on" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"purpose" text NOT NULL,
	"obtained_from" text NOT NULL,
	"given_by_id" text COLLATE "C",
	"given" boolean NOT NULL,
	"asked_on" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C",
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "declared_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"standing" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_judgements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"caregiver_id" text COLLATE "C" NOT NULL,
	"outcome" text NOT NULL,
	"income_control" text NOT NULL,
	"caregiver_position" text NOT NULL,
	"reason" text NOT NULL,
	"judged_on" text COLLATE "C" NOT NULL,
	"judged_by_id" text COLLATE "C" NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "whereabouts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"seen_on" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"why" text,
	"since" text COLLATE "C",
	"place" text,
	"source_kind" text NOT NULL,
	"source_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_subjects" (
	"subject_id" text COLLATE "C" NOT NULL,
	"event_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	CONSTRAINT "event_subjects_key" PRIMARY KEY("subject_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text COLLATE "C",
	"action" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "key_proofs" (
	"version" text COLLATE "C" PRIMARY KEY NOT NULL,
	"proof" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text COLLATE "C" NOT NULL,
	"epoch" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "counters_key" PRIMARY KEY("name","epoch")
);
--> statement-breakpoint
CREATE TABLE "households" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"case_number" text COLLATE "C" NOT NULL,
	"region_pcode" text COLLATE "C" NOT NULL,
	"department_pcode" text COLLATE "C",
	"commune_pcode" text COLLATE "C",
	"village" text,
	"languages" jsonb NOT NULL,
	"risk_level" text NOT NULL,
	"officer_id" text COLLATE "C" NOT NULL,
	"referral_source" text,
	"referral_reference" text,
	"cpims_reference" text,
	"reunified_on" text COLLATE "C",
	"contact_answered_by" text,
	"contact_may_be_said" text,
	"contact_when" text,
	"contact_phone" text,
	"contact_note" text,
	"synthetic" boolean NOT NULL,
	"closed_on" text COLLATE "C",
	"version" integer NOT NULL,
	"created_by_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_due_on" text COLLATE "C",
	"next_due_code" text COLLATE "C",
	"late_from" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"key_version" integer NOT NULL,
	"wrapped_key" text COLLATE "C" NOT NULL,
	"envelope" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C",
	"sex" text NOT NULL,
	"birth_year" integer NOT NULL,
	"birth_estimated" boolean NOT NULL,
	"relation" text,
	"mother_id" text COLLATE "C",
	"caregiver" boolean NOT NULL,
	"returnee" boolean NOT NULL,
	"returned_on" text COLLATE "C",
	"centre_cohort" text COLLATE "C",
	"reintegration" boolean NOT NULL,
	"synthetic" boolean NOT NULL,
	"absent_on" text COLLATE "C",
	"absent_why" text COLLATE "C",
	"left_household_on" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "risk_assessments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"level" text NOT NULL,
	"assessed_on" text COLLATE "C" NOT NULL,
	"assessed_by_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_tokens" (
	"token" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C",
	CONSTRAINT "search_tokens_key" PRIMARY KEY("token","subject_id")
);
--> statement-breakpoint
CREATE TABLE "kit_decisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"version_id" text COLLATE "C" NOT NULL,
	"step" integer NOT NULL,
	"outcome" text NOT NULL,
	"content_hash" text COLLATE "C" NOT NULL,
	"reason" text,
	"other_way" text,
	"no_link_declared" boolean NOT NULL,
	"ceiling" bigint,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kit_decisions_ceiling" CHECK ("kit_decisions"."ceiling" >= 0),
	CONSTRAINT "kit_decisions_reason" CHECK ("kit_decisions"."outcome" = 'approved' or "kit_decisions"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "kit_deliveries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kit_id" text COLLATE "C" NOT NULL,
	"version_id" text COLLATE "C" NOT NULL,
	"delivered_on" text COLLATE "C" NOT NULL,
	"place" text NOT NULL,
	"witness" text NOT NULL,
	"receipt_number" text COLLATE "C" NOT NULL,
	"caregiver_present" boolean NOT NULL,
	"note" text,
	"delivered_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kit_delivery_lines" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"delivery_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"shortage_why" text,
	CONSTRAINT "kit_delivery_lines_quantity" CHECK ("kit_delivery_lines"."quantity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "kit_lines" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"version_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"item" text NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price" bigint NOT NULL,
	"unit_price_ceiling" bigint,
	"asset" boolean NOT NULL,
	"living_animal" boolean NOT NULL,
	CONSTRAINT "kit_lines_quantity" CHECK ("kit_lines"."quantity" > 0),
	CONSTRAINT "kit_lines_price" CHECK ("kit_lines"."unit_price" >= 0),
	CONSTRAINT "kit_lines_ceiling" CHECK ("kit_lines"."unit_price_ceiling" >= 0)
);
--> statement-breakpoint
CREATE TABLE "kit_type_lines" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kit_type_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"item_fr" text COLLATE "C" NOT NULL,
	"item_en" text COLLATE "C" NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price_ceiling" bigint,
	"asset" boolean NOT NULL,
	"living_animal" boolean NOT NULL,
	CONSTRAINT "kit_type_lines_quantity" CHECK ("kit_type_lines"."quantity" > 0),
	CONSTRAINT "kit_type_lines_ceiling" CHECK ("kit_type_lines"."unit_price_ceiling" >= 0)
);
--> statement-breakpoint
CREATE TABLE "kit_types" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"label_fr" text COLLATE "C" NOT NULL,
	"label_en" text COLLATE "C" NOT NULL,
	"measure" text NOT NULL,
	"season_fr" text COLLATE "C",
	"season_en" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "kit_versions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kit_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"supplier" text NOT NULL,
	"reason" text NOT NULL,
	"total" bigint NOT NULL,
	"content_hash" text COLLATE "C" NOT NULL,
	"created_by_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by_id" text COLLATE "C",
	CONSTRAINT "kit_versions_total" CHECK ("kit_versions"."total" >= 0)
);
--> statement-breakpoint
CREATE TABLE "kit_voids" (
	"decision_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"voided_by_id" text COLLATE "C" NOT NULL,
	"voided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kits" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"caregiver_id" text COLLATE "C" NOT NULL,
	"kit_type_id" text COLLATE "C" NOT NULL,
	"requested_by_id" text COLLATE "C" NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"deliverer_id" text COLLATE "C",
	"current_version" integer NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "business_plan_decisions" (
	"plan_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "business_plan_decisions_reason" CHECK ("business_plan_decisions"."outcome" = 'approved' or "business_plan_decisions"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "business_plans" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"business_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"activity" text NOT NULL,
	"market" text NOT NULL,
	"expected_takings" bigint,
	"expected_costs" bigint,
	"written_by_id" text COLLATE "C" NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "business_plans_takings" CHECK ("business_plans"."expected_takings" >= 0),
	CONSTRAINT "business_plans_costs" CHECK ("business_plans"."expected_costs" >= 0)
);
--> statement-breakpoint
CREATE TABLE "businesses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"caregiver_id" text COLLATE "C" NOT NULL,
	"mentor_id" text COLLATE "C" NOT NULL,
	"measure" text NOT NULL,
	"idea" text NOT NULL,
	"started_on" text COLLATE "C",
	"last_visit_on" text COLLATE "C",
	"last_state" text,
	"next_visit_on" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"topic" text NOT NULL,
	"days_held" integer NOT NULL,
	"days_attended" integer NOT NULL,
	"ended_on" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trainings_days" CHECK ("trainings"."days_attended" >= 0 and "trainings"."days_attended" <= "trainings"."days_held")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"business_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"visited_on" text COLLATE "C" NOT NULL,
	"found" text NOT NULL,
	"state" text,
	"takings" bigint,
	"costs" bigint,
	"animals_alive" integer,
	"animals_value" bigint,
	"asset" text,
	"advice" text,
	"next_visit_on" text COLLATE "C",
	"visited_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visits_takings" CHECK ("visits"."takings" >= 0),
	CONSTRAINT "visits_costs" CHECK ("visits"."costs" >= 0),
	CONSTRAINT "visits_animals" CHECK ("visits"."animals_alive" >= 0),
	CONSTRAINT "visits_animals_value" CHECK ("visits"."animals_value" >= 0)
);
--> statement-breakpoint
CREATE TABLE "completion_withdrawals" (
	"completion_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by_id" text COLLATE "C" NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gate_waivers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"caregiver_id" text COLLATE "C",
	"condition" text NOT NULL,
	"reason" text NOT NULL,
	"waived_by_id" text COLLATE "C" NOT NULL,
	"waived_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestone_completions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"milestone_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"revision" integer NOT NULL,
	"completed_on" text COLLATE "C" NOT NULL,
	"evidence" text COLLATE "C" NOT NULL,
	"evidence_id" text COLLATE "C",
	"note" text,
	"completed_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_dependencies" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"from_milestone_id" text COLLATE "C" NOT NULL,
	"to_milestone_id" text COLLATE "C" NOT NULL,
	"flows" text NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"deadline_on" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_milestones" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"track" text NOT NULL,
	"person_id" text COLLATE "C",
	"own_label" text,
	"planned_on" text COLLATE "C" NOT NULL,
	"planned_by" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "planned_date_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"milestone_id" text COLLATE "C" NOT NULL,
	"from_on" text COLLATE "C" NOT NULL,
	"to_on" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"changed_by_id" text COLLATE "C" NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"revision" integer NOT NULL,
	"template_version" integer NOT NULL,
	"created_by_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance_registers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"days_open" integer NOT NULL,
	"days_present" integer NOT NULL,
	"days_unknown" integer NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attendance_registers_present" CHECK ("attendance_registers"."days_present" >= 0 and "attendance_registers"."days_present" <= "attendance_registers"."days_open"),
	CONSTRAINT "attendance_registers_unknown" CHECK ("attendance_registers"."days_unknown" >= 0 and "attendance_registers"."days_unknown" <= "attendance_registers"."days_open")
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"school_id" text COLLATE "C" NOT NULL,
	"school_year" text COLLATE "C" NOT NULL,
	"school_class" text NOT NULL,
	"kind" text NOT NULL,
	"enrolled_on" text COLLATE "C" NOT NULL,
	"register_seen" boolean NOT NULL,
	"ended_on" text COLLATE "C",
	"ended_why" text COLLATE "C",
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"group_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"joined_on" text COLLATE "C" NOT NULL,
	"left_on" text COLLATE "C",
	"classmate_class" text,
	CONSTRAINT "group_members_key" PRIMARY KEY("group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"tutor_id" text COLLATE "C" NOT NULL,
	"school_id" text COLLATE "C" NOT NULL,
	"last_session_on" text COLLATE "C",
	"sessions_held" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "groups_sessions_held" CHECK ("groups"."sessions_held" >= 0)
);
--> statement-breakpoint
CREATE TABLE "level_checks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"checked_on" text COLLATE "C" NOT NULL,
	"language" text NOT NULL,
	"reading" integer,
	"arithmetic" integer,
	"checked_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"commune_pcode" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_attendance" (
	"session_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"mark" text NOT NULL,
	"reason" text,
	CONSTRAINT "session_attendance_key" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "supply_handouts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"handed_out_on" text COLLATE "C" NOT NULL,
	"caregiver_present" boolean NOT NULL,
	"child_present" boolean NOT NULL,
	"handed_out_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supply_lines" (
	"handout_id" text COLLATE "C" NOT NULL,
	"item" text NOT NULL,
	"quantity" integer NOT NULL,
	"value" bigint,
	CONSTRAINT "supply_lines_key" PRIMARY KEY("handout_id","item"),
	CONSTRAINT "supply_lines_quantity" CHECK ("supply_lines"."quantity" > 0),
	CONSTRAINT "supply_lines_value" CHECK ("supply_lines"."value" >= 0)
);
--> statement-breakpoint
CREATE TABLE "tutoring_sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"held_on" text COLLATE "C" NOT NULL,
	"duration_minutes" integer NOT NULL,
	"subject" text NOT NULL,
	"note" text,
	"present" integer NOT NULL,
	"expected" integer NOT NULL,
	"held_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tutoring_sessions_duration" CHECK ("tutoring_sessions"."duration_minutes" > 0),
	CONSTRAINT "tutoring_sessions_present" CHECK ("tutoring_sessions"."present" >= 0 and "tutoring_sessions"."present" <= "tutoring_sessions"."expected")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"user_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"password_hash" text COLLATE "C" NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment_links" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"stage" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"second_factor_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"value" jsonb NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"set_by_id" text COLLATE "C" NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"free_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"username" text COLLATE "C" NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"role" text NOT NULL,
	"supervisor_id" text COLLATE "C",
	"locale" text NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"household_id" text COLLATE "C" NOT NULL,
	"round" text NOT NULL,
	"interviewed_on" text COLLATE "C" NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"interviewed_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_responses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"interview_id" text COLLATE "C" NOT NULL,
	"instrument" text COLLATE "C" NOT NULL,
	"instrument_version" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"computable" boolean NOT NULL,
	"score" double precision,
	"band" text COLLATE "C",
	"cutoffs" text COLLATE "C",
	"missing" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consent_withdrawals" ADD CONSTRAINT "consent_withdrawals_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_withdrawals" ADD CONSTRAINT "consent_withdrawals_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_given_by_id_people_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_links" ADD CONSTRAINT "declared_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_links" ADD CONSTRAINT "declared_links_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_judgements" ADD CONSTRAINT "support_judgements_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_judgements" ADD CONSTRAINT "support_judgements_caregiver_id_people_id_fk" FOREIGN KEY ("caregiver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_judgements" ADD CONSTRAINT "support_judgements_judged_by_id_users_id_fk" FOREIGN KEY ("judged_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "whereabouts" ADD CONSTRAINT "whereabouts_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "whereabouts" ADD CONSTRAINT "whereabouts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "whereabouts" ADD CONSTRAINT "whereabouts_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_subjects" ADD CONSTRAINT "event_subjects_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_officer_id_users_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_mother_id_people_id_fk" FOREIGN KEY ("mother_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_assessments" ADD CONSTRAINT "risk_assessments_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_assessments" ADD CONSTRAINT "risk_assessments_assessed_by_id_users_id_fk" FOREIGN KEY ("assessed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_tokens" ADD CONSTRAINT "search_tokens_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD CONSTRAINT "kit_decisions_version_id_kit_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."kit_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD CONSTRAINT "kit_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD CONSTRAINT "kit_deliveries_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD CONSTRAINT "kit_deliveries_version_id_kit_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."kit_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD CONSTRAINT "kit_deliveries_delivered_by_id_users_id_fk" FOREIGN KEY ("delivered_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_delivery_lines" ADD CONSTRAINT "kit_delivery_lines_delivery_id_kit_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."kit_deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_delivery_lines" ADD CONSTRAINT "kit_delivery_lines_line_id_kit_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."kit_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_lines" ADD CONSTRAINT "kit_lines_version_id_kit_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."kit_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD CONSTRAINT "kit_type_lines_kit_type_id_kit_types_id_fk" FOREIGN KEY ("kit_type_id") REFERENCES "public"."kit_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_versions" ADD CONSTRAINT "kit_versions_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_versions" ADD CONSTRAINT "kit_versions_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_versions" ADD CONSTRAINT "kit_versions_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_voids" ADD CONSTRAINT "kit_voids_decision_id_kit_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."kit_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_voids" ADD CONSTRAINT "kit_voids_voided_by_id_users_id_fk" FOREIGN KEY ("voided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kits" ADD CONSTRAINT "kits_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kits" ADD CONSTRAINT "kits_caregiver_id_people_id_fk" FOREIGN KEY ("caregiver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kits" ADD CONSTRAINT "kits_kit_type_id_kit_types_id_fk" FOREIGN KEY ("kit_type_id") REFERENCES "public"."kit_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kits" ADD CONSTRAINT "kits_requested_by_id_users_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kits" ADD CONSTRAINT "kits_deliverer_id_users_id_fk" FOREIGN KEY ("deliverer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_plan_decisions" ADD CONSTRAINT "business_plan_decisions_plan_id_business_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."business_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_plan_decisions" ADD CONSTRAINT "business_plan_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_plans" ADD CONSTRAINT "business_plans_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_plans" ADD CONSTRAINT "business_plans_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_caregiver_id_people_id_fk" FOREIGN KEY ("caregiver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_mentor_id_users_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_visited_by_id_users_id_fk" FOREIGN KEY ("visited_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_withdrawals" ADD CONSTRAINT "completion_withdrawals_completion_id_milestone_completions_id_fk" FOREIGN KEY ("completion_id") REFERENCES "public"."milestone_completions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_withdrawals" ADD CONSTRAINT "completion_withdrawals_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_waivers" ADD CONSTRAINT "gate_waivers_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_waivers" ADD CONSTRAINT "gate_waivers_caregiver_id_people_id_fk" FOREIGN KEY ("caregiver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_waivers" ADD CONSTRAINT "gate_waivers_waived_by_id_users_id_fk" FOREIGN KEY ("waived_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_completions" ADD CONSTRAINT "milestone_completions_milestone_id_plan_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."plan_milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_completions" ADD CONSTRAINT "milestone_completions_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_completions" ADD CONSTRAINT "milestone_completions_completed_by_id_users_id_fk" FOREIGN KEY ("completed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_dependencies" ADD CONSTRAINT "plan_dependencies_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_dependencies" ADD CONSTRAINT "plan_dependencies_from_milestone_id_plan_milestones_id_fk" FOREIGN KEY ("from_milestone_id") REFERENCES "public"."plan_milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_dependencies" ADD CONSTRAINT "plan_dependencies_to_milestone_id_plan_milestones_id_fk" FOREIGN KEY ("to_milestone_id") REFERENCES "public"."plan_milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_milestones" ADD CONSTRAINT "plan_milestones_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_milestones" ADD CONSTRAINT "plan_milestones_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_milestones" ADD CONSTRAINT "plan_milestones_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_date_changes" ADD CONSTRAINT "planned_date_changes_milestone_id_plan_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."plan_milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_date_changes" ADD CONSTRAINT "planned_date_changes_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_registers" ADD CONSTRAINT "attendance_registers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_registers" ADD CONSTRAINT "attendance_registers_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_tutor_id_users_id_fk" FOREIGN KEY ("tutor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_checks" ADD CONSTRAINT "level_checks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_checks" ADD CONSTRAINT "level_checks_checked_by_id_users_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_session_id_tutoring_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."tutoring_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_handouts" ADD CONSTRAINT "supply_handouts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_handouts" ADD CONSTRAINT "supply_handouts_handed_out_by_id_users_id_fk" FOREIGN KEY ("handed_out_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_lines" ADD CONSTRAINT "supply_lines_handout_id_supply_handouts_id_fk" FOREIGN KEY ("handout_id") REFERENCES "public"."supply_handouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutoring_sessions" ADD CONSTRAINT "tutoring_sessions_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutoring_sessions" ADD CONSTRAINT "tutoring_sessions_held_by_id_users_id_fk" FOREIGN KEY ("held_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_links" ADD CONSTRAINT "enrolment_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_set_by_id_users_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_supervisor_id_users_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_interviewed_by_id_users_id_fk" FOREIGN KEY ("interviewed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_household" ON "consents" USING btree ("household_id","purpose");--> statement-breakpoint
CREATE INDEX "declared_links_household" ON "declared_links" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "support_judgements_caregiver" ON "support_judgements" USING btree ("caregiver_id","judged_at");--> statement-breakpoint
CREATE INDEX "whereabouts_household" ON "whereabouts" USING btree ("household_id","seen_on");--> statement-breakpoint
CREATE INDEX "whereabouts_source" ON "whereabouts" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "whereabouts_person" ON "whereabouts" USING btree ("person_id","seen_on");--> statement-breakpoint
CREATE INDEX "access_log_subject" ON "access_log" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "households_case_number" ON "households" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "households_officer" ON "households" USING btree ("officer_id","id");--> statement-breakpoint
CREATE INDEX "households_officer_due" ON "households" USING btree ("officer_id","next_due_on","id");--> statement-breakpoint
CREATE INDEX "households_officer_late" ON "households" USING btree ("officer_id","late_from","id");--> statement-breakpoint
CREATE INDEX "households_commune" ON "households" USING btree ("commune_pcode","id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_code" ON "people" USING btree ("code");--> statement-breakpoint
CREATE INDEX "people_household" ON "people" USING btree ("household_id","id");--> statement-breakpoint
CREATE INDEX "people_cohort" ON "people" USING btree ("centre_cohort","id");--> statement-breakpoint
CREATE INDEX "risk_assessments_household" ON "risk_assessments" USING btree ("household_id","assessed_on");--> statement-breakpoint
CREATE INDEX "search_tokens_subject" ON "search_tokens" USING btree ("subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kit_decisions_version_step" ON "kit_decisions" USING btree ("version_id","step");--> statement-breakpoint
CREATE INDEX "kit_deliveries_version" ON "kit_deliveries" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "kit_deliveries_kit" ON "kit_deliveries" USING btree ("kit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kit_delivery_lines_line" ON "kit_delivery_lines" USING btree ("delivery_id","line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kit_lines_position" ON "kit_lines" USING btree ("version_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "kit_type_lines_position" ON "kit_type_lines" USING btree ("kit_type_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "kit_types_version" ON "kit_types" USING btree ("code","version");--> statement-breakpoint
CREATE UNIQUE INDEX "kit_versions_number" ON "kit_versions" USING btree ("kit_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "kits_number" ON "kits" USING btree ("number");--> statement-breakpoint
CREATE INDEX "kits_state" ON "kits" USING btree ("state","state_since","id");--> statement-breakpoint
CREATE INDEX "kits_household" ON "kits" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "kits_requester" ON "kits" USING btree ("requested_by_id","id");--> statement-breakpoint
CREATE INDEX "kits_deliverer" ON "kits" USING btree ("deliverer_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "business_plans_version" ON "business_plans" USING btree ("business_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "businesses_caregiver" ON "businesses" USING btree ("caregiver_id");--> statement-breakpoint
CREATE INDEX "businesses_household" ON "businesses" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "businesses_mentor" ON "businesses" USING btree ("mentor_id","next_visit_on","id");--> statement-breakpoint
CREATE INDEX "trainings_person" ON "trainings" USING btree ("person_id","ended_on");--> statement-breakpoint
CREATE INDEX "visits_business" ON "visits" USING btree ("business_id","visited_on","id");--> statement-breakpoint
CREATE INDEX "visits_household" ON "visits" USING btree ("household_id","visited_on");--> statement-breakpoint
CREATE INDEX "gate_waivers_household" ON "gate_waivers" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "milestone_completions_revision" ON "milestone_completions" USING btree ("milestone_id","revision");--> statement-breakpoint
CREATE INDEX "milestone_completions_household" ON "milestone_completions" USING btree ("household_id","completed_on");--> statement-breakpoint
CREATE INDEX "plan_dependencies_plan" ON "plan_dependencies" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_milestones_household" ON "plan_milestones" USING btree ("household_id","planned_on");--> statement-breakpoint
CREATE INDEX "plan_milestones_plan" ON "plan_milestones" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_milestones_code" ON "plan_milestones" USING btree ("code","planned_on");--> statement-breakpoint
CREATE INDEX "planned_date_changes_milestone" ON "planned_date_changes" USING btree ("milestone_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_revision" ON "plans" USING btree ("household_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_registers_month" ON "attendance_registers" USING btree ("person_id","month");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_one_active" ON "enrolments" USING btree ("person_id","school_year") WHERE "enrolments"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "enrolments_person" ON "enrolments" USING btree ("person_id","enrolled_on");--> statement-breakpoint
CREATE INDEX "group_members_person" ON "group_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "groups_tutor" ON "groups" USING btree ("tutor_id","id");--> statement-breakpoint
CREATE INDEX "level_checks_person" ON "level_checks" USING btree ("person_id","checked_on");--> statement-breakpoint
CREATE INDEX "session_attendance_person" ON "session_attendance" USING btree ("person_id","session_id");--> statement-breakpoint
CREATE INDEX "supply_handouts_person" ON "supply_handouts" USING btree ("person_id","handed_out_on");--> statement-breakpoint
CREATE INDEX "tutoring_sessions_group" ON "tutoring_sessions" USING btree ("group_id","held_on","id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "settings_version" ON "settings" USING btree ("key","version");--> statement-breakpoint
CREATE UNIQUE INDEX "users_username" ON "users" USING btree ("username");--> statement-breakpoint
CREATE INDEX "users_supervisor" ON "users" USING btree ("supervisor_id");--> statement-breakpoint
CREATE INDEX "interviews_household" ON "interviews" USING btree ("household_id","interviewed_on");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_responses_instrument" ON "survey_responses" USING btree ("interview_id","instrument");