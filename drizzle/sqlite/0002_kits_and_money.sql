CREATE TABLE `audit_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed` integer NOT NULL,
	`unsealed` integer NOT NULL,
	`anchors` integer NOT NULL,
	`unbound` integer NOT NULL,
	`late` integer NOT NULL,
	`late_from` integer,
	`faults` text NOT NULL,
	`checked_by_id` text,
	`checked_at` integer NOT NULL,
	FOREIGN KEY (`checked_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_checks_at` ON `audit_checks` (`checked_at`,`id`);--> statement-breakpoint
CREATE TABLE `audit_digests` (
	`position` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`chain_hash` text NOT NULL,
	`signature` text NOT NULL,
	`written_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event_seals` (
	`event_id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`chain_hash` text NOT NULL,
	`sealed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_seals_position` ON `event_seals` (`position`);--> statement-breakpoint
CREATE TABLE `committee_decisions` (
	`version_id` text PRIMARY KEY NOT NULL,
	`committee_id` text NOT NULL,
	`outcome` text NOT NULL,
	`content_hash` text NOT NULL,
	`reason` text NOT NULL,
	`recused` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `kit_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`committee_id`) REFERENCES `committees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `committee_decisions_sitting` ON `committee_decisions` (`committee_id`);--> statement-breakpoint
CREATE TABLE `committee_members` (
	`committee_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`capacity` text NOT NULL,
	`user_id` text,
	PRIMARY KEY(`committee_id`, `position`),
	FOREIGN KEY (`committee_id`) REFERENCES `committees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `committees` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`held_on` text NOT NULL,
	`place` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `committees_number` ON `committees` (`number`);--> statement-breakpoint
CREATE INDEX `committees_at` ON `committees` (`held_on`,`id`);--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`from_user_id` text NOT NULL,
	`to_user_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`from_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delegations_to` ON `delegations` (`to_user_id`,`ends_on`);--> statement-breakpoint
CREATE INDEX `delegations_from` ON `delegations` (`from_user_id`,`ends_on`);--> statement-breakpoint
CREATE TABLE `former_names` (
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	PRIMARY KEY(`user_id`, `token`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `budget_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`kind` text NOT NULL,
	`allotted` integer NOT NULL,
	`committed` integer NOT NULL,
	`spent` integer NOT NULL,
	`kit_id` text,
	`cause_id` text NOT NULL,
	`month` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `budget_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_entries_cause` ON `budget_entries` (`cause_id`,`line_id`,`kind`,`kit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `budget_entries_move` ON `budget_entries` (`cause_id`,`line_id`,`kind`) WHERE "budget_entries"."kit_id" is null;--> statement-breakpoint
CREATE INDEX `budget_entries_line` ON `budget_entries` (`line_id`,`id`);--> statement-breakpoint
CREATE INDEX `budget_entries_kit` ON `budget_entries` (`kit_id`);--> statement-breakpoint
CREATE TABLE `budget_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`code` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`purpose` text NOT NULL,
	`allotted` integer NOT NULL,
	`committed` integer NOT NULL,
	`spent` integer NOT NULL,
	`opened_by_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "budget_lines_allotted" CHECK("budget_lines"."allotted" >= 0),
	CONSTRAINT "budget_lines_committed" CHECK("budget_lines"."committed" >= 0),
	CONSTRAINT "budget_lines_spent" CHECK("budget_lines"."spent" >= 0),
	CONSTRAINT "budget_lines_not_overspent" CHECK("budget_lines"."committed" + "budget_lines"."spent" <= "budget_lines"."allotted")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_lines_code` ON `budget_lines` (`grant_id`,`code`);--> statement-breakpoint
CREATE TABLE `budget_months` (
	`line_id` text NOT NULL,
	`month` text NOT NULL,
	`committed` integer NOT NULL,
	`spent` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `budget_lines`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_months_month` ON `budget_months` (`line_id`,`month`);--> statement-breakpoint
CREATE TABLE `budget_move_decisions` (
	`move_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`move_id`) REFERENCES `budget_moves`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `budget_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`from_line_id` text,
	`to_line_id` text,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` integer NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_line_id`) REFERENCES `budget_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_line_id`) REFERENCES `budget_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "budget_moves_amount" CHECK("budget_moves"."amount" > 0)
);
--> statement-breakpoint
CREATE INDEX `budget_moves_at` ON `budget_moves` (`proposed_at`,`id`);--> statement-breakpoint
CREATE INDEX `budget_moves_grant` ON `budget_moves` (`grant_id`,`id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`donor` text NOT NULL,
	`reference` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`rate_thousandths` integer NOT NULL,
	`amount_xof` integer NOT NULL,
	`allotted_xof` integer NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grants_amount" CHECK("grants"."amount_xof" > 0),
	CONSTRAINT "grants_allotted" CHECK("grants"."allotted_xof" >= 0),
	CONSTRAINT "grants_not_overallotted" CHECK("grants"."allotted_xof" <= "grants"."amount_xof"),
	CONSTRAINT "grants_dates" CHECK("grants"."starts_on" <= "grants"."ends_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grants_reference` ON `grants` (`reference`);--> statement-breakpoint
CREATE INDEX `grants_end` ON `grants` (`ends_on`,`id`);--> statement-breakpoint
CREATE TABLE `kit_commitments` (
	`kit_id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`committed` integer NOT NULL,
	`spent` integer NOT NULL,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `budget_lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_commitments_committed" CHECK("kit_commitments"."committed" >= 0),
	CONSTRAINT "kit_commitments_spent" CHECK("kit_commitments"."spent" >= 0)
);
--> statement-breakpoint
CREATE INDEX `kit_commitments_line` ON `kit_commitments` (`line_id`,`kit_id`);--> statement-breakpoint
CREATE INDEX `kit_commitments_held` ON `kit_commitments` (`committed`,`kit_id`);--> statement-breakpoint
CREATE TABLE `goods_receipt_lines` (
	`receipt_id` text NOT NULL,
	`lot_item_id` text NOT NULL,
	`received` integer NOT NULL,
	`damaged` integer NOT NULL,
	PRIMARY KEY(`receipt_id`, `lot_item_id`),
	FOREIGN KEY (`receipt_id`) REFERENCES `goods_receipts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot_item_id`) REFERENCES `lot_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goods_receipt_lines_received" CHECK("goods_receipt_lines"."received" >= 0),
	CONSTRAINT "goods_receipt_lines_damaged" CHECK("goods_receipt_lines"."damaged" >= 0)
);
--> statement-breakpoint
CREATE TABLE `goods_receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`lot_id` text NOT NULL,
	`received_on` text NOT NULL,
	`store_id` text NOT NULL,
	`note` text,
	`received_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`store_id`) REFERENCES `stores`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`received_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goods_receipts_lot` ON `goods_receipts` (`lot_id`);--> statement-breakpoint
CREATE TABLE `lot_cancellations` (
	`lot_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`cancelled_by_id` text NOT NULL,
	`cancelled_at` integer NOT NULL,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lot_shortages` (
	`lot_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`closed_by_id` text NOT NULL,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kit_cancellations` (
	`kit_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`other_way` text,
	`cancelled_by_id` text NOT NULL,
	`cancelled_at` integer NOT NULL,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kit_endings` (
	`kit_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`released` integer NOT NULL,
	`ended_by_id` text NOT NULL,
	`ended_at` integer NOT NULL,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_endings_released" CHECK("kit_endings"."released" >= 0)
);
--> statement-breakpoint
CREATE TABLE `kit_loss_decisions` (
	`loss_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`loss_id`) REFERENCES `kit_losses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kit_verification_lines` (
	`verification_id` text NOT NULL,
	`line_id` text NOT NULL,
	`found` integer NOT NULL,
	PRIMARY KEY(`verification_id`, `line_id`),
	FOREIGN KEY (`verification_id`) REFERENCES `kit_verifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `kit_lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_verification_lines_found" CHECK("kit_verification_lines"."found" >= 0)
);
--> statement-breakpoint
CREATE INDEX `kit_verification_lines_of_line` ON `kit_verification_lines` (`line_id`);--> statement-breakpoint
CREATE TABLE `kit_verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`kit_id` text NOT NULL,
	`verified_on` text NOT NULL,
	`missing` integer NOT NULL,
	`note` text,
	`round_visit_id` text,
	`verified_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_visit_id`) REFERENCES `round_visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `kit_verifications_kit` ON `kit_verifications` (`kit_id`);--> statement-breakpoint
CREATE INDEX `kit_verifications_round_visit` ON `kit_verifications` (`round_visit_id`);--> statement-breakpoint
CREATE TABLE `kit_returns` (
	`movement_id` text NOT NULL,
	`kit_id` text NOT NULL,
	`line_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`returned_on` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`movement_id`, `line_id`),
	FOREIGN KEY (`movement_id`) REFERENCES `stock_movements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `kit_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_returns_quantity" CHECK("kit_returns"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `kit_returns_kit` ON `kit_returns` (`kit_id`);--> statement-breakpoint
CREATE INDEX `kit_returns_line` ON `kit_returns` (`line_id`);--> statement-breakpoint
CREATE TABLE `kit_losses` (
	`id` text PRIMARY KEY NOT NULL,
	`kit_id` text NOT NULL,
	`line_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`story` text NOT NULL,
	`reported_by_id` text NOT NULL,
	`reported_at` integer NOT NULL,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `kit_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kit_losses_quantity" CHECK("kit_losses"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `kit_losses_kit` ON `kit_losses` (`kit_id`);--> statement-breakpoint
CREATE TABLE `last_prices` (
	`item_key` text NOT NULL,
	`market` text NOT NULL,
	`item` text NOT NULL,
	`unit` text NOT NULL,
	`unit_price` integer NOT NULL,
	`paid_on` text NOT NULL,
	`price_before` integer,
	PRIMARY KEY(`item_key`, `market`),
	CONSTRAINT "last_prices_price" CHECK("last_prices"."unit_price" > 0)
);
--> statement-breakpoint
CREATE INDEX `last_prices_market` ON `last_prices` (`market`,`item_key`);--> statement-breakpoint
CREATE TABLE `payment_parts` (
	`payment_id` text NOT NULL,
	`kit_line_id` text NOT NULL,
	`kit_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`planned` integer NOT NULL,
	`paid` integer NOT NULL,
	PRIMARY KEY(`payment_id`, `kit_line_id`),
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kit_line_id`) REFERENCES `kit_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_parts_quantity" CHECK("payment_parts"."quantity" > 0),
	CONSTRAINT "payment_parts_paid" CHECK("payment_parts"."paid" >= 0 and "payment_parts"."paid" <= "payment_parts"."planned")
);
--> statement-breakpoint
CREATE INDEX `payment_parts_kit` ON `payment_parts` (`kit_id`);--> statement-breakpoint
CREATE TABLE `payment_refund_parts` (
	`refund_id` text NOT NULL,
	`kit_id` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`refund_id`, `kit_id`),
	FOREIGN KEY (`refund_id`) REFERENCES `payment_refunds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_refund_parts_amount" CHECK("payment_refund_parts"."amount" > 0)
);
--> statement-breakpoint
CREATE INDEX `payment_refund_parts_kit` ON `payment_refund_parts` (`kit_id`);--> statement-breakpoint
CREATE TABLE `payment_refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`amount` integer NOT NULL,
	`received_on` text NOT NULL,
	`reason` text NOT NULL,
	`proof_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proof_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_refunds_amount" CHECK("payment_refunds"."amount" > 0)
);
--> statement-breakpoint
CREATE INDEX `payment_refunds_payment` ON `payment_refunds` (`payment_id`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`supplier_id` text NOT NULL,
	`payee_name` text NOT NULL,
	`lot_id` text,
	`kit_id` text,
	`amount` integer NOT NULL,
	`paid_on` text NOT NULL,
	`method` text NOT NULL,
	`reference` text NOT NULL,
	`proof_id` text NOT NULL,
	`note` text,
	`paid_by_id` text NOT NULL,
	`paid_at` integer NOT NULL,
	FOREIGN KEY (`supplier_id`) REFERENCES `suppliers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proof_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`paid_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payments_amount" CHECK("payments"."amount" > 0),
	CONSTRAINT "payments_of_one" CHECK(("payments"."lot_id" is null) <> ("payments"."kit_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_number` ON `payments` (`number`);--> statement-breakpoint
CREATE INDEX `payments_lot` ON `payments` (`lot_id`);--> statement-breakpoint
CREATE INDEX `payments_kit` ON `payments` (`kit_id`);--> statement-breakpoint
CREATE INDEX `payments_at` ON `payments` (`paid_at`,`id`);--> statement-breakpoint
CREATE TABLE `prices_paid` (
	`id` text PRIMARY KEY NOT NULL,
	`item_key` text NOT NULL,
	`item` text NOT NULL,
	`unit` text NOT NULL,
	`market` text NOT NULL,
	`unit_price` integer NOT NULL,
	`paid_on` text NOT NULL,
	`payment_id` text NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "prices_paid_price" CHECK("prices_paid"."unit_price" > 0)
);
--> statement-breakpoint
CREATE INDEX `prices_paid_item` ON `prices_paid` (`item_key`,`market`,`paid_on`);--> statement-breakpoint
CREATE TABLE `lot_choices` (
	`lot_id` text PRIMARY KEY NOT NULL,
	`quote_id` text NOT NULL,
	`reason` text NOT NULL,
	`chosen_by_id` text NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chosen_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lot_items` (
	`id` text PRIMARY KEY NOT NULL,
	`lot_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_key` text NOT NULL,
	`item` text NOT NULL,
	`unit` text NOT NULL,
	`quantity` integer NOT NULL,
	`approved_unit_price` integer NOT NULL,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lot_items_quantity" CHECK("lot_items"."quantity" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lot_items_position` ON `lot_items` (`lot_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `lot_items_item` ON `lot_items` (`lot_id`,`item_key`);--> statement-breakpoint
CREATE TABLE `lot_kit_lines` (
	`kit_line_id` text PRIMARY KEY NOT NULL,
	`kit_id` text NOT NULL,
	`lot_item_id` text NOT NULL,
	`quantity` integer NOT NULL,
	FOREIGN KEY (`kit_line_id`) REFERENCES `kit_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kit_id`) REFERENCES `kits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot_item_id`) REFERENCES `lot_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lot_kit_lines_item` ON `lot_kit_lines` (`lot_item_id`);--> statement-breakpoint
CREATE INDEX `lot_kit_lines_kit` ON `lot_kit_lines` (`kit_id`);--> statement-breakpoint
CREATE TABLE `lot_waivers` (
	`lot_id` text PRIMARY KEY NOT NULL,
	`why` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lots` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`market` text,
	`note` text,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`opened_by_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`opened_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lots_number` ON `lots` (`number`);--> statement-breakpoint
CREATE INDEX `lots_state` ON `lots` (`state`,`state_since`,`id`);--> statement-breakpoint
CREATE TABLE `purchase_orders` (
	`lot_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`ordered_on` text NOT NULL,
	`due_on` text,
	`ordered_by_id` text NOT NULL,
	`ordered_at` integer NOT NULL,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ordered_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `purchase_orders_number` ON `purchase_orders` (`number`);--> statement-breakpoint
CREATE TABLE `quote_lines` (
	`quote_id` text NOT NULL,
	`lot_item_id` text NOT NULL,
	`unit_price` integer NOT NULL,
	PRIMARY KEY(`quote_id`, `lot_item_id`),
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot_item_id`) REFERENCES `lot_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quote_lines_price" CHECK("quote_lines"."unit_price" > 0)
);
--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`lot_id` text NOT NULL,
	`supplier_id` text NOT NULL,
	`quoted_on` text NOT NULL,
	`total` integer NOT NULL,
	`note` text,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`superseded_at` integer,
	FOREIGN KEY (`lot_id`) REFERENCES `lots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `suppliers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_supplier` ON `quotes` (`lot_id`,`supplier_id`) WHERE "quotes"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX `quotes_lot` ON `quotes` (`lot_id`);--> statement-breakpoint
CREATE TABLE `passkey_challenges` (
	`session_hash` text PRIMARY KEY NOT NULL,
	`challenge` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `passkey_challenges_expiry` ON `passkey_challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_user` ON `passkeys` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_user` ON `recovery_codes` (`user_id`);--> statement-breakpoint
CREATE TABLE `totp_factors` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`last_step` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `group_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`tutor_id` text NOT NULL,
	`visited_on` text NOT NULL,
	`session_held` integer NOT NULL,
	`children_counted` integer,
	`note` text,
	`checked_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tutor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_checks_counted" CHECK("group_checks"."children_counted" >= 0)
);
--> statement-breakpoint
CREATE INDEX `group_checks_tutor` ON `group_checks` (`tutor_id`,`visited_on`);--> statement-breakpoint
CREATE TABLE `stock_balances` (
	`store_id` text NOT NULL,
	`item_key` text NOT NULL,
	`item` text NOT NULL,
	`unit` text NOT NULL,
	`quantity` integer NOT NULL,
	`reported_gone` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`store_id`, `item_key`),
	FOREIGN KEY (`store_id`) REFERENCES `stores`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_balances_quantity" CHECK("stock_balances"."quantity" >= 0),
	CONSTRAINT "stock_balances_reported_gone" CHECK("stock_balances"."reported_gone" >= 0 and "stock_balances"."reported_gone" <= "stock_balances"."quantity")
);
--> statement-breakpoint
CREATE TABLE `stock_movements` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`item_key` text NOT NULL,
	`kind` text NOT NULL,
	`quantity` integer NOT NULL,
	`moved_on` text NOT NULL,
	`cause_id` text,
	`kit_id` text,
	`reason` text,
	`moved_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`store_id`) REFERENCES `stores`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_movements_quantity" CHECK("stock_movements"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `stock_movements_item` ON `stock_movements` (`store_id`,`item_key`,`id`);--> statement-breakpoint
CREATE INDEX `stock_movements_cause` ON `stock_movements` (`cause_id`);--> statement-breakpoint
CREATE TABLE `stores` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`commune` text NOT NULL,
	`opened_by_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`opened_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stores_name` ON `stores` (`name`);--> statement-breakpoint
CREATE TABLE `stock_loss_decisions` (
	`loss_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`loss_id`) REFERENCES `stock_losses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stock_losses` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`item_key` text NOT NULL,
	`quantity` integer NOT NULL,
	`lost_on` text NOT NULL,
	`reason` text NOT NULL,
	`reported_by_id` text NOT NULL,
	`reported_at` integer NOT NULL,
	FOREIGN KEY (`store_id`) REFERENCES `stores`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_losses_quantity" CHECK("stock_losses"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `stock_losses_item` ON `stock_losses` (`store_id`,`item_key`,`id`);--> statement-breakpoint
CREATE INDEX `stock_losses_reported` ON `stock_losses` (`reported_at`,`id`);--> statement-breakpoint
CREATE TABLE `picture_bands` (
	`file_id` text NOT NULL,
	`band` integer NOT NULL,
	PRIMARY KEY(`band`, `file_id`),
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `picture_twins` (
	`id` text PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`earlier_id` text NOT NULL,
	`bits_apart` integer NOT NULL,
	`found_at` integer NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`earlier_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `picture_twins_pair` ON `picture_twins` (`file_id`,`earlier_id`);--> statement-breakpoint
CREATE INDEX `picture_twins_earlier` ON `picture_twins` (`earlier_id`);--> statement-breakpoint
CREATE TABLE `stored_files` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`likeness` text,
	`of_id` text NOT NULL,
	`deed_id` text,
	`added_by_id` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`added_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stored_files_of` ON `stored_files` (`of_id`,`id`);--> statement-breakpoint
CREATE INDEX `stored_files_sha256` ON `stored_files` (`sha256`);--> statement-breakpoint
CREATE INDEX `stored_files_deed` ON `stored_files` (`deed_id`);--> statement-breakpoint
CREATE TABLE `supplier_likes` (
	`supplier_id` text NOT NULL,
	`other_id` text NOT NULL,
	PRIMARY KEY(`supplier_id`, `other_id`),
	FOREIGN KEY (`supplier_id`) REFERENCES `suppliers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `suppliers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `supplier_links` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`supplier_id` text NOT NULL,
	`reason` text NOT NULL,
	`declared_at` integer NOT NULL,
	`standing` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `suppliers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supplier_links_supplier` ON `supplier_links` (`supplier_id`);--> statement-breakpoint
CREATE TABLE `suppliers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`market` text,
	`phone` text,
	`phone_key` text,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`retired_by_id` text,
	`retired_at` integer,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retired_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppliers_name` ON `suppliers` (`name_key`);--> statement-breakpoint
CREATE INDEX `suppliers_phone` ON `suppliers` (`phone_key`);--> statement-breakpoint
CREATE TABLE `tie_lifting_decisions` (
	`lifting_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`lifting_id`) REFERENCES `tie_liftings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tie_liftings` (
	`id` text PRIMARY KEY NOT NULL,
	`supplier_id` text,
	`household_id` text,
	`user_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`supplier_id`) REFERENCES `suppliers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tie_liftings_of" CHECK(("tie_liftings"."supplier_id" is null) <> ("tie_liftings"."household_id" is null))
);
--> statement-breakpoint
CREATE INDEX `tie_liftings_supplier` ON `tie_liftings` (`supplier_id`,`id`);--> statement-breakpoint
CREATE INDEX `tie_liftings_household` ON `tie_liftings` (`household_id`,`id`);--> statement-breakpoint
CREATE INDEX `tie_liftings_asked` ON `tie_liftings` (`asked_at`,`id`);--> statement-breakpoint
CREATE TABLE `round_visits` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`verified_on` text NOT NULL,
	`note` text,
	`verified_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `supply_rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `round_visits_round` ON `round_visits` (`round_id`,`id`);--> statement-breakpoint
CREATE TABLE `supply_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`child_id` text NOT NULL,
	`stage` text NOT NULL,
	`why` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `supply_rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`child_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supply_exceptions_round` ON `supply_exceptions` (`round_id`,`id`);--> statement-breakpoint
CREATE TABLE `supply_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`group_id` text NOT NULL,
	`state` text NOT NULL,
	`requested_by_id` text NOT NULL,
	`requested_at` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	`verify_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supply_rounds_number` ON `supply_rounds` (`number`);--> statement-breakpoint
CREATE INDEX `supply_rounds_group` ON `supply_rounds` (`group_id`,`id`);--> statement-breakpoint
CREATE INDEX `supply_rounds_state` ON `supply_rounds` (`state`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `supply_rounds_requester` ON `supply_rounds` (`requested_by_id`,`id`);--> statement-breakpoint
CREATE INDEX `supply_rounds_verify` ON `supply_rounds` (`verify_by`,`id`);--> statement-breakpoint
CREATE TABLE `tracing_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`asked_on` text NOT NULL,
	`person_said` text NOT NULL,
	`adult_said` text NOT NULL,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tracing_consents_intake` ON `tracing_consents` (`intake_id`,`asked_on`);--> statement-breakpoint
ALTER TABLE `follow_up_contacts` ADD `withdrawn_by_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `follow_up_contacts` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `follow_up_contacts` ADD `withdrawn_why` text;--> statement-breakpoint
ALTER TABLE `light_checks` ADD `withdrawn_by_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `light_checks` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `light_checks` ADD `withdrawn_why` text;--> statement-breakpoint
ALTER TABLE `focal_points` ADD `standing` text DEFAULT 'confirmed' NOT NULL;--> statement-breakpoint
ALTER TABLE `focal_points` ADD `answered_by_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `focal_points` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `left_why` text;--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `signed_by` text DEFAULT 'onPaper' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `signature` text;--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `paper_number` text;--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `child_present` integer;--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `nothing_owed` text DEFAULT 'explainedOrally' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `explained_by` text;--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `receipt_code` text;--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `store_id` text REFERENCES stores(id);--> statement-breakpoint
ALTER TABLE `kit_deliveries` ADD `issue_id` text REFERENCES kit_deliveries(id);--> statement-breakpoint
CREATE UNIQUE INDEX `kit_deliveries_code` ON `kit_deliveries` (`receipt_code`);--> statement-breakpoint
CREATE INDEX `kit_deliveries_paper` ON `kit_deliveries` (`paper_number`);--> statement-breakpoint
CREATE INDEX `kit_deliveries_issue` ON `kit_deliveries` (`issue_id`);--> statement-breakpoint
ALTER TABLE `kit_decisions` ADD `committee_id` text;--> statement-breakpoint
ALTER TABLE `kit_decisions` ADD `second_approval_above` integer;--> statement-breakpoint
ALTER TABLE `kit_decisions` ADD `committee_above` integer;--> statement-breakpoint
ALTER TABLE `kit_decisions` ADD `as_lead` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_decisions` ADD `completes` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_decisions` ADD `budget_line_id` text REFERENCES budget_lines(id);--> statement-breakpoint
ALTER TABLE `kit_decisions` ADD `on_behalf_of_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `kit_lines` ADD `item_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_lines` ADD `modality` text DEFAULT 'supplierInKind' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_lines` ADD `tranche` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `kit_lines_item` ON `kit_lines` (`item_key`);--> statement-breakpoint
ALTER TABLE `kit_type_lines` ADD `item_ha` text;--> statement-breakpoint
ALTER TABLE `kit_type_lines` ADD `icon` text DEFAULT 'box' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_type_lines` ADD `modality` text DEFAULT 'supplierInKind' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_type_lines` ADD `tranche` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_type_lines` ADD `season_fr` text;--> statement-breakpoint
ALTER TABLE `kit_type_lines` ADD `season_en` text;--> statement-breakpoint
ALTER TABLE `kit_type_lines` ADD `care_fr` text;--> statement-breakpoint
ALTER TABLE `kit_type_lines` ADD `care_en` text;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `purpose` text DEFAULT 'business' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `label_ha` text;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `icon` text DEFAULT 'box' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `sells_at` text;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `training_days` integer;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `standing` text DEFAULT 'offered' NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `proposed_by_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `kit_types` ADD `proposed_at` integer;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `answered_by_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `kit_types` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `kit_types` ADD `answer_why` text;--> statement-breakpoint
ALTER TABLE `kit_versions` ADD `supplier_id` text REFERENCES suppliers(id);--> statement-breakpoint
ALTER TABLE `kit_versions` ADD `supplier_is_another` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `kit_versions` ADD `waived_why` text;--> statement-breakpoint
ALTER TABLE `kit_versions` ADD `waived_reason` text;--> statement-breakpoint
ALTER TABLE `kit_versions` ADD `salt` text;--> statement-breakpoint
CREATE INDEX `kit_versions_supplier` ON `kit_versions` (`supplier_id`);--> statement-breakpoint
ALTER TABLE `kits` ADD `purpose` text DEFAULT 'business' NOT NULL;--> statement-breakpoint
ALTER TABLE `kits` ADD `child_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `kits` ADD `round_id` text REFERENCES supply_rounds(id);--> statement-breakpoint
ALTER TABLE `kits` ADD `replaces_loss_id` text REFERENCES kit_losses(id);--> statement-breakpoint
ALTER TABLE `kits` ADD `verify_by` text;--> statement-breakpoint
ALTER TABLE `kits` ADD `missing_since` text;--> statement-breakpoint
CREATE INDEX `kits_since` ON `kits` (`state_since`,`id`);--> statement-breakpoint
CREATE INDEX `kits_caregiver` ON `kits` (`caregiver_id`);--> statement-breakpoint
CREATE INDEX `kits_round` ON `kits` (`round_id`);--> statement-breakpoint
CREATE INDEX `kits_child` ON `kits` (`child_id`);--> statement-breakpoint
CREATE INDEX `kits_verify` ON `kits` (`verify_by`,`id`);--> statement-breakpoint
CREATE INDEX `kits_missing` ON `kits` (`missing_since`,`id`);--> statement-breakpoint
CREATE INDEX `kits_replaces` ON `kits` (`replaces_loss_id`);--> statement-breakpoint
ALTER TABLE `caregiver_goals` ADD `picture` text;--> statement-breakpoint
ALTER TABLE `tutoring_sessions` ADD `withdrawn_by_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `tutoring_sessions` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `tutoring_sessions` ADD `withdrawn_why` text;--> statement-breakpoint
CREATE INDEX `kit_delivery_lines_of_line` ON `kit_delivery_lines` (`line_id`);