-- Whose byline somebody writes under.
ALTER TABLE "private"."person" ADD COLUMN "author_id" UUID;
CREATE UNIQUE INDEX "person_author_id_key" ON "private"."person"("author_id");
ALTER TABLE "private"."person" ADD CONSTRAINT "person_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "public"."author"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Where an article was published first, if not here.
ALTER TABLE "public"."article" ADD COLUMN "canonical_url" TEXT,
  ADD COLUMN "comments_close_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT article_canonical_url CHECK (canonical_url IS NULL OR canonical_url ~ '^https?://');
CREATE INDEX "article_comments_close_at_idx" ON "public"."article"("comments_close_at");

-- What an article's form holds, saved or not: readers see nothing of it.
CREATE TABLE "private"."manuscript" (
    "article_id" UUID NOT NULL,
    "owner_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID,
    "saved_by_name" TEXT NOT NULL,

    CONSTRAINT "manuscript_pkey" PRIMARY KEY ("article_id"),
    CONSTRAINT manuscript_fields CHECK (jsonb_typeof(fields) = 'object')
);
CREATE INDEX "manuscript_owner_id_idx" ON "private"."manuscript"("owner_id");
ALTER TABLE "private"."manuscript" ADD CONSTRAINT "manuscript_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "private"."manuscript" ADD CONSTRAINT "manuscript_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "private"."person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON private.manuscript TO rejoinder_app;

CREATE TYPE "private"."article_deed" AS ENUM ('STARTED', 'SAVED', 'PUBLISHED', 'UPDATED', 'SCHEDULED', 'TAKEN_BACK', 'WITHDRAWN', 'RESTORED', 'REPLIES_CLOSED');

-- What happened to an article, and what it said then.
CREATE TABLE "private"."article_entry" (
    "id" BIGSERIAL NOT NULL,
    "article_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "deed" "private"."article_deed" NOT NULL,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "from_status" "public"."article_status",
    "to_status" "public"."article_status",
    "fields" JSONB,

    CONSTRAINT "article_entry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT article_entry_fields CHECK (fields IS NULL OR jsonb_typeof(fields) = 'object')
);
CREATE INDEX "article_entry_article_id_id_idx" ON "private"."article_entry"("article_id", "id");
ALTER TABLE "private"."article_entry" ADD CONSTRAINT "article_entry_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "private"."article_entry" ADD CONSTRAINT "article_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Like the ledger: rows are added, and nothing else.
GRANT SELECT, INSERT ON private.article_entry TO rejoinder_app;
GRANT USAGE ON SEQUENCE private.article_entry_id_seq TO rejoinder_app;

-- A link to what is not published yet. Only its digest is kept.
CREATE TABLE "private"."preview" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "preview_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "preview_digest_key" ON "private"."preview"("digest");
CREATE INDEX "preview_article_id_idx" ON "private"."preview"("article_id");
ALTER TABLE "private"."preview" ADD CONSTRAINT "preview_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON private.preview TO rejoinder_app;

-- The list of the desk: what was changed last comes first.
CREATE INDEX "article_status_content_changed_at_id_idx" ON "public"."article"("status", "content_changed_at" DESC, "id" DESC);
CREATE INDEX "article_content_changed_at_id_idx" ON "public"."article"("content_changed_at" DESC, "id" DESC);
