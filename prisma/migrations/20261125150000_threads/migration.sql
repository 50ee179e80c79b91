-- What a page of replies needs to know without reading all of them: which thread a reply belongs to,
-- which threads have something to show, and how many there are. Kept by triggers, so whoever writes a
-- reply (a post, an import, the demo newspaper, a moderator) keeps it right in the same transaction.

ALTER TABLE "public"."comment" ADD COLUMN "root_id" UUID;

ALTER TABLE "public"."article"
  ADD COLUMN "comment_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "thread_count" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "public"."thread" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "comment_count" INTEGER NOT NULL,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- What is there already. A pingback is no reply: what answers one stands at the top.
WITH RECURSIVE tree AS (
  SELECT c.id, c.kind, c.id AS root_id
    FROM public.comment c LEFT JOIN public.comment parent ON parent.id = c.parent_id
   WHERE c.parent_id IS NULL OR parent.kind <> 'COMMENT'
   UNION ALL
  SELECT c.id, c.kind, tree.root_id
    FROM tree JOIN public.comment c ON c.parent_id = tree.id
   WHERE tree.kind = 'COMMENT'
)
UPDATE public.comment c SET root_id = tree.root_id FROM tree WHERE tree.id = c.id;

INSERT INTO public.thread (id, article_id, created_at, comment_count)
SELECT root.id, root.article_id, root.created_at, count(*)
  FROM public.comment c JOIN public.comment root ON root.id = c.root_id
 WHERE c.status = 'APPROVED' AND c.kind = 'COMMENT'
 GROUP BY root.id;

UPDATE public.article a SET comment_count = t.replies, thread_count = t.threads
  FROM (SELECT article_id, sum(comment_count) AS replies, count(*) AS threads
          FROM public.thread GROUP BY article_id) t
 WHERE t.article_id = a.id;

ALTER TABLE "public"."comment"
  ALTER COLUMN "root_id" SET NOT NULL,
  ADD CONSTRAINT comment_root CHECK (parent_id IS NOT NULL OR root_id = id);
ALTER TABLE "public"."article"
  ADD CONSTRAINT article_counts CHECK (thread_count >= 0 AND comment_count >= thread_count);
ALTER TABLE "public"."thread"
  ADD CONSTRAINT thread_comment_count CHECK (comment_count > 0),
  ADD CONSTRAINT "thread_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "comment_root_id_idx" ON "public"."comment"("root_id");
CREATE INDEX "thread_article_id_created_at_id_idx" ON "public"."thread"("article_id", "created_at", "id");

-- The reader sees the threads of published articles: ids and times, as of tombstones. Nobody but the
-- trigger writes here.
GRANT SELECT (root_id) ON public.comment TO rejoinder_reader;
GRANT SELECT ON public.thread TO rejoinder_reader, rejoinder_app;
ALTER TABLE public.thread ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON public.thread TO rejoinder_app USING (true);
CREATE POLICY reader_published ON public.thread FOR SELECT TO rejoinder_reader
  USING (EXISTS (SELECT FROM public.article a WHERE a.id = article_id));

-- A reply belongs to the thread of what it answers. Parents come first, in one statement too.
CREATE FUNCTION public.find_root() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  NEW.root_id := NEW.id;
  IF NEW.parent_id IS NULL THEN RETURN NEW; END IF;
  SELECT CASE WHEN kind = 'COMMENT' THEN root_id ELSE NEW.id END INTO NEW.root_id
    FROM public.comment WHERE id = NEW.parent_id;
  IF NOT FOUND THEN
    RAISE foreign_key_violation USING MESSAGE = 'a reply is written after what it answers';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER find_root BEFORE INSERT ON public.comment
  FOR EACH ROW EXECUTE FUNCTION public.find_root();

-- A reply stays where it was written: its answers go by its thread.
CREATE FUNCTION public.refuse_to_move() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
  RAISE restrict_violation USING MESSAGE = 'a reply stays where it was written';
END
$$;

CREATE TRIGGER refuse_to_move AFTER UPDATE OF parent_id, root_id, kind, article_id ON public.comment
  FOR EACH ROW
  WHEN ((OLD.parent_id, OLD.root_id, OLD.kind, OLD.article_id)
    IS DISTINCT FROM (NEW.parent_id, NEW.root_id, NEW.kind, NEW.article_id))
  EXECUTE FUNCTION public.refuse_to_move();

-- How many more (or fewer) replies a thread shows after a statement.
CREATE TYPE public.thread_change AS (article_id uuid, root_id uuid, step int);

CREATE FUNCTION public.count_comments() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
  changes public.thread_change[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    changes := ARRAY(
      SELECT ROW(article_id, root_id, count(*))::public.thread_change FROM after_rows
       WHERE status = 'APPROVED' AND kind = 'COMMENT' GROUP BY article_id, root_id);
  ELSIF TG_OP = 'DELETE' THEN
    changes := ARRAY(
      SELECT ROW(article_id, root_id, -count(*))::public.thread_change FROM before_rows
       WHERE status = 'APPROVED' AND kind = 'COMMENT' GROUP BY article_id, root_id);
  ELSE
    changes := ARRAY(
      SELECT ROW(article_id, root_id, sum(step))::public.thread_change FROM (
        SELECT article_id, root_id, 1 AS step FROM after_rows
         WHERE status = 'APPROVED' AND kind = 'COMMENT'
         UNION ALL
        SELECT article_id, root_id, -1 FROM before_rows
         WHERE status = 'APPROVED' AND kind = 'COMMENT'
      ) steps GROUP BY article_id, root_id HAVING sum(step) <> 0);
  END IF;
  IF cardinality(changes) = 0 THEN RETURN NULL; END IF;

  -- One after the other on an article, and always in the same order.
  PERFORM FROM public.article
    WHERE id IN (SELECT c.article_id FROM unnest(changes) c) ORDER BY id FOR NO KEY UPDATE;

  UPDATE public.article a
     SET comment_count = a.comment_count + d.replies, thread_count = a.thread_count + d.threads
    FROM (SELECT c.article_id, sum(c.step) AS replies,
                 sum((coalesce(t.comment_count, 0) + c.step > 0)::int - (t.id IS NOT NULL)::int) AS threads
            FROM unnest(changes) c LEFT JOIN public.thread t ON t.id = c.root_id
           GROUP BY c.article_id) d
   WHERE a.id = d.article_id;
  DELETE FROM public.thread t USING unnest(changes) c
   WHERE t.id = c.root_id AND t.comment_count + c.step = 0;
  UPDATE public.thread t SET comment_count = t.comment_count + c.step
    FROM unnest(changes) c WHERE t.id = c.root_id;
  INSERT INTO public.thread (id, article_id, created_at, comment_count)
    SELECT root.id, root.article_id, root.created_at, c.step
      FROM unnest(changes) c JOIN public.comment root ON root.id = c.root_id
     WHERE c.step > 0 AND NOT EXISTS (SELECT FROM public.thread t WHERE t.id = c.root_id);
  RETURN NULL;
END
$$;

CREATE TRIGGER count_new_comments AFTER INSERT ON public.comment
  REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION public.count_comments();
CREATE TRIGGER count_changed_comments AFTER UPDATE ON public.comment
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION public.count_comments();
CREATE TRIGGER count_deleted_comments AFTER DELETE ON public.comment
  REFERENCING OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION public.count_comments();

-- The places of removed replies, of the threads that are asked for and no others.
DROP FUNCTION public.list_tombstones(uuid);
CREATE FUNCTION public.list_tombstones(of_threads uuid[])
  RETURNS TABLE (id uuid, parent_id uuid, created_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$
  -- One look-up in the key for every step: joined, PostgreSQL expects many and reads the whole table.
  WITH RECURSIVE hidden AS (
    SELECT p.id, p.root_id, p.parent_id, p.created_at
      FROM public.comment c JOIN public.article a ON a.id = c.article_id
     CROSS JOIN LATERAL (SELECT * FROM public.comment WHERE id = c.parent_id LIMIT 1) p
     WHERE c.root_id = ANY (of_threads) AND c.id <> c.root_id AND a.status = 'PUBLISHED'
       AND c.status = 'APPROVED' AND c.kind = 'COMMENT' AND p.status <> 'APPROVED'
     UNION
    SELECT p.id, p.root_id, p.parent_id, p.created_at
      FROM hidden
     CROSS JOIN LATERAL (SELECT * FROM public.comment WHERE id = hidden.parent_id LIMIT 1) p
     WHERE hidden.id <> hidden.root_id AND p.status <> 'APPROVED'
  )
  SELECT id, CASE WHEN id = root_id THEN NULL ELSE parent_id END, created_at FROM hidden
$$;

-- Where a reply that is not shown would stand, so that its permalink can lead to what was answered.
CREATE FUNCTION public.article_of_comment(of_comment uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$
  SELECT a.slug FROM public.comment c JOIN public.article a ON a.id = c.article_id
   WHERE c.id = of_comment AND a.status = 'PUBLISHED'
$$;

REVOKE ALL ON FUNCTION public.find_root(), public.refuse_to_move(), public.count_comments(),
  public.list_tombstones(uuid[]), public.article_of_comment(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.list_tombstones(uuid[]), public.article_of_comment(uuid)
  TO rejoinder_reader, rejoinder_app;
