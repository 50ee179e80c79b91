ALTER TABLE "private"."discussion"
  ADD COLUMN "close_after_days" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "max_depth" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT discussion_close_after_days CHECK (close_after_days BETWEEN 0 AND 36500),
  ADD CONSTRAINT discussion_max_depth CHECK (max_depth BETWEEN 0 AND 1000);
