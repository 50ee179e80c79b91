CREATE TABLE "private"."spent_work" (
    "nonce" BYTEA NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_work_pkey" PRIMARY KEY ("nonce"),
    CONSTRAINT spent_work_nonce CHECK (octet_length(nonce) = 16)
);
CREATE INDEX "spent_work_until_idx" ON "private"."spent_work"("until");

GRANT SELECT, INSERT, DELETE ON private.spent_work TO rejoinder_app;
