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
ALTER TABLE "leader_codes" DROP CONSTRAINT "leader_codes_leader_id_channel_deal_key_pk";--> statement-breakpoint
ALTER TABLE "leader_codes" ADD CONSTRAINT "leader_codes_leader_id_code_pk" PRIMARY KEY("leader_id","code");--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "step" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "created_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "leader_codes" l SET "created_at" = coalesce((SELECT r."created_at" FROM "referral_codes" r WHERE r."code" = l."code"), now());--> statement-breakpoint
ALTER TABLE "leader_codes" ALTER COLUMN "created_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newcomers" ADD COLUMN "coupon_at" timestamp (3) with time zone;--> statement-breakpoint
-- Until now every newcomer was given one on joining.
UPDATE "newcomers" SET "coupon_at" = "joined_at";--> statement-breakpoint
CREATE INDEX "points_entries_by_time" ON "points_entries" USING btree ("leader_id","at");--> statement-breakpoint
CREATE INDEX "redemptions_by_time" ON "redemptions" USING btree ("leader_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "leader_codes_live" ON "leader_codes" USING btree ("leader_id","channel","deal_key","step") WHERE retired_at is null;