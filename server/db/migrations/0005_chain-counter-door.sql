CREATE TABLE "notice_consents" (
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"remaining" integer NOT NULL,
	CONSTRAINT "notice_consents_member_id_kind_pk" PRIMARY KEY("member_id","kind"),
	CONSTRAINT "notice_consents_whole" CHECK ("notice_consents"."remaining" >= 0)
);
--> statement-breakpoint
CREATE TABLE "order_claims" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"leader_id" text NOT NULL,
	"order_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "uncollected" ALTER COLUMN "reminded_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "after_sales" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "after_sales" ADD COLUMN "decided_why" text;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "offers_delivery" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "uncollected" ADD COLUMN "settled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "uncollected" ADD COLUMN "settled_by" text;--> statement-breakpoint
ALTER TABLE "uncollected" ADD COLUMN "settlement" text;--> statement-breakpoint
ALTER TABLE "uncollected" ADD COLUMN "settled_why" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "push" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "push_tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "pushed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "placed_by" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "chain_line" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "deliver_to" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "collector_name" text;--> statement-breakpoint
CREATE INDEX "notices_to_push" ON "notices" USING btree ("at") WHERE push = 'waiting';