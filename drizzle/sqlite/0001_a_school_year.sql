CREATE TABLE `alert_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`alert_id` text NOT NULL,
	`kind` text NOT NULL,
	`deed` text,
	`done_on` text NOT NULL,
	`note` text,
	`done_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alert_acts_alert` ON `alert_acts` (`alert_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `alert_reviews` (
	`name` text PRIMARY KEY NOT NULL,
	`up_to` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `alert_signals` (
	`id` text PRIMARY KEY NOT NULL,
	`alert_id` text NOT NULL,
	`household_id` text NOT NULL,
	`code` text NOT NULL,
	`key` text NOT NULL,
	`since` text NOT NULL,
	`person_id` text,
	`business_id` text,
	`joined_at` integer NOT NULL,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alert_signals_fact` ON `alert_signals` (`alert_id`,`key`);--> statement-breakpoint
CREATE INDEX `alert_signals_household` ON `alert_signals` (`household_id`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`acknowledged_at` integer,
	`acknowledged_by_id` text,
	`last_act_at` integer,
	`closed_at` integer,
	`closed_as` text,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alerts_one_open` ON `alerts` (`household_id`) WHERE "alerts"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `alerts_household` ON `alerts` (`household_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `alerts_opened` ON `alerts` (`opened_at`,`id`);--> statement-breakpoint
CREATE TABLE `caseload_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	`move_id` text NOT NULL,
	FOREIGN KEY (`holder_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`move_id`) REFERENCES `caseload_moves`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `caseload_assignments_subject` ON `caseload_assignments` (`subject_id`,`since`);--> statement-breakpoint
CREATE TABLE `caseload_move_subjects` (
	`move_id` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`move_id`, `subject_id`),
	FOREIGN KEY (`move_id`) REFERENCES `caseload_moves`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `caseload_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`state` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`done_at` integer,
	`undone_at` integer,
	`undo_reason` text,
	`undone_by_id` text,
	FOREIGN KEY (`from_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `caseload_moves_proposed` ON `caseload_moves` (`proposed_by_id`,`id`);--> statement-breakpoint
CREATE TABLE `enrolment_batch_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`person_id` text NOT NULL,
	`last_enrolment_id` text NOT NULL,
	`school_id` text NOT NULL,
	`school_class` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `enrolment_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`last_enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrolment_batch_lines_batch` ON `enrolment_batch_lines` (`batch_id`,`id`);--> statement-breakpoint
CREATE TABLE `enrolment_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`owner_id` text NOT NULL,
	`school_year` text NOT NULL,
	`enrolled_on` text NOT NULL,
	`register_seen` integer NOT NULL,
	`proposed_at` integer NOT NULL,
	`done_at` integer,
	`undone_at` integer,
	`undo_reason` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrolment_batches_owner` ON `enrolment_batches` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `contact_children` (
	`contact_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seen` integer NOT NULL,
	`not_seen_why` text,
	`lives_with` text NOT NULL,
	PRIMARY KEY(`contact_id`, `person_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `follow_up_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_children_person` ON `contact_children` (`person_id`);--> statement-breakpoint
CREATE TABLE `follow_up_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`milestone_id` text,
	`held_on` text NOT NULL,
	`how` text NOT NULL,
	`action_taken` text,
	`further_visit_on` text,
	`recommends_closure` integer NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`milestone_id`) REFERENCES `plan_milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `follow_up_contacts_household` ON `follow_up_contacts` (`household_id`,`held_on`,`id`);--> statement-breakpoint
CREATE INDEX `follow_up_contacts_further` ON `follow_up_contacts` (`further_visit_on`,`household_id`);--> statement-breakpoint
CREATE TABLE `over_limit_reasons` (
	`household_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`open_cases` integer NOT NULL,
	`case_limit` integer NOT NULL,
	`reason` text NOT NULL,
	`given_by_id` text NOT NULL,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `over_limit_reasons_household` ON `over_limit_reasons` (`household_id`,`given_at`);--> statement-breakpoint
CREATE TABLE `task_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`task_key` text NOT NULL,
	`household_id` text,
	`kind` text NOT NULL,
	`until` text,
	`reason` text,
	`to_user_id` text,
	`about` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `task_acts_key` ON `task_acts` (`task_key`,`at`);--> statement-breakpoint
CREATE INDEX `task_acts_to` ON `task_acts` (`to_user_id`,`at`);--> statement-breakpoint
CREATE INDEX `task_acts_actor` ON `task_acts` (`actor_id`,`kind`,`at`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text,
	`assigned_to_id` text NOT NULL,
	`text` text NOT NULL,
	`due_on` text,
	`source` text NOT NULL,
	`source_id` text,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_assigned` ON `tasks` (`assigned_to_id`,`done_at`,`due_on`);--> statement-breakpoint
CREATE INDEX `tasks_household` ON `tasks` (`household_id`,`done_at`);--> statement-breakpoint
CREATE TABLE `tour_stops` (
	`officer_id` text NOT NULL,
	`week` text NOT NULL,
	`household_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`officer_id`, `week`, `household_id`),
	FOREIGN KEY (`officer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_reopenings` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`closed_on` text NOT NULL,
	`why` text NOT NULL,
	`reason` text NOT NULL,
	`reopened_by_id` text NOT NULL,
	`reopened_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_reopenings_household` ON `case_reopenings` (`household_id`,`reopened_at`);--> statement-breakpoint
CREATE TABLE `closure_clearances` (
	`request_id` text PRIMARY KEY NOT NULL,
	`cleared_by_id` text NOT NULL,
	`cleared_at` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `closure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cleared_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `closure_decisions` (
	`request_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `closure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `closure_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`reason` text NOT NULL,
	`checklist` text NOT NULL,
	`missing_why` text,
	`child_view` text,
	`caregiver_view` text,
	`later_help` text NOT NULL,
	`asked_by_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `closure_requests_one_open` ON `closure_requests` (`household_id`) WHERE "closure_requests"."settled_at" is null;--> statement-breakpoint
CREATE INDEX `closure_requests_household` ON `closure_requests` (`household_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `closure_takebacks` (
	`request_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`taken_back_by_id` text NOT NULL,
	`taken_back_at` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `closure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `light_check_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`light_check_id` text NOT NULL,
	`tried_on` text NOT NULL,
	`note` text,
	`tried_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`light_check_id`) REFERENCES `light_checks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tried_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `light_check_tries_check` ON `light_check_tries` (`light_check_id`,`tried_on`);--> statement-breakpoint
CREATE TABLE `light_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`months` integer NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`how` text,
	`business` text,
	`schooling` text,
	`note` text,
	`done_by_id` text,
	`recorded_at` integer,
	`dropped_at` integer,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `light_checks_household` ON `light_checks` (`household_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `light_checks_due` ON `light_checks` (`due_on`,`id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_user` ON `saved_views` (`user_id`,`list`,`id`);--> statement-breakpoint
CREATE TABLE `search_indexes` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`up_to` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `concern_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`concern_id` text NOT NULL,
	`kind` text NOT NULL,
	`done_on` text NOT NULL,
	`referred_to` text,
	`assigned_to_id` text,
	`note` text,
	`done_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`concern_id`) REFERENCES `concerns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `concern_acts_concern` ON `concern_acts` (`concern_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `concern_additions` (
	`id` text PRIMARY KEY NOT NULL,
	`concern_id` text NOT NULL,
	`words` text NOT NULL,
	`named_user_id` text,
	`named_words` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`concern_id`) REFERENCES `concerns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `concern_additions_concern` ON `concern_additions` (`concern_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `concern_closures` (
	`concern_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`closed_by_id` text NOT NULL,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`concern_id`) REFERENCES `concerns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `concern_names` (
	`concern_id` text NOT NULL,
	`token` text NOT NULL,
	PRIMARY KEY(`concern_id`, `token`),
	FOREIGN KEY (`concern_id`) REFERENCES `concerns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`in_danger` integer NOT NULL,
	`since` text,
	`person_id` text,
	`person_token` text,
	`child_first_name` text,
	`child_code` text,
	`child_commune` text,
	`about_words` text,
	`named_user_id` text,
	`named_words` text,
	`words` text,
	`reporter_contact` text,
	`raised_by_id` text NOT NULL,
	`raised_at` integer NOT NULL,
	`answer_by` integer NOT NULL,
	`assigned_to_id` text,
	`taken_up_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`raised_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concerns_code` ON `concerns` (`code`);--> statement-breakpoint
CREATE INDEX `concerns_reporter` ON `concerns` (`raised_by_id`,`raised_at`);--> statement-breakpoint
CREATE INDEX `concerns_open` ON `concerns` (`closed_at`,`answer_by`,`id`);--> statement-breakpoint
CREATE INDEX `concerns_person` ON `concerns` (`person_token`);--> statement-breakpoint
CREATE TABLE `focal_points` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`named_by_id` text NOT NULL,
	`named_at` integer NOT NULL,
	`ended_by_id` text,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`named_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `focal_points_user` ON `focal_points` (`user_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `disclosure_recalls` (
	`disclosure_id` text PRIMARY KEY NOT NULL,
	`told_on` text NOT NULL,
	`answer` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`disclosure_id`) REFERENCES `disclosures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `disclosures` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`purpose` text NOT NULL,
	`consent_id` text,
	`basis` text,
	`recipient` text NOT NULL,
	`kinds` text NOT NULL,
	`shared_on` text NOT NULL,
	`shared_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shared_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disclosures_household` ON `disclosures` (`household_id`,`shared_on`);--> statement-breakpoint
CREATE TABLE `exported_files` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`made_by_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`households` integer NOT NULL,
	FOREIGN KEY (`made_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exported_files_made` ON `exported_files` (`made_at`,`id`);--> statement-breakpoint
CREATE TABLE `exported_households` (
	`household_id` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`household_id`, `file_id`),
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `exported_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`headers_key` text NOT NULL,
	`mapping` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_mappings_headers` ON `import_mappings` (`owner_id`,`kind`,`headers_key`);--> statement-breakpoint
CREATE TABLE `import_references` (
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`token` text NOT NULL,
	`subject_id` text NOT NULL,
	`import_id` text NOT NULL,
	PRIMARY KEY(`owner_id`, `kind`, `token`),
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_references_subject` ON `import_references` (`subject_id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`state` text NOT NULL,
	`cells` text,
	`findings` text,
	`content_key` text,
	`made_id` text,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_state` ON `import_rows` (`import_id`,`state`,`row`);--> statement-breakpoint
CREATE INDEX `import_rows_content` ON `import_rows` (`content_key`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`content_key` text NOT NULL,
	`headers` text,
	`mapping` text,
	`with_doubtful` integer NOT NULL,
	`rows` integer NOT NULL,
	`good` integer NOT NULL,
	`errors` integer NOT NULL,
	`doubtful` integer NOT NULL,
	`known` integer NOT NULL,
	`made` integer NOT NULL,
	`refused` integer NOT NULL,
	`taken_back` integer NOT NULL,
	`kept` integer NOT NULL,
	`reached` integer NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`undone_at` integer,
	`undo_reason` text,
	`forgotten_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_owner` ON `imports` (`owner_id`,`id`);--> statement-breakpoint
CREATE INDEX `imports_content` ON `imports` (`owner_id`,`content_key`);--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`created_at`);--> statement-breakpoint
CREATE TABLE `intake_endings` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`turn` integer NOT NULL,
	`reason` text NOT NULL,
	`ended_on` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `intake_endings_turn` ON `intake_endings` (`intake_id`,`turn`);--> statement-breakpoint
CREATE TABLE `intake_interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`held_on` text NOT NULL,
	`vulnerabilities` text NOT NULL,
	`account` text,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `intake_interviews_intake` ON `intake_interviews` (`intake_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `intake_needs` (
	`interview_id` text NOT NULL,
	`need` text NOT NULL,
	`answer` text NOT NULL,
	`note` text,
	PRIMARY KEY(`interview_id`, `need`),
	FOREIGN KEY (`interview_id`) REFERENCES `intake_interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `intake_reopenings` (
	`ending_id` text PRIMARY KEY NOT NULL,
	`reopened_on` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`ending_id`) REFERENCES `intake_endings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `intake_service_outcomes` (
	`service_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`ended_on` text NOT NULL,
	`outcome` text,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `intake_services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `intake_services` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`service_type` text NOT NULL,
	`given_by` text NOT NULL,
	`provider` text,
	`asked_at` integer NOT NULL,
	`timeframe` text NOT NULL,
	`due_at` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `intake_services_intake` ON `intake_services` (`intake_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `intakes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`referred_by` text NOT NULL,
	`referred_on` text NOT NULL,
	`referral_reference` text,
	`cpims_reference` text,
	`registered_on` text NOT NULL,
	`protection_status` text,
	`separation_cause` text,
	`care_arrangement` text,
	`concerns` text,
	`stage` text NOT NULL,
	`version` integer NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `intakes_person` ON `intakes` (`person_id`);--> statement-breakpoint
CREATE INDEX `intakes_officer` ON `intakes` (`officer_id`,`stage`);--> statement-breakpoint
CREATE TABLE `advice_answers` (
	`advice_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`answer` text NOT NULL,
	`why` text,
	`answered_on` text NOT NULL,
	PRIMARY KEY(`advice_id`, `visit_id`),
	FOREIGN KEY (`advice_id`) REFERENCES `advice_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_answers_visit` ON `advice_answers` (`visit_id`);--> statement-breakpoint
CREATE TABLE `advice_items` (
	`id` text PRIMARY KEY NOT NULL,
	`business_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text,
	`given_on` text NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_items_business` ON `advice_items` (`business_id`,`given_on`,`id`);--> statement-breakpoint
CREATE TABLE `caregiver_goals` (
	`id` text PRIMARY KEY NOT NULL,
	`business_id` text NOT NULL,
	`visit_id` text NOT NULL,
	`words` text NOT NULL,
	`said_on` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `caregiver_goals_business` ON `caregiver_goals` (`business_id`,`said_on`,`id`);--> statement-breakpoint
CREATE TABLE `market_days` (
	`commune_pcode` text NOT NULL,
	`weekday` integer NOT NULL,
	`place_name` text,
	`set_by_id` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`commune_pcode`, `weekday`),
	FOREIGN KEY (`set_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `published_snapshots` (
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`month`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `sensitisation_households` (
	`sensitisation_id` text NOT NULL,
	`household_id` text NOT NULL,
	PRIMARY KEY(`sensitisation_id`, `household_id`),
	FOREIGN KEY (`sensitisation_id`) REFERENCES `sensitisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sensitisation_households_household` ON `sensitisation_households` (`household_id`);--> statement-breakpoint
CREATE TABLE `sensitisations` (
	`id` text PRIMARY KEY NOT NULL,
	`held_on` text NOT NULL,
	`place_pcode` text NOT NULL,
	`village` text,
	`leaders` text NOT NULL,
	`people_met` integer NOT NULL,
	`topics` text NOT NULL,
	`note` text,
	`held_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`held_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sensitisations_held` ON `sensitisations` (`held_by_id`,`held_on`,`id`);--> statement-breakpoint
CREATE TABLE `calendar_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`withdrawn_by_id` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_periods_kind` ON `calendar_periods` (`kind`,`starts_on`);--> statement-breakpoint
CREATE TABLE `kit_type_retirements` (
	`kit_type_id` text PRIMARY KEY NOT NULL,
	`retired_by_id` text NOT NULL,
	`retired_at` integer NOT NULL,
	FOREIGN KEY (`kit_type_id`) REFERENCES `kit_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retired_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `school_endings` (
	`school_id` text PRIMARY KEY NOT NULL,
	`why` text NOT NULL,
	`ended_on` text NOT NULL,
	`merged_into_id` text,
	`ended_by_id` text NOT NULL,
	`ended_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `setting_decisions` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `setting_proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `setting_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`seen_version` integer NOT NULL,
	`value` text NOT NULL,
	`valid_from` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` integer NOT NULL,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `setting_proposals_key` ON `setting_proposals` (`key`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `supervisions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`supervisor_id` text,
	`from_on` text NOT NULL,
	`set_by_id` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervisions_user` ON `supervisions` (`user_id`,`set_at`);--> statement-breakpoint
CREATE TABLE `template_adoptions` (
	`template_id` text PRIMARY KEY NOT NULL,
	`valid_from` text NOT NULL,
	`adopted_by_id` text NOT NULL,
	`adopted_at` integer NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `template_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adopted_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `template_trials` (
	`id` text PRIMARY KEY NOT NULL,
	`template_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`tried_on` text NOT NULL,
	`verdict` text NOT NULL,
	`remark` text,
	`tried_by_id` text NOT NULL,
	`tried_at` integer NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `template_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tried_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `template_trials_template` ON `template_trials` (`template_id`);--> statement-breakpoint
CREATE TABLE `template_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`made_by_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`changed_by_ids` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`made_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `template_versions_version` ON `template_versions` (`kind`,`version`);--> statement-breakpoint
CREATE TABLE `claim_withdrawals` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_by_id` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`qualifier` text NOT NULL,
	`figure` real NOT NULL,
	`unit` text NOT NULL,
	`said` text NOT NULL,
	`added_by_id` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`added_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_code` ON `claims` (`code`);--> statement-breakpoint
CREATE TABLE `meeting_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`household_id` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`task_id` text,
	`assignee_id` text,
	`due_on` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_decisions_line` ON `meeting_decisions` (`meeting_id`,`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `meeting_decisions_household` ON `meeting_decisions` (`household_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`held_on` text NOT NULL,
	`held_by_id` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`held_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_day` ON `meetings` (`held_by_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `best_interests_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`family_id` text NOT NULL,
	`decision` text NOT NULL,
	`basis` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_on` text NOT NULL,
	`reasons` text NOT NULL,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `found_families`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `best_interests_checks_intake` ON `best_interests_checks` (`intake_id`,`decided_on`);--> statement-breakpoint
CREATE TABLE `family_verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`family_id` text NOT NULL,
	`asked` text NOT NULL,
	`asked_on` text NOT NULL,
	`verified` integer NOT NULL,
	`reason` text,
	`note` text,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `found_families`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `family_verifications_intake` ON `family_verifications` (`intake_id`,`asked_on`);--> statement-breakpoint
CREATE TABLE `found_families` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`relation` text NOT NULL,
	`name` text NOT NULL,
	`found_on` text NOT NULL,
	`place_pcode` text NOT NULL,
	`village` text,
	`phone` text,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `found_families_intake` ON `found_families` (`intake_id`,`found_on`);--> statement-breakpoint
CREATE TABLE `reunifications` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`family_id` text NOT NULL,
	`household_id` text NOT NULL,
	`type` text NOT NULL,
	`reunified_on` text NOT NULL,
	`handover_form` text NOT NULL,
	`follow_up_needed` integer NOT NULL,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `found_families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reunifications_intake` ON `reunifications` (`intake_id`);--> statement-breakpoint
CREATE TABLE `tracing_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`action` text NOT NULL,
	`taken_on` text NOT NULL,
	`outcome` text NOT NULL,
	`note` text,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tracing_actions_intake` ON `tracing_actions` (`intake_id`,`taken_on`);--> statement-breakpoint
CREATE TABLE `child_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`contacted_on` text NOT NULL,
	`kind` text NOT NULL,
	`place` text,
	`themes` text NOT NULL,
	`mood` text,
	`childs_word` text,
	`next_contact_on` text,
	`contacted_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contacted_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `child_contacts_person` ON `child_contacts` (`person_id`,`contacted_on`);--> statement-breakpoint
CREATE TABLE `register_corrections` (
	`corrected_id` text PRIMARY KEY NOT NULL,
	`replaced_by_id` text NOT NULL,
	`person_id` text NOT NULL,
	`month` text NOT NULL,
	`days_open` integer NOT NULL,
	`days_present` integer NOT NULL,
	`days_unknown` integer NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`corrected_by_id` text NOT NULL,
	`corrected_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `register_corrections_month` ON `register_corrections` (`person_id`,`month`);--> statement-breakpoint
CREATE TABLE `regrouping_moves` (
	`regrouping_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_group_id` text NOT NULL,
	`to_group_id` text NOT NULL,
	`joined_from_on` text NOT NULL,
	`earlier_joined_on` text,
	`earlier_left_on` text,
	`level` integer NOT NULL,
	PRIMARY KEY(`regrouping_id`, `person_id`, `from_group_id`),
	FOREIGN KEY (`regrouping_id`) REFERENCES `regroupings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regrouping_moves_from` ON `regrouping_moves` (`from_group_id`);--> statement-breakpoint
CREATE INDEX `regrouping_moves_to` ON `regrouping_moves` (`to_group_id`);--> statement-breakpoint
CREATE TABLE `regroupings` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`decided_on` text NOT NULL,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	`undone_by_id` text,
	`undone_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regroupings_school` ON `regroupings` (`school_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `school_absence_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`absence_id` text NOT NULL,
	`first_missed_on` text NOT NULL,
	`seen_on` text NOT NULL,
	`finding` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`absence_id`) REFERENCES `school_absences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `school_absence_looks_absence` ON `school_absence_looks` (`absence_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `school_absences` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`first_missed_on` text NOT NULL,
	`seen_missing_on` text NOT NULL,
	`reason` text NOT NULL,
	`back_on` text,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `school_absences_one_open` ON `school_absences` (`person_id`) WHERE "school_absences"."back_on" is null;--> statement-breakpoint
CREATE INDEX `school_absences_person` ON `school_absences` (`person_id`,`first_missed_on`);--> statement-breakpoint
CREATE TABLE `school_closures` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text,
	`commune_pcode` text,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`withdrawn_by_id` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `school_closures_days` ON `school_closures` (`ends_on`,`starts_on`) WHERE "school_closures"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `school_closures_school` ON `school_closures` (`school_id`,`ends_on`);--> statement-breakpoint
CREATE TABLE `spot_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`group_id` text NOT NULL,
	`session_id` text,
	`visited_on` text NOT NULL,
	`session_held` integer NOT NULL,
	`children_counted` integer,
	`note` text,
	`checked_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `stipend_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `tutoring_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "spot_checks_counted" CHECK("spot_checks"."children_counted" >= 0)
);
--> statement-breakpoint
CREATE INDEX `spot_checks_report` ON `spot_checks` (`report_id`,`visited_on`);--> statement-breakpoint
CREATE TABLE `stipend_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`tutor_id` text NOT NULL,
	`month` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`decided_by_id` text,
	`decided_at` integer,
	`reason` text,
	`rate_per_session` integer,
	FOREIGN KEY (`tutor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stipend_reports_version` ON `stipend_reports` (`tutor_id`,`month`,`version`);--> statement-breakpoint
CREATE INDEX `stipend_reports_month` ON `stipend_reports` (`month`,`tutor_id`);--> statement-breakpoint
CREATE TABLE `transport_costs` (
	`id` text PRIMARY KEY NOT NULL,
	`tutor_id` text NOT NULL,
	`travelled_on` text NOT NULL,
	`cost` integer NOT NULL,
	`note` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`tutor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "transport_costs_cost" CHECK("transport_costs"."cost" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transport_costs_day` ON `transport_costs` (`tutor_id`,`travelled_on`);--> statement-breakpoint
ALTER TABLE `households` ADD `late_code` text;--> statement-breakpoint
ALTER TABLE `households` ADD `late_due_on` text;--> statement-breakpoint
ALTER TABLE `visits` ADD `own_rating` text;--> statement-breakpoint
ALTER TABLE `groups` ADD `ladder` text;--> statement-breakpoint
ALTER TABLE `groups` ADD `language` text;--> statement-breakpoint
ALTER TABLE `groups` ADD `level` integer;--> statement-breakpoint
ALTER TABLE `groups` ADD `closed_on` text;--> statement-breakpoint
ALTER TABLE `groups` ADD `closed_why` text;--> statement-breakpoint
CREATE INDEX `access_log_user` ON `access_log` (`user_id`,`at`);