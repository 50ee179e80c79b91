-- The pictures of the newspaper. Which bytes they are, and how large, is in their key: pages need no
-- row to show one, and readers' rights reach no further than the files.
CREATE TABLE "private"."media" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID,
    "added_by_name" TEXT NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id"),
    CONSTRAINT media_key CHECK (key ~ '^[0-9a-f]{16}-[1-9][0-9]{0,4}x[1-9][0-9]{0,4}-[0-9a-f]{6}$')
);
CREATE UNIQUE INDEX "media_key_key" ON "private"."media"("key");
CREATE INDEX "media_added_at_id_idx" ON "private"."media"("added_at" DESC, "id" DESC);
ALTER TABLE "private"."media" ADD CONSTRAINT "media_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "private"."person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON private.media TO rejoinder_app;
