-- A change of what the newspaper says about itself names the version it was made on.
ALTER TABLE "public"."site"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT site_version CHECK (version >= 1);

CREATE TABLE "private"."site_change" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "site_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT site_change_changes CHECK (jsonb_typeof(changes) = 'object' AND changes <> '{}')
);
ALTER TABLE "private"."site_change" ADD CONSTRAINT "site_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Like the ledger: rows are added, and nothing else.
GRANT SELECT, INSERT ON private.site_change TO rejoinder_app;
GRANT USAGE ON SEQUENCE private.site_change_id_seq TO rejoinder_app;
