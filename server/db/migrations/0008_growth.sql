CREATE TABLE "audit_entries" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"leader_id" text,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_closings" (
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"active_leaders" integer NOT NULL,
	"line_converted" integer,
	"line_joined" integer,
	"final_at" timestamp (3) with time zone,
	"final_by" text,
	CONSTRAINT "board_closings_kind_period_pk" PRIMARY KEY("kind","period")
);
--> statement-breakpoint
CREATE TABLE "board_objections" (
	"leader_id" text NOT NULL,
	"objection_id" text NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"why" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"decision" text,
	"decided_why" text,
	CONSTRAINT "board_objections_leader_id_objection_id_pk" PRIMARY KEY("leader_id","objection_id"),
	CONSTRAINT "board_objections_once" UNIQUE("leader_id","kind","period")
);
--> statement-breakpoint
CREATE TABLE "board_places" (
	"leader_id" text NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"converted" integer NOT NULL,
	"joined" integer NOT NULL,
	"rank" integer NOT NULL,
	"is_on" boolean NOT NULL,
	"final_counted" integer,
	"final_rank" integer,
	"final_is_on" boolean,
	CONSTRAINT "board_places_leader_id_kind_period_pk" PRIMARY KEY("leader_id","kind","period")
);
--> statement-breakpoint
CREATE TABLE "prize_bands" (
	"kind" text NOT NULL,
	"from_rank" integer NOT NULL,
	"to_rank" integer NOT NULL,
	"product_id" text NOT NULL,
	CONSTRAINT "prize_bands_kind_from_rank_pk" PRIMARY KEY("kind","from_rank")
);
--> statement-breakpoint
CREATE TABLE "prizes" (
	"leader_id" text NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"rank" integer NOT NULL,
	"product_id" text NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"claim_by" text,
	"deliver_to" text,
	"receiver_name" text,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "prizes_leader_id_kind_period_pk" PRIMARY KEY("leader_id","kind","period")
);
--> statement-breakpoint
CREATE TABLE "playbook_runs" (
	"leader_id" text NOT NULL,
	"playbook_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "playbook_runs_leader_id_playbook_id_pk" PRIMARY KEY("leader_id","playbook_id")
);
--> statement-breakpoint
CREATE TABLE "playbook_steps" (
	"leader_id" text NOT NULL,
	"playbook_id" text NOT NULL,
	"step_id" text NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	"note" text,
	CONSTRAINT "playbook_steps_leader_id_playbook_id_step_id_pk" PRIMARY KEY("leader_id","playbook_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "points_entries" (
	"leader_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"points" integer NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "points_entries_leader_id_entry_id_pk" PRIMARY KEY("leader_id","entry_id"),
	CONSTRAINT "points_entries_once" UNIQUE("leader_id","cause")
);
--> statement-breakpoint
CREATE TABLE "points_products" (
	"product_id" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"stock" integer NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "points_products_stock" CHECK ("points_products"."stock" >= 0)
);
--> statement-breakpoint
CREATE TABLE "redemptions" (
	"leader_id" text NOT NULL,
	"redemption_id" text NOT NULL,
	"product_id" text NOT NULL,
	"points" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "redemptions_leader_id_redemption_id_pk" PRIMARY KEY("leader_id","redemption_id")
);
--> statement-breakpoint
CREATE TABLE "last_touches" (
	"device_id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"leader_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uncounted_joins" (
	"leader_id" text NOT NULL,
	"member_id" text NOT NULL,
	"name" text NOT NULL,
	"avatar_url" text,
	"code" text NOT NULL,
	"channel" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "uncounted_joins_leader_id_member_id_pk" PRIMARY KEY("leader_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "leader_codes" DROP CONSTRAINT "leader_codes_leader_id_channel_deal_key_pk";--> statement-breakpoint
ALTER TABLE "leader_codes" ADD CONSTRAINT "leader_codes_leader_id_code_pk" PRIMARY KEY("leader_id","code");--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "poster" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "step" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "created_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "leader_codes" l SET "created_at" = coalesce((SELECT r."created_at" FROM "referral_codes" r WHERE r."code" = l."code"), now());--> statement-breakpoint
ALTER TABLE "leader_codes" ALTER COLUMN "created_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newcomers" ADD COLUMN "coupon_at" timestamp (3) with time zone;--> statement-breakpoint
-- Until now every newcomer was given one on joining.
UPDATE "newcomers" SET "coupon_at" = "joined_at";--> statement-breakpoint
ALTER TABLE "newcomers" ADD COLUMN "device_id" text;--> statement-breakpoint
CREATE INDEX "audit_entries_by_time" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "board_objections_by_time" ON "board_objections" USING btree ("kind","period","at");--> statement-breakpoint
CREATE INDEX "board_places_by_rank" ON "board_places" USING btree ("kind","period","rank");--> statement-breakpoint
CREATE INDEX "prizes_by_time" ON "prizes" USING btree ("assigned_at");--> statement-breakpoint
CREATE INDEX "points_entries_by_time" ON "points_entries" USING btree ("leader_id","at");--> statement-breakpoint
CREATE INDEX "redemptions_by_time" ON "redemptions" USING btree ("leader_id","at");--> statement-breakpoint
CREATE INDEX "uncounted_joins_by_time" ON "uncounted_joins" USING btree ("leader_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "leader_codes_live" ON "leader_codes" USING btree ("leader_id","channel","poster","deal_key","step") WHERE retired_at is null;