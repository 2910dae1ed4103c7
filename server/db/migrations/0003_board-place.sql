ALTER TABLE "board_histogram" ADD COLUMN "leaders_above" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "board_snapshots" ADD COLUMN "line_converted" integer;--> statement-breakpoint
ALTER TABLE "board_snapshots" ADD COLUMN "line_joined" integer;--> statement-breakpoint
CREATE INDEX "newcomers_by_member" ON "newcomers" USING btree ("member_id");