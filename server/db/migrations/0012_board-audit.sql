CREATE TABLE "audit_entries" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"act" text NOT NULL,
	"leader_id" text,
	"facts" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_objections" (
	"leader_id" text NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"why" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"is_upheld" boolean,
	"answer" text,
	"correction" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "board_objections_leader_id_kind_period_pk" PRIMARY KEY("leader_id","kind","period")
);
--> statement-breakpoint
CREATE TABLE "prize_plans" (
	"kind" text PRIMARY KEY NOT NULL,
	"bands" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
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
	"way" text,
	"address_cipher" text,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "prizes_leader_id_kind_period_pk" PRIMARY KEY("leader_id","kind","period")
);
--> statement-breakpoint
ALTER TABLE "board_closings" ADD COLUMN "final_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "board_closings" ADD COLUMN "final_by" text;--> statement-breakpoint
ALTER TABLE "board_places" ADD COLUMN "counted" integer;--> statement-breakpoint
ALTER TABLE "board_places" ADD COLUMN "final_rank" integer;--> statement-breakpoint
ALTER TABLE "board_places" ADD COLUMN "is_finally_on" boolean;--> statement-breakpoint
CREATE INDEX "audit_entries_by_time" ON "audit_entries" USING btree ("at","entry_id");--> statement-breakpoint
CREATE INDEX "board_objections_by_time" ON "board_objections" USING btree ("kind","period","at");--> statement-breakpoint
CREATE INDEX "prizes_by_time" ON "prizes" USING btree ("assigned_at","leader_id");--> statement-breakpoint
CREATE INDEX "board_places_by_final_rank" ON "board_places" USING btree ("kind","period","final_rank","leader_id");