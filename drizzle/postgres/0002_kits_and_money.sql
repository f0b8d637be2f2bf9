CREATE TABLE "audit_checks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sealed" integer NOT NULL,
	"unsealed" integer NOT NULL,
	"anchors" integer NOT NULL,
	"unbound" integer NOT NULL,
	"late" integer NOT NULL,
	"late_from" integer,
	"faults" jsonb NOT NULL,
	"checked_by_id" text COLLATE "C",
	"checked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_digests" (
	"position" integer PRIMARY KEY NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"chain_hash" text COLLATE "C" NOT NULL,
	"signature" text COLLATE "C" NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_seals" (
	"event_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"chain_hash" text COLLATE "C" NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committee_decisions" (
	"version_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"committee_id" text COLLATE "C" NOT NULL,
	"outcome" text NOT NULL,
	"content_hash" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"recused" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committee_members" (
	"committee_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"capacity" text NOT NULL,
	"user_id" text COLLATE "C",
	CONSTRAINT "committee_members_key" PRIMARY KEY("committee_id","position")
);
--> statement-breakpoint
CREATE TABLE "committees" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"held_on" text COLLATE "C" NOT NULL,
	"place" text NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"from_user_id" text COLLATE "C" NOT NULL,
	"to_user_id" text COLLATE "C" NOT NULL,
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "former_names" (
	"user_id" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	CONSTRAINT "former_names_key" PRIMARY KEY("user_id","token")
);
--> statement-breakpoint
CREATE TABLE "budget_entries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"allotted" bigint NOT NULL,
	"committed" bigint NOT NULL,
	"spent" bigint NOT NULL,
	"kit_id" text COLLATE "C",
	"cause_id" text COLLATE "C" NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budget_lines" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"grant_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"label_fr" text COLLATE "C" NOT NULL,
	"label_en" text COLLATE "C" NOT NULL,
	"purpose" text NOT NULL,
	"allotted" bigint NOT NULL,
	"committed" bigint NOT NULL,
	"spent" bigint NOT NULL,
	"opened_by_id" text COLLATE "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "budget_lines_allotted" CHECK ("budget_lines"."allotted" >= 0),
	CONSTRAINT "budget_lines_committed" CHECK ("budget_lines"."committed" >= 0),
	CONSTRAINT "budget_lines_spent" CHECK ("budget_lines"."spent" >= 0),
	CONSTRAINT "budget_lines_not_overspent" CHECK ("budget_lines"."committed" + "budget_lines"."spent" <= "budget_lines"."allotted")
);
--> statement-breakpoint
CREATE TABLE "budget_months" (
	"line_id" text COLLATE "C" NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"committed" bigint NOT NULL,
	"spent" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budget_move_decisions" (
	"move_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budget_moves" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"grant_id" text COLLATE "C" NOT NULL,
	"from_line_id" text COLLATE "C",
	"to_line_id" text COLLATE "C",
	"amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" text COLLATE "C" NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "budget_moves_amount" CHECK ("budget_moves"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"donor" text COLLATE "C" NOT NULL,
	"reference" text COLLATE "C" NOT NULL,
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"rate_thousandths" integer NOT NULL,
	"amount_xof" bigint NOT NULL,
	"allotted_xof" bigint NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "grants_amount" CHECK ("grants"."amount_xof" > 0),
	CONSTRAINT "grants_allotted" CHECK ("grants"."allotted_xof" >= 0),
	CONSTRAINT "grants_not_overallotted" CHECK ("grants"."allotted_xof" <= "grants"."amount_xof"),
	CONSTRAINT "grants_dates" CHECK ("grants"."starts_on" <= "grants"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "kit_commitments" (
	"kit_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"committed" bigint NOT NULL,
	"spent" bigint NOT NULL,
	CONSTRAINT "kit_commitments_committed" CHECK ("kit_commitments"."committed" >= 0),
	CONSTRAINT "kit_commitments_spent" CHECK ("kit_commitments"."spent" >= 0)
);
--> statement-breakpoint
CREATE TABLE "goods_receipt_lines" (
	"receipt_id" text COLLATE "C" NOT NULL,
	"lot_item_id" text COLLATE "C" NOT NULL,
	"received" integer NOT NULL,
	"damaged" integer NOT NULL,
	CONSTRAINT "goods_receipt_lines_key" PRIMARY KEY("receipt_id","lot_item_id"),
	CONSTRAINT "goods_receipt_lines_received" CHECK ("goods_receipt_lines"."received" >= 0),
	CONSTRAINT "goods_receipt_lines_damaged" CHECK ("goods_receipt_lines"."damaged" >= 0)
);
--> statement-breakpoint
CREATE TABLE "goods_receipts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lot_id" text COLLATE "C" NOT NULL,
	"received_on" text COLLATE "C" NOT NULL,
	"store_id" text COLLATE "C" NOT NULL,
	"note" text,
	"received_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lot_cancellations" (
	"lot_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"cancelled_by_id" text COLLATE "C" NOT NULL,
	"cancelled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lot_shortages" (
	"lot_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"closed_by_id" text COLLATE "C" NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kit_cancellations" (
	"kit_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"other_way" text,
	"cancelled_by_id" text COLLATE "C" NOT NULL,
	"cancelled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kit_endings" (
	"kit_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"released" bigint NOT NULL,
	"ended_by_id" text COLLATE "C" NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kit_endings_released" CHECK ("kit_endings"."released" >= 0)
);
--> statement-breakpoint
CREATE TABLE "kit_loss_decisions" (
	"loss_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kit_verification_lines" (
	"verification_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"found" integer NOT NULL,
	CONSTRAINT "kit_verification_lines_key" PRIMARY KEY("verification_id","line_id"),
	CONSTRAINT "kit_verification_lines_found" CHECK ("kit_verification_lines"."found" >= 0)
);
--> statement-breakpoint
CREATE TABLE "kit_verifications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kit_id" text COLLATE "C" NOT NULL,
	"verified_on" text COLLATE "C" NOT NULL,
	"missing" integer NOT NULL,
	"note" text,
	"round_visit_id" text COLLATE "C",
	"verified_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kit_returns" (
	"movement_id" text COLLATE "C" NOT NULL,
	"kit_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"returned_on" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kit_returns_key" PRIMARY KEY("movement_id","line_id"),
	CONSTRAINT "kit_returns_quantity" CHECK ("kit_returns"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "kit_losses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kit_id" text COLLATE "C" NOT NULL,
	"line_id" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"kind" text NOT NULL,
	"happened_on" text COLLATE "C" NOT NULL,
	"story" text NOT NULL,
	"reported_by_id" text COLLATE "C" NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kit_losses_quantity" CHECK ("kit_losses"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "last_prices" (
	"item_key" text COLLATE "C" NOT NULL,
	"market" text COLLATE "C" NOT NULL,
	"item" text NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"unit_price" bigint NOT NULL,
	"paid_on" text COLLATE "C" NOT NULL,
	"price_before" bigint,
	CONSTRAINT "last_prices_key" PRIMARY KEY("item_key","market"),
	CONSTRAINT "last_prices_price" CHECK ("last_prices"."unit_price" > 0)
);
--> statement-breakpoint
CREATE TABLE "payment_parts" (
	"payment_id" text COLLATE "C" NOT NULL,
	"kit_line_id" text COLLATE "C" NOT NULL,
	"kit_id" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"planned" bigint NOT NULL,
	"paid" bigint NOT NULL,
	CONSTRAINT "payment_parts_key" PRIMARY KEY("payment_id","kit_line_id"),
	CONSTRAINT "payment_parts_quantity" CHECK ("payment_parts"."quantity" > 0),
	CONSTRAINT "payment_parts_paid" CHECK ("payment_parts"."paid" >= 0 and "payment_parts"."paid" <= "payment_parts"."planned")
);
--> statement-breakpoint
CREATE TABLE "payment_refund_parts" (
	"refund_id" text COLLATE "C" NOT NULL,
	"kit_id" text COLLATE "C" NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "payment_refund_parts_key" PRIMARY KEY("refund_id","kit_id"),
	CONSTRAINT "payment_refund_parts_amount" CHECK ("payment_refund_parts"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "payment_refunds" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"payment_id" text COLLATE "C" NOT NULL,
	"amount" bigint NOT NULL,
	"received_on" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"proof_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payment_refunds_amount" CHECK ("payment_refunds"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"supplier_id" text COLLATE "C" NOT NULL,
	"payee_name" text NOT NULL,
	"lot_id" text COLLATE "C",
	"kit_id" text COLLATE "C",
	"amount" bigint NOT NULL,
	"paid_on" text COLLATE "C" NOT NULL,
	"method" text NOT NULL,
	"reference" text NOT NULL,
	"proof_id" text COLLATE "C" NOT NULL,
	"note" text,
	"paid_by_id" text COLLATE "C" NOT NULL,
	"paid_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payments_amount" CHECK ("payments"."amount" > 0),
	CONSTRAINT "payments_of_one" CHECK (("payments"."lot_id" is null) <> ("payments"."kit_id" is null))
);
--> statement-breakpoint
CREATE TABLE "prices_paid" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"item_key" text COLLATE "C" NOT NULL,
	"item" text NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"market" text COLLATE "C" NOT NULL,
	"unit_price" bigint NOT NULL,
	"paid_on" text COLLATE "C" NOT NULL,
	"payment_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "prices_paid_price" CHECK ("prices_paid"."unit_price" > 0)
);
--> statement-breakpoint
CREATE TABLE "lot_choices" (
	"lot_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"quote_id" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"chosen_by_id" text COLLATE "C" NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lot_items" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lot_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"item_key" text COLLATE "C" NOT NULL,
	"item" text NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"approved_unit_price" bigint NOT NULL,
	CONSTRAINT "lot_items_quantity" CHECK ("lot_items"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "lot_kit_lines" (
	"kit_line_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kit_id" text COLLATE "C" NOT NULL,
	"lot_item_id" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lot_waivers" (
	"lot_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"why" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lots" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"market" text COLLATE "C",
	"note" text,
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"opened_by_id" text COLLATE "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_orders" (
	"lot_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"ordered_on" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C",
	"ordered_by_id" text COLLATE "C" NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quote_lines" (
	"quote_id" text COLLATE "C" NOT NULL,
	"lot_item_id" text COLLATE "C" NOT NULL,
	"unit_price" bigint NOT NULL,
	CONSTRAINT "quote_lines_key" PRIMARY KEY("quote_id","lot_item_id"),
	CONSTRAINT "quote_lines_price" CHECK ("quote_lines"."unit_price" > 0)
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lot_id" text COLLATE "C" NOT NULL,
	"supplier_id" text COLLATE "C" NOT NULL,
	"quoted_on" text COLLATE "C" NOT NULL,
	"total" bigint NOT NULL,
	"note" text,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "passkey_challenges" (
	"session_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"challenge" text COLLATE "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"credential_id" text COLLATE "C" NOT NULL,
	"public_key" text COLLATE "C" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" jsonb NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"code_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "totp_factors" (
	"user_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"last_step" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_checks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"tutor_id" text COLLATE "C" NOT NULL,
	"visited_on" text COLLATE "C" NOT NULL,
	"session_held" boolean NOT NULL,
	"children_counted" integer,
	"note" text,
	"checked_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_checks_counted" CHECK ("group_checks"."children_counted" >= 0)
);
--> statement-breakpoint
CREATE TABLE "stock_balances" (
	"store_id" text COLLATE "C" NOT NULL,
	"item_key" text COLLATE "C" NOT NULL,
	"item" text NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"reported_gone" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_balances_key" PRIMARY KEY("store_id","item_key"),
	CONSTRAINT "stock_balances_quantity" CHECK ("stock_balances"."quantity" >= 0),
	CONSTRAINT "stock_balances_reported_gone" CHECK ("stock_balances"."reported_gone" >= 0 and "stock_balances"."reported_gone" <= "stock_balances"."quantity")
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"store_id" text COLLATE "C" NOT NULL,
	"item_key" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"quantity" integer NOT NULL,
	"moved_on" text COLLATE "C" NOT NULL,
	"cause_id" text COLLATE "C",
	"kit_id" text COLLATE "C",
	"reason" text,
	"moved_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_movements_quantity" CHECK ("stock_movements"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"commune" text COLLATE "C" NOT NULL,
	"opened_by_id" text COLLATE "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stock_loss_decisions" (
	"loss_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock_losses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"store_id" text COLLATE "C" NOT NULL,
	"item_key" text COLLATE "C" NOT NULL,
	"quantity" integer NOT NULL,
	"lost_on" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"reported_by_id" text COLLATE "C" NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_losses_quantity" CHECK ("stock_losses"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "picture_bands" (
	"file_id" text COLLATE "C" NOT NULL,
	"band" integer NOT NULL,
	CONSTRAINT "picture_bands_key" PRIMARY KEY("band","file_id")
);
--> statement-breakpoint
CREATE TABLE "picture_twins" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"file_id" text COLLATE "C" NOT NULL,
	"earlier_id" text COLLATE "C" NOT NULL,
	"bits_apart" integer NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stored_files" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"media_type" text COLLATE "C" NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"likeness" text COLLATE "C",
	"of_id" text COLLATE "C" NOT NULL,
	"deed_id" text COLLATE "C",
	"added_by_id" text COLLATE "C" NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supplier_likes" (
	"supplier_id" text COLLATE "C" NOT NULL,
	"other_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "supplier_likes_key" PRIMARY KEY("supplier_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "supplier_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"supplier_id" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"standing" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suppliers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"market" text COLLATE "C",
	"phone" text,
	"phone_key" text COLLATE "C",
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"retired_by_id" text COLLATE "C",
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "tie_lifting_decisions" (
	"lifting_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by_id" text COLLATE "C" NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tie_liftings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"supplier_id" text COLLATE "C",
	"household_id" text COLLATE "C",
	"user_id" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tie_liftings_of" CHECK (("tie_liftings"."supplier_id" is null) <> ("tie_liftings"."household_id" is null))
);
--> statement-breakpoint
CREATE TABLE "round_visits" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"verified_on" text COLLATE "C" NOT NULL,
	"note" text,
	"verified_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supply_exceptions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"child_id" text COLLATE "C" NOT NULL,
	"stage" text NOT NULL,
	"why" text NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supply_rounds" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"requested_by_id" text COLLATE "C" NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"verify_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "tracing_consents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"intake_id" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"asked_on" text COLLATE "C" NOT NULL,
	"person_said" text NOT NULL,
	"adult_said" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "follow_up_contacts" ADD COLUMN "withdrawn_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "follow_up_contacts" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "follow_up_contacts" ADD COLUMN "withdrawn_why" text;--> statement-breakpoint
ALTER TABLE "light_checks" ADD COLUMN "withdrawn_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "light_checks" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "light_checks" ADD COLUMN "withdrawn_why" text;--> statement-breakpoint
ALTER TABLE "focal_points" ADD COLUMN "standing" text DEFAULT 'confirmed' NOT NULL;--> statement-breakpoint
ALTER TABLE "focal_points" ADD COLUMN "answered_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "focal_points" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "left_why" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "signed_by" text DEFAULT 'onPaper' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "signature" text;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "paper_number" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "child_present" boolean;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "nothing_owed" text DEFAULT 'explainedOrally' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "explained_by" text;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "receipt_code" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "store_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD COLUMN "issue_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD COLUMN "committee_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD COLUMN "second_approval_above" bigint;--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD COLUMN "committee_above" bigint;--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD COLUMN "as_lead" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD COLUMN "completes" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD COLUMN "budget_line_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD COLUMN "on_behalf_of_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_lines" ADD COLUMN "item_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_lines" ADD COLUMN "modality" text DEFAULT 'supplierInKind' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_lines" ADD COLUMN "tranche" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD COLUMN "item_ha" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD COLUMN "icon" text DEFAULT 'box' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD COLUMN "modality" text DEFAULT 'supplierInKind' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD COLUMN "tranche" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD COLUMN "season_fr" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD COLUMN "season_en" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD COLUMN "care_fr" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_type_lines" ADD COLUMN "care_en" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "purpose" text DEFAULT 'business' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "label_ha" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "icon" text DEFAULT 'box' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "sells_at" text;--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "training_days" integer;--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "standing" text DEFAULT 'offered' NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "proposed_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "proposed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "answered_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "kit_types" ADD COLUMN "answer_why" text;--> statement-breakpoint
ALTER TABLE "kit_versions" ADD COLUMN "supplier_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kit_versions" ADD COLUMN "supplier_is_another" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "kit_versions" ADD COLUMN "waived_why" text;--> statement-breakpoint
ALTER TABLE "kit_versions" ADD COLUMN "waived_reason" text;--> statement-breakpoint
ALTER TABLE "kit_versions" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "kits" ADD COLUMN "purpose" text DEFAULT 'business' NOT NULL;--> statement-breakpoint
ALTER TABLE "kits" ADD COLUMN "child_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kits" ADD COLUMN "round_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kits" ADD COLUMN "replaces_loss_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kits" ADD COLUMN "verify_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "kits" ADD COLUMN "missing_since" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "caregiver_goals" ADD COLUMN "picture" text;--> statement-breakpoint
ALTER TABLE "tutoring_sessions" ADD COLUMN "withdrawn_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tutoring_sessions" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tutoring_sessions" ADD COLUMN "withdrawn_why" text;--> statement-breakpoint
ALTER TABLE "audit_checks" ADD CONSTRAINT "audit_checks_checked_by_id_users_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_seals" ADD CONSTRAINT "event_seals_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_decisions" ADD CONSTRAINT "committee_decisions_version_id_kit_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."kit_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_decisions" ADD CONSTRAINT "committee_decisions_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committees" ADD CONSTRAINT "committees_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_from_user_id_users_id_fk" FOREIGN KEY ("from_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_to_user_id_users_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_entries" ADD CONSTRAINT "budget_entries_line_id_budget_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."budget_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_entries" ADD CONSTRAINT "budget_entries_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_entries" ADD CONSTRAINT "budget_entries_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_opened_by_id_users_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_months" ADD CONSTRAINT "budget_months_line_id_budget_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."budget_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_move_decisions" ADD CONSTRAINT "budget_move_decisions_move_id_budget_moves_id_fk" FOREIGN KEY ("move_id") REFERENCES "public"."budget_moves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_move_decisions" ADD CONSTRAINT "budget_move_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_moves" ADD CONSTRAINT "budget_moves_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_moves" ADD CONSTRAINT "budget_moves_from_line_id_budget_lines_id_fk" FOREIGN KEY ("from_line_id") REFERENCES "public"."budget_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_moves" ADD CONSTRAINT "budget_moves_to_line_id_budget_lines_id_fk" FOREIGN KEY ("to_line_id") REFERENCES "public"."budget_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_moves" ADD CONSTRAINT "budget_moves_proposed_by_id_users_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_commitments" ADD CONSTRAINT "kit_commitments_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_commitments" ADD CONSTRAINT "kit_commitments_line_id_budget_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."budget_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_lines" ADD CONSTRAINT "goods_receipt_lines_receipt_id_goods_receipts_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."goods_receipts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipt_lines" ADD CONSTRAINT "goods_receipt_lines_lot_item_id_lot_items_id_fk" FOREIGN KEY ("lot_item_id") REFERENCES "public"."lot_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_received_by_id_users_id_fk" FOREIGN KEY ("received_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_cancellations" ADD CONSTRAINT "lot_cancellations_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_cancellations" ADD CONSTRAINT "lot_cancellations_cancelled_by_id_users_id_fk" FOREIGN KEY ("cancelled_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_shortages" ADD CONSTRAINT "lot_shortages_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_shortages" ADD CONSTRAINT "lot_shortages_closed_by_id_users_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_cancellations" ADD CONSTRAINT "kit_cancellations_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_cancellations" ADD CONSTRAINT "kit_cancellations_cancelled_by_id_users_id_fk" FOREIGN KEY ("cancelled_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_endings" ADD CONSTRAINT "kit_endings_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_endings" ADD CONSTRAINT "kit_endings_ended_by_id_users_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_loss_decisions" ADD CONSTRAINT "kit_loss_decisions_loss_id_kit_losses_id_fk" FOREIGN KEY ("loss_id") REFERENCES "public"."kit_losses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_loss_decisions" ADD CONSTRAINT "kit_loss_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_verification_lines" ADD CONSTRAINT "kit_verification_lines_verification_id_kit_verifications_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."kit_verifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_verification_lines" ADD CONSTRAINT "kit_verification_lines_line_id_kit_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."kit_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_verifications" ADD CONSTRAINT "kit_verifications_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_verifications" ADD CONSTRAINT "kit_verifications_round_visit_id_round_visits_id_fk" FOREIGN KEY ("round_visit_id") REFERENCES "public"."round_visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_verifications" ADD CONSTRAINT "kit_verifications_verified_by_id_users_id_fk" FOREIGN KEY ("verified_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_returns" ADD CONSTRAINT "kit_returns_movement_id_stock_movements_id_fk" FOREIGN KEY ("movement_id") REFERENCES "public"."stock_movements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_returns" ADD CONSTRAINT "kit_returns_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_returns" ADD CONSTRAINT "kit_returns_line_id_kit_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."kit_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_returns" ADD CONSTRAINT "kit_returns_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_losses" ADD CONSTRAINT "kit_losses_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_losses" ADD CONSTRAINT "kit_losses_line_id_kit_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."kit_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_losses" ADD CONSTRAINT "kit_losses_reported_by_id_users_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_parts" ADD CONSTRAINT "payment_parts_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_parts" ADD CONSTRAINT "payment_parts_kit_line_id_kit_lines_id_fk" FOREIGN KEY ("kit_line_id") REFERENCES "public"."kit_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_parts" ADD CONSTRAINT "payment_parts_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_refund_parts" ADD CONSTRAINT "payment_refund_parts_refund_id_payment_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."payment_refunds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_refund_parts" ADD CONSTRAINT "payment_refund_parts_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_refunds" ADD CONSTRAINT "payment_refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_refunds" ADD CONSTRAINT "payment_refunds_proof_id_stored_files_id_fk" FOREIGN KEY ("proof_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_refunds" ADD CONSTRAINT "payment_refunds_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_proof_id_stored_files_id_fk" FOREIGN KEY ("proof_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_paid_by_id_users_id_fk" FOREIGN KEY ("paid_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices_paid" ADD CONSTRAINT "prices_paid_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_choices" ADD CONSTRAINT "lot_choices_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_choices" ADD CONSTRAINT "lot_choices_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_choices" ADD CONSTRAINT "lot_choices_chosen_by_id_users_id_fk" FOREIGN KEY ("chosen_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_items" ADD CONSTRAINT "lot_items_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_kit_lines" ADD CONSTRAINT "lot_kit_lines_kit_line_id_kit_lines_id_fk" FOREIGN KEY ("kit_line_id") REFERENCES "public"."kit_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_kit_lines" ADD CONSTRAINT "lot_kit_lines_kit_id_kits_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."kits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_kit_lines" ADD CONSTRAINT "lot_kit_lines_lot_item_id_lot_items_id_fk" FOREIGN KEY ("lot_item_id") REFERENCES "public"."lot_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_waivers" ADD CONSTRAINT "lot_waivers_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_waivers" ADD CONSTRAINT "lot_waivers_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots" ADD CONSTRAINT "lots_opened_by_id_users_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_ordered_by_id_users_id_fk" FOREIGN KEY ("ordered_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_lot_item_id_lot_items_id_fk" FOREIGN KEY ("lot_item_id") REFERENCES "public"."lot_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_factors" ADD CONSTRAINT "totp_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_checks" ADD CONSTRAINT "group_checks_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_checks" ADD CONSTRAINT "group_checks_tutor_id_users_id_fk" FOREIGN KEY ("tutor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_checks" ADD CONSTRAINT "group_checks_checked_by_id_users_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_balances" ADD CONSTRAINT "stock_balances_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_moved_by_id_users_id_fk" FOREIGN KEY ("moved_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_opened_by_id_users_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_loss_decisions" ADD CONSTRAINT "stock_loss_decisions_loss_id_stock_losses_id_fk" FOREIGN KEY ("loss_id") REFERENCES "public"."stock_losses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_loss_decisions" ADD CONSTRAINT "stock_loss_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_losses" ADD CONSTRAINT "stock_losses_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_losses" ADD CONSTRAINT "stock_losses_reported_by_id_users_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_bands" ADD CONSTRAINT "picture_bands_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_twins" ADD CONSTRAINT "picture_twins_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_twins" ADD CONSTRAINT "picture_twins_earlier_id_stored_files_id_fk" FOREIGN KEY ("earlier_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_added_by_id_users_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_likes" ADD CONSTRAINT "supplier_likes_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_likes" ADD CONSTRAINT "supplier_likes_other_id_suppliers_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_links" ADD CONSTRAINT "supplier_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_links" ADD CONSTRAINT "supplier_links_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppliers" ADD CONSTRAINT "suppliers_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppliers" ADD CONSTRAINT "suppliers_retired_by_id_users_id_fk" FOREIGN KEY ("retired_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_lifting_decisions" ADD CONSTRAINT "tie_lifting_decisions_lifting_id_tie_liftings_id_fk" FOREIGN KEY ("lifting_id") REFERENCES "public"."tie_liftings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_lifting_decisions" ADD CONSTRAINT "tie_lifting_decisions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_liftings" ADD CONSTRAINT "tie_liftings_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_liftings" ADD CONSTRAINT "tie_liftings_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_liftings" ADD CONSTRAINT "tie_liftings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_visits" ADD CONSTRAINT "round_visits_round_id_supply_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supply_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_visits" ADD CONSTRAINT "round_visits_verified_by_id_users_id_fk" FOREIGN KEY ("verified_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_exceptions" ADD CONSTRAINT "supply_exceptions_round_id_supply_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supply_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_exceptions" ADD CONSTRAINT "supply_exceptions_child_id_people_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_exceptions" ADD CONSTRAINT "supply_exceptions_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_rounds" ADD CONSTRAINT "supply_rounds_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_rounds" ADD CONSTRAINT "supply_rounds_requested_by_id_users_id_fk" FOREIGN KEY ("requested_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_consents" ADD CONSTRAINT "tracing_consents_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracing_consents" ADD CONSTRAINT "tracing_consents_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_checks_at" ON "audit_checks" USING btree ("checked_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_seals_position" ON "event_seals" USING btree ("position");--> statement-breakpoint
CREATE INDEX "committee_decisions_sitting" ON "committee_decisions" USING btree ("committee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "committees_number" ON "committees" USING btree ("number");--> statement-breakpoint
CREATE INDEX "committees_at" ON "committees" USING btree ("held_on","id");--> statement-breakpoint
CREATE INDEX "delegations_to" ON "delegations" USING btree ("to_user_id","ends_on");--> statement-breakpoint
CREATE INDEX "delegations_from" ON "delegations" USING btree ("from_user_id","ends_on");--> statement-breakpoint
CREATE UNIQUE INDEX "budget_entries_cause" ON "budget_entries" USING btree ("cause_id","line_id","kind","kit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "budget_entries_move" ON "budget_entries" USING btree ("cause_id","line_id","kind") WHERE "budget_entries"."kit_id" is null;--> statement-breakpoint
CREATE INDEX "budget_entries_line" ON "budget_entries" USING btree ("line_id","id");--> statement-breakpoint
CREATE INDEX "budget_entries_kit" ON "budget_entries" USING btree ("kit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "budget_lines_code" ON "budget_lines" USING btree ("grant_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "budget_months_month" ON "budget_months" USING btree ("line_id","month");--> statement-breakpoint
CREATE INDEX "budget_moves_at" ON "budget_moves" USING btree ("proposed_at","id");--> statement-breakpoint
CREATE INDEX "budget_moves_grant" ON "budget_moves" USING btree ("grant_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "grants_reference" ON "grants" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "grants_end" ON "grants" USING btree ("ends_on","id");--> statement-breakpoint
CREATE INDEX "kit_commitments_line" ON "kit_commitments" USING btree ("line_id","kit_id");--> statement-breakpoint
CREATE INDEX "kit_commitments_held" ON "kit_commitments" USING btree ("committed","kit_id");--> statement-breakpoint
CREATE INDEX "goods_receipts_lot" ON "goods_receipts" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "kit_verification_lines_of_line" ON "kit_verification_lines" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "kit_verifications_kit" ON "kit_verifications" USING btree ("kit_id");--> statement-breakpoint
CREATE INDEX "kit_verifications_round_visit" ON "kit_verifications" USING btree ("round_visit_id");--> statement-breakpoint
CREATE INDEX "kit_returns_kit" ON "kit_returns" USING btree ("kit_id");--> statement-breakpoint
CREATE INDEX "kit_returns_line" ON "kit_returns" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "kit_losses_kit" ON "kit_losses" USING btree ("kit_id");--> statement-breakpoint
CREATE INDEX "last_prices_market" ON "last_prices" USING btree ("market","item_key");--> statement-breakpoint
CREATE INDEX "payment_parts_kit" ON "payment_parts" USING btree ("kit_id");--> statement-breakpoint
CREATE INDEX "payment_refund_parts_kit" ON "payment_refund_parts" USING btree ("kit_id");--> statement-breakpoint
CREATE INDEX "payment_refunds_payment" ON "payment_refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_number" ON "payments" USING btree ("number");--> statement-breakpoint
CREATE INDEX "payments_lot" ON "payments" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "payments_kit" ON "payments" USING btree ("kit_id");--> statement-breakpoint
CREATE INDEX "payments_at" ON "payments" USING btree ("paid_at","id");--> statement-breakpoint
CREATE INDEX "prices_paid_item" ON "prices_paid" USING btree ("item_key","market","paid_on");--> statement-breakpoint
CREATE UNIQUE INDEX "lot_items_position" ON "lot_items" USING btree ("lot_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "lot_items_item" ON "lot_items" USING btree ("lot_id","item_key");--> statement-breakpoint
CREATE INDEX "lot_kit_lines_item" ON "lot_kit_lines" USING btree ("lot_item_id");--> statement-breakpoint
CREATE INDEX "lot_kit_lines_kit" ON "lot_kit_lines" USING btree ("kit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lots_number" ON "lots" USING btree ("number");--> statement-breakpoint
CREATE INDEX "lots_state" ON "lots" USING btree ("state","state_since","id");--> statement-breakpoint
CREATE UNIQUE INDEX "purchase_orders_number" ON "purchase_orders" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "quotes_supplier" ON "quotes" USING btree ("lot_id","supplier_id") WHERE "quotes"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "quotes_lot" ON "quotes" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "passkey_challenges_expiry" ON "passkey_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "passkeys_user" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_user" ON "recovery_codes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "group_checks_tutor" ON "group_checks" USING btree ("tutor_id","visited_on");--> statement-breakpoint
CREATE INDEX "stock_movements_item" ON "stock_movements" USING btree ("store_id","item_key","id");--> statement-breakpoint
CREATE INDEX "stock_movements_cause" ON "stock_movements" USING btree ("cause_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stores_name" ON "stores" USING btree ("name");--> statement-breakpoint
CREATE INDEX "stock_losses_item" ON "stock_losses" USING btree ("store_id","item_key","id");--> statement-breakpoint
CREATE INDEX "stock_losses_reported" ON "stock_losses" USING btree ("reported_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "picture_twins_pair" ON "picture_twins" USING btree ("file_id","earlier_id");--> statement-breakpoint
CREATE INDEX "picture_twins_earlier" ON "picture_twins" USING btree ("earlier_id");--> statement-breakpoint
CREATE INDEX "stored_files_of" ON "stored_files" USING btree ("of_id","id");--> statement-breakpoint
CREATE INDEX "stored_files_sha256" ON "stored_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "stored_files_deed" ON "stored_files" USING btree ("deed_id");--> statement-breakpoint
CREATE INDEX "supplier_links_supplier" ON "supplier_links" USING btree ("supplier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "suppliers_name" ON "suppliers" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "suppliers_phone" ON "suppliers" USING btree ("phone_key");--> statement-breakpoint
CREATE INDEX "tie_liftings_supplier" ON "tie_liftings" USING btree ("supplier_id","id");--> statement-breakpoint
CREATE INDEX "tie_liftings_household" ON "tie_liftings" USING btree ("household_id","id");--> statement-breakpoint
CREATE INDEX "tie_liftings_asked" ON "tie_liftings" USING btree ("asked_at","id");--> statement-breakpoint
CREATE INDEX "round_visits_round" ON "round_visits" USING btree ("round_id","id");--> statement-breakpoint
CREATE INDEX "supply_exceptions_round" ON "supply_exceptions" USING btree ("round_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "supply_rounds_number" ON "supply_rounds" USING btree ("number");--> statement-breakpoint
CREATE INDEX "supply_rounds_group" ON "supply_rounds" USING btree ("group_id","id");--> statement-breakpoint
CREATE INDEX "supply_rounds_state" ON "supply_rounds" USING btree ("state","submitted_at","id");--> statement-breakpoint
CREATE INDEX "supply_rounds_requester" ON "supply_rounds" USING btree ("requested_by_id","id");--> statement-breakpoint
CREATE INDEX "supply_rounds_verify" ON "supply_rounds" USING btree ("verify_by","id");--> statement-breakpoint
CREATE INDEX "tracing_consents_intake" ON "tracing_consents" USING btree ("intake_id","asked_on");--> statement-breakpoint
ALTER TABLE "follow_up_contacts" ADD CONSTRAINT "follow_up_contacts_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_checks" ADD CONSTRAINT "light_checks_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focal_points" ADD CONSTRAINT "focal_points_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD CONSTRAINT "kit_deliveries_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_deliveries" ADD CONSTRAINT "kit_deliveries_issue_id_kit_deliveries_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."kit_deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD CONSTRAINT "kit_decisions_budget_line_id_budget_lines_id_fk" FOREIGN KEY ("budget_line_id") REFERENCES "public"."budget_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_decisions" ADD CONSTRAINT "kit_decisions_on_behalf_of_id_users_id_fk" FOREIGN KEY ("on_behalf_of_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_types" ADD CONSTRAINT "kit_types_proposed_by_id_users_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_types" ADD CONSTRAINT "kit_types_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_versions" ADD CONSTRAINT "kit_versions_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kits" ADD CONSTRAINT "kits_child_id_people_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kits" ADD CONSTRAINT "kits_round_id_supply_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."supply_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kits" ADD CONSTRAINT "kits_replaces_loss_id_kit_losses_id_fk" FOREIGN KEY ("replaces_loss_id") REFERENCES "public"."kit_losses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutoring_sessions" ADD CONSTRAINT "tutoring_sessions_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "kit_deliveries_code" ON "kit_deliveries" USING btree ("receipt_code");--> statement-breakpoint
CREATE INDEX "kit_deliveries_paper" ON "kit_deliveries" USING btree ("paper_number");--> statement-breakpoint
CREATE INDEX "kit_deliveries_issue" ON "kit_deliveries" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "kit_delivery_lines_of_line" ON "kit_delivery_lines" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "kit_lines_item" ON "kit_lines" USING btree ("item_key");--> statement-breakpoint
CREATE INDEX "kit_versions_supplier" ON "kit_versions" USING btree ("supplier_id");--> statement-breakpoint
CREATE INDEX "kits_since" ON "kits" USING btree ("state_since","id");--> statement-breakpoint
CREATE INDEX "kits_caregiver" ON "kits" USING btree ("caregiver_id");--> statement-breakpoint
CREATE INDEX "kits_round" ON "kits" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "kits_child" ON "kits" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "kits_verify" ON "kits" USING btree ("verify_by","id");--> statement-breakpoint
CREATE INDEX "kits_missing" ON "kits" USING btree ("missing_since","id");--> statement-breakpoint
CREATE INDEX "kits_replaces" ON "kits" USING btree ("replaces_loss_id");