CREATE TABLE `consent_withdrawals` (
	`consent_id` text PRIMARY KEY NOT NULL,
	`withdrawn_on` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`purpose` text NOT NULL,
	`obtained_from` text NOT NULL,
	`given_by_id` text,
	`given` integer NOT NULL,
	`asked_on` text NOT NULL,
	`until` text,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_household` ON `consents` (`household_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `declared_links` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`household_id` text NOT NULL,
	`reason` text NOT NULL,
	`declared_at` integer NOT NULL,
	`standing` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `declared_links_household` ON `declared_links` (`household_id`);--> statement-breakpoint
CREATE TABLE `support_judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`caregiver_id` text NOT NULL,
	`outcome` text NOT NULL,
	`income_control` text NOT NULL,
	`caregiver_position` text NOT NULL,
	`reason` text NOT NULL,
	`judged_on` text NOT NULL,
	`judged_by_id` text NOT NULL,
	`judged_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caregiver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `support_judgements_caregiver` ON `support_judgements` (`caregiver_id`,`judged_at`);--> statement-breakpoint
CREATE TABLE `whereabouts` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seen_on` text NOT NULL,
	`state` text NOT NULL,
	`why` text,
	`since` text,
	`place` text,
	`source_kind` text NOT NULL,
	`source_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `whereabouts_household` ON `whereabouts` (`household_id`,`seen_on`);--> statement-breakpoint
CREATE INDEX `whereabouts_source` ON `whereabouts` (`source_id`);--> statement-breakpoint
CREATE INDEX `whereabouts_person` ON `whereabouts` (`person_id`,`seen_on`);--> statement-breakpoint
CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`user_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `access_log_subject` ON `access_log` (`subject_id`,`at`);--> statement-breakpoint
CREATE TABLE `event_subjects` (
	`subject_id` text NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`subject_id`, `event_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`,`id`);--> statement-breakpoint
CREATE TABLE `key_proofs` (
	`version` text PRIMARY KEY NOT NULL,
	`proof` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text NOT NULL,
	`epoch` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`name`, `epoch`)
);
--> statement-breakpoint
CREATE TABLE `households` (
	`id` text PRIMARY KEY NOT NULL,
	`case_number` text NOT NULL,
	`region_pcode` text NOT NULL,
	`department_pcode` text,
	`commune_pcode` text,
	`village` text,
	`languages` text NOT NULL,
	`risk_level` text NOT NULL,
	`officer_id` text NOT NULL,
	`referral_source` text,
	`referral_reference` text,
	`cpims_reference` text,
	`reunified_on` text,
	`contact_answered_by` text,
	`contact_may_be_said` text,
	`contact_when` text,
	`contact_phone` text,
	`contact_note` text,
	`synthetic` integer NOT NULL,
	`closed_on` text,
	`version` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_due_on` text,
	`next_due_code` text,
	`late_from` text,
	FOREIGN KEY (`officer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `households_case_number` ON `households` (`case_number`);--> statement-breakpoint
CREATE INDEX `households_officer` ON `households` (`officer_id`,`id`);--> statement-breakpoint
CREATE INDEX `households_officer_due` ON `households` (`officer_id`,`next_due_on`,`id`);--> statement-breakpoint
CREATE INDEX `households_officer_late` ON `households` (`officer_id`,`late_from`,`id`);--> statement-breakpoint
CREATE INDEX `households_commune` ON `households` (`commune_pcode`,`id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`person_id` text PRIMARY KEY NOT NULL,
	`key_version` integer NOT NULL,
	`wrapped_key` text NOT NULL,
	`envelope` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`household_id` text,
	`sex` text NOT NULL,
	`birth_year` integer NOT NULL,
	`birth_estimated` integer NOT NULL,
	`relation` text,
	`mother_id` text,
	`caregiver` integer NOT NULL,
	`returnee` integer NOT NULL,
	`returned_on` text,
	`centre_cohort` text,
	`reintegration` integer NOT NULL,
	`synthetic` integer NOT NULL,
	`absent_on` text,
	`absent_why` text,
	`left_household_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mother_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_code` ON `people` (`code`);--> statement-breakpoint
CREATE INDEX `people_household` ON `people` (`household_id`,`id`);--> statement-breakpoint
CREATE INDEX `people_cohort` ON `people` (`centre_cohort`,`id`);--> statement-breakpoint
CREATE TABLE `risk_assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`level` text NOT NULL,
	`assessed_on` text NOT NULL,
	`assessed_by_id` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `risk_assessments_household` ON `risk_assessments` (`household_id`,`assessed_on`);--> statement-breakpoint
CREATE TABLE `search_tokens` (
	`token` text NOT NULL,
	`subject_id` text NOT NULL,
	`household_id` text,
	PRIMARY KEY(`token`, `subject_id`),
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `search_tokens_subject` ON `search_tokens` (`subject_id`);--> statement-breakpoint
CREATE TABLE `kit_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`step` integer NOT NULL,
	`outcome` text NOT NULL,
	`content_hash` text NOT NULL,
	`reason` text,
	`other_way` text,
	`no_link_declared` integer NOT NULL,
	`ceiling` integer,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `kit_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_decisions_ceiling" CHECK("kit_decisions"."ceiling" >= 0),
	CONSTRAINT "kit_decisions_reason" CHECK("kit_decisions"."outcome" = 'approved' or "kit_decisions"."reason" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kit_decisions_version_step` ON `kit_decisions` (`version_id`,`step`);--> statement-breakpoint
CREATE TABLE `kit_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`kit_id` text NOT NULL,
	`version_id` text NOT NULL,
	`delivered_on` text NOT NULL,
	`place` text NOT NULL,
	`witness` text NOT NULL,
	`receipt_number` text NOT NULL,
	`caregiver_present` integer NOT NULL,
	`note` text,
	`delivered_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `kit_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivered_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `kit_deliveries_version` ON `kit_deliveries` (`version_id`);--> statement-breakpoint
CREATE INDEX `kit_deliveries_kit` ON `kit_deliveries` (`kit_id`);--> statement-breakpoint
CREATE TABLE `kit_delivery_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`delivery_id` text NOT NULL,
	`line_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`shortage_why` text,
	FOREIGN KEY (`delivery_id`) REFERENCES `kit_deliveries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `kit_lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_delivery_lines_quantity" CHECK("kit_delivery_lines"."quantity" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kit_delivery_lines_line` ON `kit_delivery_lines` (`delivery_id`,`line_id`);--> statement-breakpoint
CREATE TABLE `kit_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`item` text NOT NULL,
	`unit` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`unit_price_ceiling` integer,
	`asset` integer NOT NULL,
	`living_animal` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `kit_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_lines_quantity" CHECK("kit_lines"."quantity" > 0),
	CONSTRAINT "kit_lines_price" CHECK("kit_lines"."unit_price" >= 0),
	CONSTRAINT "kit_lines_ceiling" CHECK("kit_lines"."unit_price_ceiling" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kit_lines_position` ON `kit_lines` (`version_id`,`position`);--> statement-breakpoint
CREATE TABLE `kit_type_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`kit_type_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_fr` text NOT NULL,
	`item_en` text NOT NULL,
	`unit` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price_ceiling` integer,
	`asset` integer NOT NULL,
	`living_animal` integer NOT NULL,
	FOREIGN KEY (`kit_type_id`) REFERENCES `kit_types`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_type_lines_quantity" CHECK("kit_type_lines"."quantity" > 0),
	CONSTRAINT "kit_type_lines_ceiling" CHECK("kit_type_lines"."unit_price_ceiling" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kit_type_lines_position` ON `kit_type_lines` (`kit_type_id`,`position`);--> statement-breakpoint
CREATE TABLE `kit_types` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`measure` text NOT NULL,
	`season_fr` text,
	`season_en` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kit_types_version` ON `kit_types` (`code`,`version`);--> statement-breakpoint
CREATE TABLE `kit_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`kit_id` text NOT NULL,
	`number` integer NOT NULL,
	`supplier` text NOT NULL,
	`reason` text NOT NULL,
	`total` integer NOT NULL,
	`content_hash` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`submitted_by_id` text,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_versions_total" CHECK("kit_versions"."total" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kit_versions_number` ON `kit_versions` (`kit_id`,`number`);--> statement-breakpoint
CREATE TABLE `kit_voids` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`voided_by_id` text NOT NULL,
	`voided_at` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `kit_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kits` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`household_id` text NOT NULL,
	`caregiver_id` text NOT NULL,
	`kit_type_id` text NOT NULL,
	`requested_by_id` text NOT NULL,
	`requested_at` integer NOT NULL,
	`deliverer_id` text,
	`current_version` integer NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caregiver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kit_type_id`) REFERENCES `kit_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deliverer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kits_number` ON `kits` (`number`);--> statement-breakpoint
CREATE INDEX `kits_state` ON `kits` (`state`,`state_since`,`id`);--> statement-breakpoint
CREATE INDEX `kits_household` ON `kits` (`household_id`);--> statement-breakpoint
CREATE INDEX `kits_requester` ON `kits` (`requested_by_id`,`id`);--> statement-breakpoint
CREATE INDEX `kits_deliverer` ON `kits` (`deliverer_id`,`id`);--> statement-breakpoint
CREATE TABLE `business_plan_decisions` (
	`plan_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `business_plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "business_plan_decisions_reason" CHECK("business_plan_decisions"."outcome" = 'approved' or "business_plan_decisions"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE `business_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`business_id` text NOT NULL,
	`version` integer NOT NULL,
	`activity` text NOT NULL,
	`market` text NOT NULL,
	`expected_takings` integer,
	`expected_costs` integer,
	`written_by_id` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "business_plans_takings" CHECK("business_plans"."expected_takings" >= 0),
	CONSTRAINT "business_plans_costs" CHECK("business_plans"."expected_costs" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `business_plans_version` ON `business_plans` (`business_id`,`version`);--> statement-breakpoint
CREATE TABLE `businesses` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`caregiver_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`measure` text NOT NULL,
	`idea` text NOT NULL,
	`started_on` text,
	`last_visit_on` text,
	`last_state` text,
	`next_visit_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caregiver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `businesses_caregiver` ON `businesses` (`caregiver_id`);--> statement-breakpoint
CREATE INDEX `businesses_household` ON `businesses` (`household_id`);--> statement-breakpoint
CREATE INDEX `businesses_mentor` ON `businesses` (`mentor_id`,`next_visit_on`,`id`);--> statement-breakpoint
CREATE TABLE `trainings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`topic` text NOT NULL,
	`days_held` integer NOT NULL,
	`days_attended` integer NOT NULL,
	`ended_on` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "trainings_days" CHECK("trainings"."days_attended" >= 0 and "trainings"."days_attended" <= "trainings"."days_held")
);
--> statement-breakpoint
CREATE INDEX `trainings_person` ON `trainings` (`person_id`,`ended_on`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`business_id` text NOT NULL,
	`household_id` text NOT NULL,
	`visited_on` text NOT NULL,
	`found` text NOT NULL,
	`state` text,
	`takings` integer,
	`costs` integer,
	`animals_alive` integer,
	`animals_value` integer,
	`asset` text,
	`advice` text,
	`next_visit_on` text,
	`visited_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`business_id`) REFERENCES `businesses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visited_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_takings" CHECK("visits"."takings" >= 0),
	CONSTRAINT "visits_costs" CHECK("visits"."costs" >= 0),
	CONSTRAINT "visits_animals" CHECK("visits"."animals_alive" >= 0),
	CONSTRAINT "visits_animals_value" CHECK("visits"."animals_value" >= 0)
);
--> statement-breakpoint
CREATE INDEX `visits_business` ON `visits` (`business_id`,`visited_on`,`id`);--> statement-breakpoint
CREATE INDEX `visits_household` ON `visits` (`household_id`,`visited_on`);--> statement-breakpoint
CREATE TABLE `completion_withdrawals` (
	`completion_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_by_id` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	FOREIGN KEY (`completion_id`) REFERENCES `milestone_completions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gate_waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`caregiver_id` text,
	`condition` text NOT NULL,
	`reason` text NOT NULL,
	`waived_by_id` text NOT NULL,
	`waived_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caregiver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waived_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gate_waivers_household` ON `gate_waivers` (`household_id`);--> statement-breakpoint
CREATE TABLE `milestone_completions` (
	`id` text PRIMARY KEY NOT NULL,
	`milestone_id` text NOT NULL,
	`household_id` text NOT NULL,
	`revision` integer NOT NULL,
	`completed_on` text NOT NULL,
	`evidence` text NOT NULL,
	`evidence_id` text,
	`note` text,
	`completed_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`milestone_id`) REFERENCES `plan_milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `milestone_completions_revision` ON `milestone_completions` (`milestone_id`,`revision`);--> statement-breakpoint
CREATE INDEX `milestone_completions_household` ON `milestone_completions` (`household_id`,`completed_on`);--> statement-breakpoint
CREATE TABLE `plan_dependencies` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`from_milestone_id` text NOT NULL,
	`to_milestone_id` text NOT NULL,
	`flows` text NOT NULL,
	`code` text NOT NULL,
	`deadline_on` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_milestone_id`) REFERENCES `plan_milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_milestone_id`) REFERENCES `plan_milestones`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_dependencies_plan` ON `plan_dependencies` (`plan_id`);--> statement-breakpoint
CREATE TABLE `plan_milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`household_id` text NOT NULL,
	`code` text NOT NULL,
	`track` text NOT NULL,
	`person_id` text,
	`own_label` text,
	`planned_on` text NOT NULL,
	`planned_by` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_milestones_household` ON `plan_milestones` (`household_id`,`planned_on`);--> statement-breakpoint
CREATE INDEX `plan_milestones_plan` ON `plan_milestones` (`plan_id`);--> statement-breakpoint
CREATE INDEX `plan_milestones_code` ON `plan_milestones` (`code`,`planned_on`);--> statement-breakpoint
CREATE TABLE `planned_date_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`milestone_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`reason` text NOT NULL,
	`changed_by_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`milestone_id`) REFERENCES `plan_milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `planned_date_changes_milestone` ON `planned_date_changes` (`milestone_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`revision` integer NOT NULL,
	`template_version` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_revision` ON `plans` (`household_id`,`revision`);--> statement-breakpoint
CREATE TABLE `attendance_registers` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`month` text NOT NULL,
	`days_open` integer NOT NULL,
	`days_present` integer NOT NULL,
	`days_unknown` integer NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_registers_present" CHECK("attendance_registers"."days_present" >= 0 and "attendance_registers"."days_present" <= "attendance_registers"."days_open"),
	CONSTRAINT "attendance_registers_unknown" CHECK("attendance_registers"."days_unknown" >= 0 and "attendance_registers"."days_unknown" <= "attendance_registers"."days_open")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_registers_month` ON `attendance_registers` (`person_id`,`month`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`school_id` text NOT NULL,
	`school_year` text NOT NULL,
	`school_class` text NOT NULL,
	`kind` text NOT NULL,
	`enrolled_on` text NOT NULL,
	`register_seen` integer NOT NULL,
	`ended_on` text,
	`ended_why` text,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_one_active` ON `enrolments` (`person_id`,`school_year`) WHERE "enrolments"."ended_on" is null;--> statement-breakpoint
CREATE INDEX `enrolments_person` ON `enrolments` (`person_id`,`enrolled_on`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_on` text NOT NULL,
	`left_on` text,
	`classmate_class` text,
	PRIMARY KEY(`group_id`, `person_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_members_person` ON `group_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`tutor_id` text NOT NULL,
	`school_id` text NOT NULL,
	`last_session_on` text,
	`sessions_held` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`tutor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "groups_sessions_held" CHECK("groups"."sessions_held" >= 0)
);
--> statement-breakpoint
CREATE INDEX `groups_tutor` ON `groups` (`tutor_id`,`id`);--> statement-breakpoint
CREATE TABLE `level_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`checked_on` text NOT NULL,
	`language` text NOT NULL,
	`reading` integer,
	`arithmetic` integer,
	`checked_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `level_checks_person` ON `level_checks` (`person_id`,`checked_on`);--> statement-breakpoint
CREATE TABLE `schools` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`commune_pcode` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session_attendance` (
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`mark` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`session_id`, `person_id`),
	FOREIGN KEY (`session_id`) REFERENCES `tutoring_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_attendance_person` ON `session_attendance` (`person_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `supply_handouts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`handed_out_on` text NOT NULL,
	`caregiver_present` integer NOT NULL,
	`child_present` integer NOT NULL,
	`handed_out_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handed_out_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supply_handouts_person` ON `supply_handouts` (`person_id`,`handed_out_on`);--> statement-breakpoint
CREATE TABLE `supply_lines` (
	`handout_id` text NOT NULL,
	`item` text NOT NULL,
	`quantity` integer NOT NULL,
	`value` integer,
	PRIMARY KEY(`handout_id`, `item`),
	FOREIGN KEY (`handout_id`) REFERENCES `supply_handouts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "supply_lines_quantity" CHECK("supply_lines"."quantity" > 0),
	CONSTRAINT "supply_lines_value" CHECK("supply_lines"."value" >= 0)
);
--> statement-breakpoint
CREATE TABLE `tutoring_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`held_on` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`subject` text NOT NULL,
	`note` text,
	`present` integer NOT NULL,
	`expected` integer NOT NULL,
	`held_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tutoring_sessions_duration" CHECK("tutoring_sessions"."duration_minutes" > 0),
	CONSTRAINT "tutoring_sessions_present" CHECK("tutoring_sessions"."present" >= 0 and "tutoring_sessions"."present" <= "tutoring_sessions"."expected")
);
--> statement-breakpoint
CREATE INDEX `tutoring_sessions_group` ON `tutoring_sessions` (`group_id`,`held_on`,`id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`user_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `enrolment_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`stage` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`second_factor_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL,
	`valid_from` text NOT NULL,
	`set_by_id` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`set_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `settings_version` ON `settings` (`key`,`version`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`free_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`display_name` text NOT NULL,
	`role` text NOT NULL,
	`supervisor_id` text,
	`locale` text NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`supervisor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username` ON `users` (`username`);--> statement-breakpoint
CREATE INDEX `users_supervisor` ON `users` (`supervisor_id`);--> statement-breakpoint
CREATE TABLE `interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`round` text NOT NULL,
	`interviewed_on` text NOT NULL,
	`status` text NOT NULL,
	`note` text,
	`interviewed_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interviewed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interviews_household` ON `interviews` (`household_id`,`interviewed_on`);--> statement-breakpoint
CREATE TABLE `survey_responses` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`instrument` text NOT NULL,
	`instrument_version` integer NOT NULL,
	`answers` text NOT NULL,
	`computable` integer NOT NULL,
	`score` real,
	`band` text,
	`cutoffs` text,
	`missing` text NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_responses_instrument` ON `survey_responses` (`interview_id`,`instrument`);