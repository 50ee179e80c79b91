ALTER TABLE "private"."session"
  ADD COLUMN "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "awaits_code" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "private"."second_factor" (
    "person_id" UUID NOT NULL,
    "secret_ciphertext" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);
ALTER TABLE "private"."second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "private"."recovery_code" (
    "person_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","digest"),
    CONSTRAINT recovery_code_digest CHECK (octet_length(digest) = 32)
);
ALTER TABLE "private"."recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."second_factor"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TYPE "private"."sign_in_outcome" AS ENUM ('SUCCEEDED', 'WRONG_PASSWORD', 'WRONG_CODE', 'BLOCKED', 'SIGNED_OUT');

CREATE TABLE "private"."sign_in_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "private"."sign_in_outcome" NOT NULL,
    "person_id" UUID,
    "place" BYTEA,
    "is_known_place" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_event_pkey" PRIMARY KEY ("id"),
    CONSTRAINT sign_in_event_place CHECK (octet_length(place) = 32)
);
CREATE INDEX "sign_in_event_person_id_id_idx" ON "private"."sign_in_event"("person_id", "id");
CREATE INDEX "sign_in_event_at_idx" ON "private"."sign_in_event"("at");
ALTER TABLE "private"."sign_in_event" ADD CONSTRAINT "sign_in_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON private.second_factor, private.recovery_code TO rejoinder_app;
-- What happened is not rewritten; it is forgotten when its time is over.
GRANT SELECT, INSERT, DELETE ON private.sign_in_event TO rejoinder_app;
GRANT USAGE ON SEQUENCE private.sign_in_event_id_seq TO rejoinder_app;
