CREATE TABLE "deal_items" (
	"leader_id" text NOT NULL,
	"item_id" text NOT NULL,
	"deal_id" text NOT NULL,
	"product_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"goods" text NOT NULL,
	"picture_url" text NOT NULL,
	"price_fen" bigint NOT NULL,
	"list_fen" bigint NOT NULL,
	"newcomer_fen" bigint,
	"rate_bp" integer,
	"stock" integer NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	"limit_per_member" integer NOT NULL,
	CONSTRAINT "deal_items_leader_id_item_id_pk" PRIMARY KEY("leader_id","item_id"),
	CONSTRAINT "deal_items_never_oversold" CHECK ("deal_items"."reserved" between 0 and "deal_items"."stock")
);
--> statement-breakpoint
CREATE TABLE "deals" (
	"leader_id" text NOT NULL,
	"deal_id" text NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"pickup_at" timestamp (3) with time zone NOT NULL,
	"pickup_until" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"arrived_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text,
	"paid_orders" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "deals_leader_id_deal_id_pk" PRIMARY KEY("leader_id","deal_id"),
	CONSTRAINT "deals_window" CHECK ("deals"."closes_at" > "deals"."opens_at")
);
--> statement-breakpoint
CREATE TABLE "item_purchases" (
	"leader_id" text NOT NULL,
	"item_id" text NOT NULL,
	"member_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "item_purchases_leader_id_item_id_member_id_pk" PRIMARY KEY("leader_id","item_id","member_id"),
	CONSTRAINT "item_purchases_whole" CHECK ("item_purchases"."quantity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "board_histogram" (
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"converted" integer NOT NULL,
	"joined" integer NOT NULL,
	"leaders" integer NOT NULL,
	CONSTRAINT "board_histogram_kind_period_converted_joined_pk" PRIMARY KEY("kind","period","converted","joined")
);
--> statement-breakpoint
CREATE TABLE "board_snapshots" (
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"active_leaders" integer NOT NULL,
	CONSTRAINT "board_snapshots_kind_period_pk" PRIMARY KEY("kind","period")
);
--> statement-breakpoint
CREATE TABLE "leader_codes" (
	"leader_id" text NOT NULL,
	"channel" text NOT NULL,
	"deal_key" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "leader_codes_leader_id_channel_deal_key_pk" PRIMARY KEY("leader_id","channel","deal_key")
);
--> statement-breakpoint
CREATE TABLE "leaders" (
	"leader_id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"name" text NOT NULL,
	"avatar_url" text,
	"slogan" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"level" text DEFAULT 'bronze' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"community_name" text NOT NULL,
	"pickup_name" text NOT NULL,
	"pickup_address" text NOT NULL,
	"pickup_hours" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newcomers" (
	"leader_id" text NOT NULL,
	"member_id" text NOT NULL,
	"name" text NOT NULL,
	"avatar_url" text,
	"code" text NOT NULL,
	"channel" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"first_order_id" text,
	"first_paid_at" timestamp (3) with time zone,
	"first_refunded_at" timestamp (3) with time zone,
	"collected_at" timestamp (3) with time zone,
	"cools_at" timestamp (3) with time zone,
	"flagged_at" timestamp (3) with time zone,
	CONSTRAINT "newcomers_leader_id_member_id_pk" PRIMARY KEY("leader_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "period_counters" (
	"leader_id" text NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"joined" integer DEFAULT 0 NOT NULL,
	"converted" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "period_counters_leader_id_kind_period_pk" PRIMARY KEY("leader_id","kind","period")
);
--> statement-breakpoint
CREATE TABLE "quiz_attempts" (
	"leader_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"day" text NOT NULL,
	"try_number" integer NOT NULL,
	"seed" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"percent" integer,
	CONSTRAINT "quiz_attempts_leader_id_attempt_id_pk" PRIMARY KEY("leader_id","attempt_id"),
	CONSTRAINT "quiz_attempts_once_per_try" UNIQUE("leader_id","lesson_id","day","try_number")
);
--> statement-breakpoint
CREATE TABLE "referral_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"leader_id" text NOT NULL,
	"channel" text NOT NULL,
	"deal_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"leader_id" text NOT NULL,
	"month" text NOT NULL,
	"joined_goal" integer NOT NULL,
	"converted_goal" integer NOT NULL,
	CONSTRAINT "targets_leader_id_month_pk" PRIMARY KEY("leader_id","month")
);
--> statement-breakpoint
CREATE TABLE "touches" (
	"leader_id" text NOT NULL,
	"month" text NOT NULL,
	"device_id" text NOT NULL,
	"code" text NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "touches_leader_id_month_device_id_code_pk" PRIMARY KEY("leader_id","month","device_id","code")
);
--> statement-breakpoint
CREATE TABLE "answered_requests" (
	"member_id" text NOT NULL,
	"request_key" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answered_requests_member_id_request_key_pk" PRIMARY KEY("member_id","request_key")
);
--> statement-breakpoint
CREATE TABLE "coupons" (
	"member_id" text NOT NULL,
	"coupon_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"minimum_fen" bigint NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_order_id" text,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "coupons_member_id_coupon_id_pk" PRIMARY KEY("member_id","coupon_id")
);
--> statement-breakpoint
CREATE TABLE "member_orders" (
	"member_id" text NOT NULL,
	"order_id" text NOT NULL,
	"leader_id" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_orders_member_id_order_id_pk" PRIMARY KEY("member_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"member_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"masked_phone" text,
	"phone_cipher" text,
	"avatar_url" text,
	"unit_label" text,
	"language" text DEFAULT 'zh-Hans' NOT NULL,
	"own_leader_id" text,
	"is_operator" boolean DEFAULT false NOT NULL,
	"leader_id" text,
	"joined_at" timestamp (3) with time zone,
	"moved_at" timestamp (3) with time zone,
	"wechat_openid" text,
	"demo_about" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newcomer_claims" (
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"claimed_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "newcomer_claims_member_id_kind_pk" PRIMARY KEY("member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_identities" (
	"subject" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sms_codes" (
	"phone_hash" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"tries_left" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"leader_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"from_account" text NOT NULL,
	"to_account" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_id" text NOT NULL,
	"rule_version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_entries_leader_id_entry_id_pk" PRIMARY KEY("leader_id","entry_id"),
	CONSTRAINT "ledger_entries_once_per_cause" UNIQUE("leader_id","cause_kind","cause_id"),
	CONSTRAINT "ledger_entries_amount" CHECK ("ledger_entries"."amount_fen" > 0),
	CONSTRAINT "ledger_entries_two_accounts" CHECK ("ledger_entries"."from_account" <> "ledger_entries"."to_account")
);
--> statement-breakpoint
CREATE TABLE "payment_events" (
	"event_id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"leader_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"order_id" text NOT NULL,
	"member_id" text NOT NULL,
	"channel" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"state" text NOT NULL,
	"prepay" text,
	"transaction_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	CONSTRAINT "payments_leader_id_payment_id_pk" PRIMARY KEY("leader_id","payment_id")
);
--> statement-breakpoint
CREATE TABLE "refund_lines" (
	"leader_id" text NOT NULL,
	"refund_id" text NOT NULL,
	"line_id" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"reversal_fen" bigint NOT NULL,
	CONSTRAINT "refund_lines_leader_id_refund_id_line_id_pk" PRIMARY KEY("leader_id","refund_id","line_id")
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"leader_id" text NOT NULL,
	"refund_id" text NOT NULL,
	"order_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "refunds_leader_id_refund_id_pk" PRIMARY KEY("leader_id","refund_id")
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"leader_id" text NOT NULL,
	"line_id" text NOT NULL,
	"order_id" text NOT NULL,
	"deal_id" text NOT NULL,
	"item_id" text NOT NULL,
	"member_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"goods" text NOT NULL,
	"picture_url" text NOT NULL,
	"quantity" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	"discount_fen" bigint NOT NULL,
	"paid_fen" bigint NOT NULL,
	"refunded_fen" bigint DEFAULT 0 NOT NULL,
	"rate_bp" integer,
	"commission_fen" bigint DEFAULT 0 NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"handed_over_at" timestamp (3) with time zone,
	"handed_over_by" text,
	"available_from" timestamp (3) with time zone,
	CONSTRAINT "order_lines_leader_id_line_id_pk" PRIMARY KEY("leader_id","line_id"),
	CONSTRAINT "order_lines_paid" CHECK ("order_lines"."paid_fen" = "order_lines"."amount_fen" - "order_lines"."discount_fen" and "order_lines"."paid_fen" >= 0),
	CONSTRAINT "order_lines_refunded" CHECK ("order_lines"."refunded_fen" between 0 and "order_lines"."paid_fen")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"leader_id" text NOT NULL,
	"order_id" text NOT NULL,
	"deal_id" text NOT NULL,
	"member_id" text NOT NULL,
	"member_name" text NOT NULL,
	"masked_phone" text,
	"unit_label" text,
	"request_key" text NOT NULL,
	"body_hash" text NOT NULL,
	"is_newcomer" boolean NOT NULL,
	"coupon_id" text,
	"amount_fen" bigint NOT NULL,
	"newcomer_saving_fen" bigint NOT NULL,
	"discount_fen" bigint NOT NULL,
	"pay_fen" bigint NOT NULL,
	"pickup_code" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"hold_until" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"released_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text,
	"refunded_at" timestamp (3) with time zone,
	"number" integer,
	CONSTRAINT "orders_leader_id_order_id_pk" PRIMARY KEY("leader_id","order_id"),
	CONSTRAINT "orders_once_per_request" UNIQUE("leader_id","member_id","request_key"),
	CONSTRAINT "orders_pickup_code" UNIQUE("leader_id","pickup_code"),
	CONSTRAINT "orders_sum" CHECK ("orders"."pay_fen" = "orders"."amount_fen" - "orders"."discount_fen" and "orders"."pay_fen" >= 0)
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"lesson_id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"minutes" integer NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"product_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"category" text NOT NULL,
	"goods" text NOT NULL,
	"picture_url" text NOT NULL,
	"list_fen" bigint NOT NULL,
	"min_fen" bigint NOT NULL,
	"max_fen" bigint NOT NULL,
	"rate_bp" integer,
	"search_text" text NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "deal_items_by_deal" ON "deal_items" USING btree ("leader_id","deal_id");--> statement-breakpoint
CREATE INDEX "deal_items_by_product" ON "deal_items" USING btree ("leader_id","product_id");--> statement-breakpoint
CREATE INDEX "deals_by_time" ON "deals" USING btree ("leader_id","created_at");--> statement-breakpoint
CREATE INDEX "deals_by_close" ON "deals" USING btree ("leader_id","closes_at");--> statement-breakpoint
CREATE INDEX "newcomers_by_time" ON "newcomers" USING btree ("leader_id","joined_at");--> statement-breakpoint
CREATE INDEX "period_counters_board" ON "period_counters" USING btree ("kind","period","converted" DESC NULLS LAST,"joined" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "member_orders_by_time" ON "member_orders" USING btree ("member_id","placed_at");--> statement-breakpoint
CREATE INDEX "members_by_leader" ON "members" USING btree ("leader_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_by_time" ON "ledger_entries" USING btree ("leader_id","at");--> statement-breakpoint
CREATE INDEX "payments_by_order" ON "payments" USING btree ("leader_id","order_id");--> statement-breakpoint
CREATE INDEX "payments_pending" ON "payments" USING btree ("leader_id","created_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "refunds_by_order" ON "refunds" USING btree ("leader_id","order_id");--> statement-breakpoint
CREATE INDEX "refunds_requested" ON "refunds" USING btree ("leader_id","requested_at") WHERE state = 'requested';--> statement-breakpoint
CREATE INDEX "order_lines_by_order" ON "order_lines" USING btree ("leader_id","order_id");--> statement-breakpoint
CREATE INDEX "order_lines_by_deal" ON "order_lines" USING btree ("leader_id","deal_id");--> statement-breakpoint
CREATE INDEX "order_lines_by_payment" ON "order_lines" USING btree ("leader_id","paid_at","line_id");--> statement-breakpoint
CREATE INDEX "orders_by_deal" ON "orders" USING btree ("leader_id","deal_id","number");--> statement-breakpoint
CREATE INDEX "orders_on_hold" ON "orders" USING btree ("leader_id","hold_until") WHERE paid_at is null and released_at is null;--> statement-breakpoint
CREATE INDEX "products_by_position" ON "products" USING btree ("position");