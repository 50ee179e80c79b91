ALTER TYPE "private"."ledger_action" ADD VALUE 'KEPT';

CREATE TYPE "private"."report_reason" AS ENUM ('ABUSE', 'SPAM', 'PERSONAL', 'FALSE', 'OTHER');

CREATE TABLE "private"."report" (
    "id" BIGSERIAL NOT NULL,
    "comment_id" UUID NOT NULL,
    "reason" "private"."report_reason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "address_digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id"),
    CONSTRAINT report_note CHECK (char_length(note) <= 500),
    CONSTRAINT report_address_digest CHECK (octet_length(address_digest) = 32),
    CONSTRAINT report_resolved_at CHECK (resolved_at >= created_at)
);
CREATE INDEX "report_comment_id_resolved_at_idx" ON "private"."report"("comment_id", "resolved_at");
CREATE INDEX "report_address_digest_created_at_idx" ON "private"."report"("address_digest", "created_at" DESC);
ALTER TABLE "private"."report" ADD CONSTRAINT "report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON private.report TO rejoinder_app;
GRANT USAGE ON SEQUENCE private.report_id_seq TO rejoinder_app;
