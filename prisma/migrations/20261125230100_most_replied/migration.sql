-- "Most replied" is read from its beginning, like the other orders.
CREATE INDEX "thread_article_id_comment_count_created_at_id_idx" ON "public"."thread"("article_id", "comment_count" DESC, "created_at", "id");
