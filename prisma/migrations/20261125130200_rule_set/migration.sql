CREATE TYPE "private"."rule_set" AS ENUM ('STANDARD', 'LIKE_WORDPRESS');

ALTER TABLE "private"."discussion"
  ADD COLUMN "rule_set" "private"."rule_set" NOT NULL DEFAULT 'STANDARD';
