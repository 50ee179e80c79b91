-- The article that opens the front page; null: the newest.
ALTER TABLE "public"."site" ADD COLUMN "lead_article_id" UUID;
CREATE UNIQUE INDEX "site_lead_article_id_key" ON "public"."site"("lead_article_id");
ALTER TABLE "public"."site" ADD CONSTRAINT "site_lead_article_id_fkey" FOREIGN KEY ("lead_article_id") REFERENCES "public"."article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
