CREATE TABLE "shortages" (
	"leader_id" text NOT NULL,
	"shortage_id" text NOT NULL,
	"deal_id" text NOT NULL,
	"item_id" text NOT NULL,
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"cause" text NOT NULL,
	"quantity" integer NOT NULL,
	"settled_by" text NOT NULL,
	"refund_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shortages_leader_id_shortage_id_pk" PRIMARY KEY("leader_id","shortage_id"),
	CONSTRAINT "shortages_quantity" CHECK ("shortages"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "uncollected" (
	"leader_id" text NOT NULL,
	"order_id" text NOT NULL,
	"reminded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "uncollected_leader_id_order_id_pk" PRIMARY KEY("leader_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"member_id" text NOT NULL,
	"notice_id" text NOT NULL,
	"kind" text NOT NULL,
	"facts" text NOT NULL,
	"leader_id" text,
	"order_id" text,
	"deal_id" text,
	"after_sale_id" text,
	"cause" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notices_member_id_notice_id_pk" PRIMARY KEY("member_id","notice_id"),
	CONSTRAINT "notices_once" UNIQUE("member_id","cause")
);
--> statement-breakpoint
ALTER TABLE "deal_items" ADD COLUMN "arrived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "arrived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "held_back_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "short_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "shortages_by_deal" ON "shortages" USING btree ("leader_id","deal_id");--> statement-breakpoint
CREATE INDEX "notices_by_time" ON "notices" USING btree ("member_id","at");--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_short" CHECK ("order_lines"."short_quantity" between 0 and "order_lines"."quantity");--> statement-breakpoint
-- What arrived before came all at once.
UPDATE "deal_items" i SET "arrived_at" = d."arrived_at" FROM "deals" d
	WHERE d."leader_id" = i."leader_id" AND d."deal_id" = i."deal_id" AND d."arrived_at" IS NOT NULL;--> statement-breakpoint
UPDATE "order_lines" l SET "arrived_at" = d."arrived_at" FROM "deals" d
	WHERE d."leader_id" = l."leader_id" AND d."deal_id" = l."deal_id" AND d."arrived_at" IS NOT NULL AND l."paid_at" IS NOT NULL;
