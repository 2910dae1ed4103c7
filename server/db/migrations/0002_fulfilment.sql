CREATE TABLE "after_sale_events" (
	"leader_id" text NOT NULL,
	"event_id" text NOT NULL,
	"after_sale_id" text NOT NULL,
	"kind" text NOT NULL,
	"by_member_id" text NOT NULL,
	"by_role" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"amount_fen" bigint,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "after_sale_events_leader_id_event_id_pk" PRIMARY KEY("leader_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "after_sale_pictures" (
	"leader_id" text NOT NULL,
	"picture_id" text NOT NULL,
	"order_id" text NOT NULL,
	"member_id" text NOT NULL,
	"after_sale_id" text,
	"position" integer DEFAULT 0 NOT NULL,
	"storage_key" text NOT NULL,
	"byte_length" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "after_sale_pictures_leader_id_picture_id_pk" PRIMARY KEY("leader_id","picture_id"),
	CONSTRAINT "after_sale_pictures_once" UNIQUE("leader_id","storage_key")
);
--> statement-breakpoint
CREATE TABLE "after_sales" (
	"leader_id" text NOT NULL,
	"after_sale_id" text NOT NULL,
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"member_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"asked_quantity" integer NOT NULL,
	"asked_fen" bigint NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"agreed_at" timestamp (3) with time zone,
	"agreed_fen" bigint,
	"refund_id" text,
	"stock" text,
	"refused_at" timestamp (3) with time zone,
	"refused_why" text,
	"passed_at" timestamp (3) with time zone,
	"escalated_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "after_sales_leader_id_after_sale_id_pk" PRIMARY KEY("leader_id","after_sale_id"),
	CONSTRAINT "after_sales_asked" CHECK ("after_sales"."asked_fen" > 0 and "after_sales"."asked_quantity" > 0),
	CONSTRAINT "after_sales_agreed" CHECK (("after_sales"."agreed_at" is null) = ("after_sales"."agreed_fen" is null))
);
--> statement-breakpoint
CREATE TABLE "helper_invitations" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"leader_id" text NOT NULL,
	"helper_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "helpers" (
	"leader_id" text NOT NULL,
	"helper_id" text NOT NULL,
	"name" text NOT NULL,
	"member_id" text,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "helpers_leader_id_helper_id_pk" PRIMARY KEY("leader_id","helper_id")
);
--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "minimum_members" integer;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "helps_leader_id" text;--> statement-breakpoint
CREATE INDEX "after_sale_events_by_after_sale" ON "after_sale_events" USING btree ("leader_id","after_sale_id");--> statement-breakpoint
CREATE INDEX "after_sale_pictures_by_order" ON "after_sale_pictures" USING btree ("leader_id","order_id");--> statement-breakpoint
CREATE INDEX "after_sales_by_order" ON "after_sales" USING btree ("leader_id","order_id");--> statement-breakpoint
CREATE INDEX "after_sales_by_time" ON "after_sales" USING btree ("leader_id","asked_at");--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_minimum" CHECK ("deals"."minimum_members" > 0);