CREATE TABLE "flag_cases" (
	"leader_id" text NOT NULL,
	"member_id" text NOT NULL,
	"weight" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"is_rejected" boolean DEFAULT false NOT NULL,
	"why" text,
	"objection" text,
	"objected_at" timestamp (3) with time zone,
	CONSTRAINT "flag_cases_leader_id_member_id_pk" PRIMARY KEY("leader_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"leader_id" text NOT NULL,
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"weight" text NOT NULL,
	"others" integer NOT NULL,
	"other_names" text[] NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "flags_leader_id_member_id_kind_pk" PRIMARY KEY("leader_id","member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "leader_devices" (
	"leader_id" text NOT NULL,
	"device_id" text NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "leader_devices_leader_id_device_id_pk" PRIMARY KEY("leader_id","device_id")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "phone_family" text;--> statement-breakpoint
ALTER TABLE "newcomers" ADD COLUMN "device_id" text;--> statement-breakpoint
ALTER TABLE "newcomers" ADD COLUMN "phone_family" text;--> statement-breakpoint
ALTER TABLE "newcomers" ADD COLUMN "flags_checked_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "flag_cases_by_time" ON "flag_cases" USING btree ("weight","opened_at");--> statement-breakpoint
CREATE INDEX "newcomers_unchecked" ON "newcomers" USING btree ("joined_at") WHERE flags_checked_at is null;