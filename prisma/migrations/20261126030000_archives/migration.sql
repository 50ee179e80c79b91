-- What stands in which archive, and how many of each month: a numbered page is found without reading
-- the pages before it. Kept by triggers, so whoever writes an article (an editor, an import, the demo
-- newspaper) keeps it right in the same transaction. Only what is published stands here.

-- The archive of everything is 0; others have the id of their category, author or tag.
CREATE TABLE "public"."archive_entry" (
    "archive_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "archive_entry_pkey" PRIMARY KEY ("archive_id", "published_at", "article_id")
);

CREATE TABLE "public"."archive_month" (
    "archive_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "article_count" INTEGER NOT NULL,

    CONSTRAINT "archive_month_pkey" PRIMARY KEY ("archive_id", "month"),
    CONSTRAINT "archive_month_article_count" CHECK (article_count >= 0)
);

-- Where an article should stand.
CREATE FUNCTION public.archives_of(of_article uuid)
  RETURNS TABLE (archive_id uuid, published_at timestamptz)
  LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT place.archive_id, a.published_at
    FROM public.article a
   CROSS JOIN LATERAL (
     VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (a.category_id), (a.author_id)
      UNION SELECT t.tag_id FROM public.article_tag t WHERE t.article_id = a.id
   ) place (archive_id)
   WHERE a.id = of_article AND a.status = 'PUBLISHED'
$$;

INSERT INTO public.archive_entry (archive_id, published_at, article_id)
SELECT place.archive_id, place.published_at, a.id
  FROM public.article a CROSS JOIN LATERAL public.archives_of(a.id) place;

INSERT INTO public.archive_month (archive_id, month, article_count)
SELECT archive_id, date_trunc('month', published_at AT TIME ZONE 'UTC'), count(*)
  FROM public.archive_entry GROUP BY 1, 2;

-- All there is in it: sums of months are read from here, and not from rows strewn over the table.
CREATE INDEX "archive_month_archive_id_month_article_count_idx" ON "public"."archive_month"("archive_id", "month", "article_count");
CREATE INDEX "archive_entry_article_id_idx" ON "public"."archive_entry"("article_id");
ALTER TABLE "public"."archive_entry" ADD CONSTRAINT "archive_entry_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Lists are read here now.
DROP INDEX "public"."article_category_id_status_published_at_idx";
DROP INDEX "public"."article_author_id_status_published_at_idx";
CREATE INDEX "article_category_id_idx" ON "public"."article"("category_id");
CREATE INDEX "article_author_id_idx" ON "public"."article"("author_id");

GRANT SELECT ON public.archive_entry, public.archive_month TO rejoinder_reader, rejoinder_app;

-- The months keep count of whatever is done to the entries.
CREATE FUNCTION public.count_archives() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.archive_month AS m (archive_id, month, article_count)
      SELECT archive_id, date_trunc('month', published_at AT TIME ZONE 'UTC'), count(*)
        FROM after_rows GROUP BY 1, 2
    ON CONFLICT (archive_id, month)
      DO UPDATE SET article_count = m.article_count + EXCLUDED.article_count;
  ELSE
    UPDATE public.archive_month m SET article_count = m.article_count - gone.article_count
      FROM (SELECT archive_id, date_trunc('month', published_at AT TIME ZONE 'UTC') AS month,
                   count(*) AS article_count
              FROM before_rows GROUP BY 1, 2) gone
     WHERE m.archive_id = gone.archive_id AND m.month = gone.month;
    DELETE FROM public.archive_month WHERE article_count = 0 AND archive_id IN (SELECT archive_id FROM before_rows);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER count_added AFTER INSERT ON public.archive_entry
  REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION public.count_archives();
CREATE TRIGGER count_removed AFTER DELETE ON public.archive_entry
  REFERENCING OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION public.count_archives();

CREATE FUNCTION public.file_article(of_article uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  -- One after the other: two that are published at once count in the same months, in any order.
  PERFORM pg_advisory_xact_lock(72707370);
  DELETE FROM public.archive_entry e
   WHERE e.article_id = of_article
     AND NOT EXISTS (SELECT FROM public.archives_of(of_article) place
                      WHERE (place.archive_id, place.published_at) = (e.archive_id, e.published_at));
  INSERT INTO public.archive_entry (archive_id, published_at, article_id)
    SELECT archive_id, published_at, of_article FROM public.archives_of(of_article)
    ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION public.file_changed_article() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM public.file_article(NEW.id);
  RETURN NULL;
END
$$;

CREATE TRIGGER file_new_article AFTER INSERT ON public.article
  FOR EACH ROW WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION public.file_changed_article();
CREATE TRIGGER file_changed_article
  AFTER UPDATE OF status, published_at, category_id, author_id ON public.article
  FOR EACH ROW WHEN ((OLD.status, OLD.published_at, OLD.category_id, OLD.author_id)
    IS DISTINCT FROM (NEW.status, NEW.published_at, NEW.category_id, NEW.author_id))
  EXECUTE FUNCTION public.file_changed_article();

CREATE FUNCTION public.file_tagged_articles() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM public.file_article(tagged.article_id)
    FROM (SELECT DISTINCT article_id FROM changed_rows ORDER BY 1) tagged;
  RETURN NULL;
END
$$;

CREATE TRIGGER file_tagged AFTER INSERT ON public.article_tag
  REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION public.file_tagged_articles();
CREATE TRIGGER file_untagged AFTER DELETE ON public.article_tag
  REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION public.file_tagged_articles();
CREATE TRIGGER file_retagged AFTER UPDATE ON public.article_tag
  REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION public.file_tagged_articles();

REVOKE ALL ON FUNCTION public.archives_of(uuid), public.count_archives(), public.file_article(uuid),
  public.file_changed_article(), public.file_tagged_articles() FROM PUBLIC;
