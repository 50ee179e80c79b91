-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "private";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "article_format" AS ENUM ('MARKDOWN', 'HTML');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('ltr', 'rtl');

-- CreateEnum
CREATE TYPE "comment_status" AS ENUM ('PENDING', 'APPROVED', 'SPAM', 'TRASHED');

-- CreateEnum
CREATE TYPE "comment_kind" AS ENUM ('COMMENT', 'PINGBACK', 'TRACKBACK');

-- CreateEnum
CREATE TYPE "private"."ledger_action" AS ENUM ('POSTED', 'IMPORTED', 'DECIDED', 'EMAIL_SHOWN');

-- CreateEnum
CREATE TYPE "private"."role" AS ENUM ('ADMIN', 'EDITOR', 'AUTHOR', 'MODERATOR');

-- CreateEnum
CREATE TYPE "private"."hold_policy" AS ENUM ('HOLD_ALL', 'HOLD_FIRST', 'PUBLISH');

-- CreateTable
CREATE TABLE "site" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "direction" "direction" NOT NULL DEFAULT 'ltr',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "house_line" TEXT NOT NULL DEFAULT '',
    "disclaimer" TEXT NOT NULL DEFAULT '',
    "publisher_name" TEXT NOT NULL DEFAULT '',
    "publisher_line" TEXT NOT NULL DEFAULT '',
    "publisher_url" TEXT,
    "publisher_logo" TEXT,
    "thread_depth" INTEGER NOT NULL DEFAULT 5,
    "threads_per_page" INTEGER NOT NULL DEFAULT 50,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "section" TEXT NOT NULL DEFAULT '',
    "bio" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL DEFAULT '',
    "excerpt" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "format" "article_format" NOT NULL DEFAULT 'MARKDOWN',
    "status" "article_status" NOT NULL DEFAULT 'DRAFT',
    "published_at" TIMESTAMPTZ(3),
    "content_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "language" TEXT,
    "direction" "direction",
    "comments_open" BOOLEAN NOT NULL DEFAULT true,
    "house_line" TEXT,
    "disclaimer" TEXT,
    "image_url" TEXT,
    "image_alt" TEXT NOT NULL DEFAULT '',
    "image_caption" TEXT NOT NULL DEFAULT '',
    "image_credit" TEXT NOT NULL DEFAULT '',
    "import_key" TEXT,
    "category_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_tag" (
    "article_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "article_tag_pkey" PRIMARY KEY ("article_id","tag_id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "path" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "comment_kind" NOT NULL DEFAULT 'COMMENT',
    "status" "comment_status" NOT NULL,
    "author_name" TEXT NOT NULL,
    "author_url" TEXT,
    "text" TEXT NOT NULL,
    "avatar_seed" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "idempotency_key" TEXT,
    "import_key" TEXT,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private"."contact" (
    "comment_id" UUID NOT NULL,
    "email_ciphertext" BYTEA,
    "email_digest" BYTEA,
    "address_digest" BYTEA,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "contact_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "private"."address_key" (
    "day" DATE NOT NULL,
    "key_ciphertext" BYTEA NOT NULL,

    CONSTRAINT "address_key_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "private"."ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" "private"."ledger_action" NOT NULL,
    "comment_id" UUID NOT NULL,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "from_status" "comment_status",
    "to_status" "comment_status",
    "version" INTEGER NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private"."person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "private"."role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private"."session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private"."setup_token" (
    "digest" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setup_token_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "private"."discussion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "hold_policy" "private"."hold_policy" NOT NULL DEFAULT 'HOLD_FIRST',
    "max_links" INTEGER NOT NULL DEFAULT 2,

    CONSTRAINT "discussion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private"."rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "category_slug_key" ON "category"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "tag_slug_key" ON "tag"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_slug_key" ON "author"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_import_key_key" ON "article"("import_key");

-- CreateIndex
CREATE INDEX "article_status_published_at_idx" ON "article"("status", "published_at" DESC);

-- CreateIndex
CREATE INDEX "article_category_id_status_published_at_idx" ON "article"("category_id", "status", "published_at" DESC);

-- CreateIndex
CREATE INDEX "article_author_id_status_published_at_idx" ON "article"("author_id", "status", "published_at" DESC);

-- CreateIndex
CREATE INDEX "article_tag_tag_id_idx" ON "article_tag"("tag_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_idempotency_key_key" ON "comment"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "comment_import_key_key" ON "comment"("import_key");

-- CreateIndex
CREATE INDEX "comment_article_id_status_created_at_idx" ON "comment"("article_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "comment_status_created_at_idx" ON "comment"("status", "created_at");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_id_article_id_key" ON "comment"("id", "article_id");

-- CreateIndex
CREATE INDEX "contact_email_digest_idx" ON "private"."contact"("email_digest");

-- CreateIndex
CREATE INDEX "contact_address_digest_idx" ON "private"."contact"("address_digest");

-- CreateIndex
CREATE INDEX "ledger_entry_comment_id_id_idx" ON "private"."ledger_entry"("comment_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "private"."person"("email");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "private"."session"("person_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tag" ADD CONSTRAINT "article_tag_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tag" ADD CONSTRAINT "article_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_article_id_fkey" FOREIGN KEY ("parent_id", "article_id") REFERENCES "comment"("id", "article_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private"."contact" ADD CONSTRAINT "contact_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private"."ledger_entry" ADD CONSTRAINT "ledger_entry_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "private"."ledger_entry" ADD CONSTRAINT "ledger_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "private"."session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
