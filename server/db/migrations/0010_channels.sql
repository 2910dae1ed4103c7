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
DROP INDEX "leader_codes_live";--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "poster" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "leader_codes" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "uncounted_joins_by_time" ON "uncounted_joins" USING btree ("leader_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "leader_codes_live" ON "leader_codes" USING btree ("leader_id","channel","deal_key","step","poster","label") WHERE retired_at is null;