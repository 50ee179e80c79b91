ALTER TYPE "private"."ledger_action" ADD VALUE 'EDITED';
ALTER TYPE "private"."ledger_action" ADD VALUE 'DELETED';

ALTER TABLE "private"."discussion"
  ADD COLUMN "edit_minutes" INTEGER NOT NULL DEFAULT 5,
  ADD CONSTRAINT discussion_edit_minutes CHECK (edit_minutes BETWEEN 0 AND 1440);

-- That a reply was changed is public; what it said before is not.
ALTER TABLE "comment"
  ADD COLUMN "edited_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT comment_edited_at CHECK (edited_at >= created_at);
GRANT SELECT (edited_at) ON public.comment TO rejoinder_reader;

CREATE TABLE "private"."revision" (
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("comment_id", "version"),
    CONSTRAINT revision_version CHECK (version >= 1),
    CONSTRAINT revision_text CHECK (char_length(text) BETWEEN 1 AND 20000)
);
ALTER TABLE "private"."revision" ADD CONSTRAINT "revision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was once written can be erased, and never be rewritten.
GRANT SELECT, INSERT, DELETE ON private.revision TO rejoinder_app;
