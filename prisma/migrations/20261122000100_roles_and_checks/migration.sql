-- Who may see what. The owner migrates; the app reads and writes; the reader is what public pages
-- are rendered with, and it cannot see anything private even when a query asks for it.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rejoinder_app') THEN
    CREATE ROLE rejoinder_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rejoinder_reader') THEN
    CREATE ROLE rejoinder_reader NOLOGIN;
  END IF;
  -- Being allowed to make a role is not yet being allowed to act as it. Where somebody else granted
  -- both roles beforehand, there is nothing to do and nothing we may do.
  BEGIN
    EXECUTE format('GRANT rejoinder_app, rejoinder_reader TO %I', current_user);
  EXCEPTION WHEN insufficient_privilege THEN NULL;
  END;
END
$$;

-- The app: everything but rewriting the ledger.
GRANT USAGE ON SCHEMA public, private TO rejoinder_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, private TO rejoinder_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, private TO rejoinder_app;
REVOKE UPDATE, DELETE ON private.ledger_entry FROM rejoinder_app;

-- The reader: an allow-list. A new table or column is invisible until it is named here.
GRANT USAGE ON SCHEMA public TO rejoinder_reader;
GRANT SELECT ON public.site, public.category, public.tag, public.author, public.article,
  public.article_tag, public.redirect TO rejoinder_reader;
GRANT SELECT (id, article_id, parent_id, kind, status, author_name, author_url, text, avatar_seed, created_at)
  ON public.comment TO rejoinder_reader;

ALTER TABLE public.article ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON public.article TO rejoinder_app USING (true) WITH CHECK (true);
CREATE POLICY reader_published ON public.article FOR SELECT TO rejoinder_reader
  USING (status = 'PUBLISHED');

ALTER TABLE public.article_tag ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON public.article_tag TO rejoinder_app USING (true) WITH CHECK (true);
CREATE POLICY reader_published ON public.article_tag FOR SELECT TO rejoinder_reader
  USING (EXISTS (SELECT FROM public.article a WHERE a.id = article_id));

ALTER TABLE public.comment ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON public.comment TO rejoinder_app USING (true) WITH CHECK (true);
CREATE POLICY reader_approved ON public.comment FOR SELECT TO rejoinder_reader
  USING (status = 'APPROVED' AND EXISTS (SELECT FROM public.article a WHERE a.id = article_id));

-- Where a removed reply has answers its place is kept, and nothing of it: no name, no text.
CREATE FUNCTION public.list_tombstones(of_article uuid)
  RETURNS TABLE (id uuid, parent_id uuid, created_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$
  WITH RECURSIVE ancestor AS (
    SELECT c.parent_id AS id
      FROM public.comment c JOIN public.article a ON a.id = c.article_id
     WHERE c.article_id = of_article AND a.status = 'PUBLISHED'
       AND c.status = 'APPROVED' AND c.kind = 'COMMENT' AND c.parent_id IS NOT NULL
     UNION
    SELECT c.parent_id FROM ancestor JOIN public.comment c ON c.id = ancestor.id
     WHERE c.parent_id IS NOT NULL
  )
  SELECT c.id, c.parent_id, c.created_at
    FROM ancestor JOIN public.comment c ON c.id = ancestor.id
   WHERE c.status <> 'APPROVED'
$$;

-- "It was here and was withdrawn" (410), without letting the reader see the article.
CREATE FUNCTION public.is_withdrawn(of_slug text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT EXISTS (SELECT FROM public.article WHERE slug = of_slug AND status = 'WITHDRAWN') $$;

REVOKE ALL ON FUNCTION public.list_tombstones(uuid), public.is_withdrawn(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.list_tombstones(uuid), public.is_withdrawn(text)
  TO rejoinder_reader, rejoinder_app;

-- Limits, once more and for the last time. Imports keep WordPress's own (in bytes).
ALTER TABLE public.site ADD CONSTRAINT site_one_row CHECK (id = 1);
ALTER TABLE private.discussion ADD CONSTRAINT discussion_one_row CHECK (id = 1);
ALTER TABLE private.discussion ADD CONSTRAINT discussion_max_links CHECK (max_links BETWEEN 0 AND 100);
ALTER TABLE public.article
  ADD CONSTRAINT article_slug CHECK (slug <> '' AND slug !~ '[/?#[:space:]]'),
  ADD CONSTRAINT article_title CHECK (char_length(title) BETWEEN 1 AND 500),
  ADD CONSTRAINT article_published_at CHECK (status NOT IN ('PUBLISHED', 'SCHEDULED') OR published_at IS NOT NULL),
  ADD CONSTRAINT article_image_url CHECK (image_url IS NULL OR image_url ~ '^(https?://|/[^/])');
ALTER TABLE public.comment
  ADD CONSTRAINT comment_author_name CHECK (
    char_length(author_name) BETWEEN 1 AND 80 OR (import_key IS NOT NULL AND octet_length(author_name) BETWEEN 1 AND 245)),
  ADD CONSTRAINT comment_author_url CHECK (
    author_url IS NULL OR (author_url ~ '^https?://' AND octet_length(author_url) <= 800)),
  ADD CONSTRAINT comment_text CHECK (
    char_length(text) BETWEEN 1 AND 20000 OR (import_key IS NOT NULL AND octet_length(text) <= 65525)),
  ADD CONSTRAINT comment_not_own_parent CHECK (parent_id <> id),
  ADD CONSTRAINT comment_version CHECK (version >= 1);
ALTER TABLE private.contact
  ADD CONSTRAINT contact_email_digest CHECK (octet_length(email_digest) = 32),
  ADD CONSTRAINT contact_address_digest CHECK (octet_length(address_digest) = 32),
  ADD CONSTRAINT contact_user_agent CHECK (char_length(user_agent) <= 254);
ALTER TABLE private.person
  ADD CONSTRAINT person_email CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 100),
  ADD CONSTRAINT person_name CHECK (char_length(name) BETWEEN 1 AND 80);
