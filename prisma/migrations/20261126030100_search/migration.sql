-- What readers search in: the words of what is published, and of nothing else. Kept by triggers.

-- Trusted: whoever may create in this database may have it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Without row-level security: its check would have to come first, and no index could be used. Nothing
-- stands here that is not published, and what is shown of a match is read from "article", which has it.
CREATE TABLE "public"."article_search" (
    "article_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "category_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "document" TSVECTOR NOT NULL,

    CONSTRAINT "article_search_pkey" PRIMARY KEY ("article_id")
);

-- What headlines, standfirsts and excerpts are made of, for "Did you mean".
CREATE TABLE "public"."search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- PostgreSQL's name for the site's language; others have their words compared as they are.
CREATE FUNCTION public.search_language() RETURNS regconfig
  LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$
  SELECT coalesce((
    SELECT c.oid::regconfig
      FROM public.site s
      JOIN (VALUES
        ('ar', 'arabic'), ('hy', 'armenian'), ('eu', 'basque'), ('ca', 'catalan'), ('da', 'danish'),
        ('nl', 'dutch'), ('en', 'english'), ('et', 'estonian'), ('fi', 'finnish'), ('fr', 'french'),
        ('de', 'german'), ('el', 'greek'), ('hi', 'hindi'), ('hu', 'hungarian'), ('id', 'indonesian'),
        ('ga', 'irish'), ('it', 'italian'), ('lt', 'lithuanian'), ('ne', 'nepali'),
        ('no', 'norwegian'), ('nb', 'norwegian'), ('nn', 'norwegian'), ('pt', 'portuguese'),
        ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('es', 'spanish'),
        ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish')
      ) known (code, name) ON known.code = split_part(lower(s.language), '-', 1)
      JOIN pg_ts_config c ON c.cfgname = known.name AND c.cfgnamespace = 'pg_catalog'::regnamespace
  ), 'simple'::regconfig)
$$;

-- The words of an article's source without its markup, for finding them and for showing where they
-- stand. It need not be exact: whole bodies are shown by the app's own pipeline.
CREATE FUNCTION public.plain_text(source text, format public.article_format) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
AS $$
DECLARE
  -- A vector holds a megabyte of words; a book would end the transaction that publishes it.
  words text := left(source, 200000);
BEGIN
  IF format = 'HTML' THEN
    words := regexp_replace(words, '<!--.*?-->|<(?:script|style)[^>]*?>.*?</(?:script|style)>', ' ', 'gi');
    words := regexp_replace(words, '</?(?:a|abbr|b|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^>]*)?>', '', 'gi');
    words := regexp_replace(words, '</?[a-z][^>]*>', ' ', 'gi');
    words := regexp_replace(words, '\[/?(?:caption|gallery|embed|audio|video)[^\]]*\]', ' ', 'g');
  ELSE
    words := regexp_replace(words, '<!--.*?-->', ' ', 'g');
    words := regexp_replace(words, '!\[[^\]]*\]\([^)]*\)', ' ', 'g');
    words := regexp_replace(words, '\[([^\]]*)\]\([^)]*\)', '\1', 'g');
    words := regexp_replace(words, '^ {0,3}\[[^\]]+\]:.*$', ' ', 'gn');
    words := regexp_replace(words, '\[\^[^\]]*\]', '', 'g');
    words := regexp_replace(words, '^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|[-|: ]+$)', '', 'gn');
    words := regexp_replace(words, '[*`|]+|~~|(?<!\w)_+|_+(?!\w)', ' ', 'g');
  END IF;
  RETURN btrim(regexp_replace(words, '\s+', ' ', 'g'));
END
$$;

CREATE FUNCTION public.index_article(of_article uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
  config regconfig := public.search_language();
BEGIN
  DELETE FROM public.article_search s
   WHERE s.article_id = of_article
     AND NOT EXISTS (SELECT FROM public.article WHERE id = of_article AND status = 'PUBLISHED');
  INSERT INTO public.article_search AS s (article_id, published_at, category_id, author_id, document)
    SELECT id, published_at, category_id, author_id,
           setweight(to_tsvector(config, title), 'A')
             || setweight(to_tsvector(config, standfirst || ' ' || excerpt), 'B')
             || setweight(to_tsvector(config, public.plain_text(source, format)), 'D')
      FROM public.article WHERE id = of_article AND status = 'PUBLISHED'
    ON CONFLICT (article_id) DO UPDATE
      SET published_at = EXCLUDED.published_at, category_id = EXCLUDED.category_id,
          author_id = EXCLUDED.author_id, document = EXCLUDED.document;
  INSERT INTO public.search_word (word)
    SELECT word FROM public.article a
     CROSS JOIN LATERAL unnest(tsvector_to_array(
       to_tsvector('simple', a.title || ' ' || a.standfirst || ' ' || a.excerpt))) word
     WHERE a.id = of_article AND a.status = 'PUBLISHED'
       AND char_length(word) BETWEEN 4 AND 40 AND word !~ '[0-9@/.:_-]'
     ORDER BY word
    ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION public.index_changed_article() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM public.index_article(NEW.id);
  RETURN NULL;
END
$$;

-- Another language divides and shortens words in another way.
CREATE FUNCTION public.index_everything() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  PERFORM public.index_article(id) FROM public.article WHERE status = 'PUBLISHED';
  RETURN NULL;
END
$$;

DO $$ BEGIN PERFORM public.index_article(id) FROM public.article WHERE status = 'PUBLISHED'; END $$;

CREATE INDEX "article_search_document_idx" ON "public"."article_search" USING GIN ("document");
CREATE INDEX "search_word_word_idx" ON "public"."search_word" USING GIN ("word" gin_trgm_ops);
ALTER TABLE "public"."article_search" ADD CONSTRAINT "article_search_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER index_new_article AFTER INSERT ON public.article
  FOR EACH ROW WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION public.index_changed_article();
CREATE TRIGGER index_changed_article
  AFTER UPDATE OF status, published_at, category_id, author_id, title, standfirst, excerpt, source,
    format ON public.article
  FOR EACH ROW
  WHEN ((OLD.status, OLD.published_at, OLD.category_id, OLD.author_id, OLD.title, OLD.standfirst,
      OLD.excerpt, OLD.source, OLD.format)
    IS DISTINCT FROM (NEW.status, NEW.published_at, NEW.category_id, NEW.author_id, NEW.title,
      NEW.standfirst, NEW.excerpt, NEW.source, NEW.format))
  EXECUTE FUNCTION public.index_changed_article();
CREATE TRIGGER index_everything AFTER UPDATE OF language ON public.site
  FOR EACH ROW WHEN (OLD.language <> NEW.language) EXECUTE FUNCTION public.index_everything();

GRANT SELECT ON public.article_search, public.search_word TO rejoinder_reader, rejoinder_app;
REVOKE ALL ON FUNCTION public.search_language(), public.plain_text(text, public.article_format),
  public.index_article(uuid), public.index_changed_article(), public.index_everything() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.search_language(), public.plain_text(text, public.article_format)
  TO rejoinder_reader, rejoinder_app;
