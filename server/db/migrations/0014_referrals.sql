CREATE TABLE "member_devices" (
	"member_id" text NOT NULL,
	"device_id" text NOT NULL,
	CONSTRAINT "member_devices_member_id_device_id_pk" PRIMARY KEY("member_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "newcomer_offers" (
	"kind" text PRIMARY KEY NOT NULL,
	"is_on" boolean NOT NULL,
	"cap" integer DEFAULT 0 NOT NULL,
	"given" integer DEFAULT 0 NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone,
	CONSTRAINT "newcomer_offers_whole" CHECK ("newcomer_offers"."cap" >= 0 and "newcomer_offers"."given" >= 0)
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"leader_id" text NOT NULL,
	"member_id" text NOT NULL,
	"referrer_id" text NOT NULL,
	"name" text NOT NULL,
	"avatar_url" text,
	"at" timestamp (3) with time zone NOT NULL,
	"denial" text,
	"given_at" timestamp (3) with time zone,
	"given_fen" bigint,
	CONSTRAINT "referrals_leader_id_member_id_pk" PRIMARY KEY("leader_id","member_id")
);
--> statement-breakpoint
DROP INDEX "leader_codes_live";--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "in_newcomer_zone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "member_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "referral_codes" ADD COLUMN "member_id" text;--> statement-breakpoint
CREATE INDEX "referrals_by_referrer" ON "referrals" USING btree ("referrer_id","at");--> statement-breakpoint
CREATE INDEX "referrals_to_decide" ON "referrals" USING btree ("leader_id","member_id") WHERE denial is null and given_at is null;--> statement-breakpoint
CREATE INDEX "coupons_to_remind" ON "coupons" USING btree ("expires_at") WHERE used_at is null and reminded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "leader_codes_of_member" ON "leader_codes" USING btree ("leader_id","member_key") WHERE retired_at is null and member_key <> '';--> statement-breakpoint
CREATE UNIQUE INDEX "leader_codes_live" ON "leader_codes" USING btree ("leader_id","channel","deal_key","step","poster","label","member_key") WHERE retired_at is null;--> statement-breakpoint
INSERT INTO "newcomer_offers" ("kind", "is_on", "cap", "given")
	SELECT 'coupon', true, 100000, count(*)::int FROM "coupons" WHERE "kind" = 'newcomer'
	UNION ALL SELECT 'zone', false, 0, 0;
