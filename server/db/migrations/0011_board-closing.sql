CREATE TABLE "board_closings" (
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"active_leaders" integer NOT NULL,
	"placed" integer NOT NULL,
	"line_converted" integer,
	"line_joined" integer,
	CONSTRAINT "board_closings_kind_period_pk" PRIMARY KEY("kind","period")
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
	CONSTRAINT "board_places_leader_id_kind_period_pk" PRIMARY KEY("leader_id","kind","period")
);
--> statement-breakpoint
CREATE INDEX "board_places_by_rank" ON "board_places" USING btree ("kind","period","rank","leader_id");