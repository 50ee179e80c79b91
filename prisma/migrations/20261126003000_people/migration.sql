-- Somebody who was invited has no password yet.
ALTER TABLE "private"."person" ALTER COLUMN "password_hash" DROP NOT NULL;
ALTER TABLE "private"."person" ADD COLUMN "last_sign_in_at" TIMESTAMPTZ(3);

CREATE TABLE "private"."invitation" (
    "person_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT invitation_digest CHECK (octet_length(digest) = 32)
);
CREATE UNIQUE INDEX "invitation_digest_key" ON "private"."invitation"("digest");
ALTER TABLE "private"."invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON private.invitation TO rejoinder_app;

CREATE TYPE "private"."person_change_kind" AS ENUM ('INVITED', 'INVITED_AGAIN', 'JOINED', 'ROLE_CHANGED', 'DISABLED', 'ENABLED', 'PASSWORD_CHANGED', 'FACTOR_ADDED', 'FACTOR_REMOVED');

CREATE TABLE "private"."person_change" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "private"."person_change_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "from_role" "private"."role",
    "to_role" "private"."role",

    CONSTRAINT "person_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT person_change_roles CHECK (
      kind <> 'ROLE_CHANGED' OR (from_role IS NOT NULL AND to_role IS NOT NULL AND from_role <> to_role))
);
CREATE INDEX "person_change_subject_id_id_idx" ON "private"."person_change"("subject_id", "id");
ALTER TABLE "private"."person_change" ADD CONSTRAINT "person_change_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "private"."person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "private"."person_change" ADD CONSTRAINT "person_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Like the ledger: rows are added, and nothing else.
GRANT SELECT, INSERT ON private.person_change TO rejoinder_app;
GRANT USAGE ON SEQUENCE private.person_change_id_seq TO rejoinder_app;
