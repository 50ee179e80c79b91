ALTER TABLE "private"."discussion"
  ADD COLUMN "moderation_words" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "blocked_words" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT discussion_moderation_words CHECK (char_length(moderation_words) <= 50000),
  ADD CONSTRAINT discussion_blocked_words CHECK (char_length(blocked_words) <= 50000);
