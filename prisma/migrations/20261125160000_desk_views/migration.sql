-- What the desk asks of a million comments without reading them: how many stand where, the oldest
-- that wait, and those that a check held, that have links, or that readers reported. Kept by
-- triggers, so whoever writes a comment keeps it right in the same transaction.

-- In the desk's order, for a whole queue and for one article's. They take the place of shorter ones.
DROP INDEX "public"."comment_article_id_status_created_at_idx";
DROP INDEX "public"."comment_status_created_at_idx";
CREATE INDEX "comment_kind_status_created_at_id_idx" ON "public"."comment"("kind", "status", "created_at", "id");
CREATE INDEX "comment_article_id_kind_status_created_at_id_idx" ON "public"."comment"("article_id", "kind", "status", "created_at", "id");

-- Words, of the name (A) and of the text (B). Costly on purpose: where a word is rare, the planner
-- shall not try every comment. `simple` knows no language, as comments are in any.
CREATE FUNCTION public.comment_words(author_name text, text text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 500
AS $$
  SELECT setweight(to_tsvector('pg_catalog.simple'::regconfig, author_name), 'A')
      || setweight(to_tsvector('pg_catalog.simple'::regconfig, text), 'B')
$$;
CREATE INDEX comment_words_idx ON public.comment USING gin (public.comment_words(author_name, text));

-- Reports that nobody has answered. Kept by a trigger on `report`; no reader sees it.
ALTER TABLE "public"."comment"
  ADD COLUMN "open_reports" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT comment_open_reports CHECK (open_reports >= 0);

UPDATE public.comment c SET open_reports = r.count
  FROM (SELECT comment_id, count(*) FROM private.report WHERE resolved_at IS NULL GROUP BY 1) r
 WHERE r.comment_id = c.id;

-- What a comment can be found by besides where it stands, in the desk's order.
CREATE TABLE "private"."comment_facet" (
    "facet" TEXT NOT NULL,
    "status" "public"."comment_status" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "comment_id" UUID NOT NULL,

    CONSTRAINT "comment_facet_pkey" PRIMARY KEY ("facet", "status", "created_at", "comment_id")
);
CREATE INDEX "comment_facet_comment_id_idx" ON "private"."comment_facet"("comment_id");
ALTER TABLE "private"."comment_facet" ADD CONSTRAINT "comment_facet_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How many comments stand in a queue is the sum of its steps. Steps are only added, so nobody who
-- posts or decides waits for anybody at a number they share.
CREATE TABLE "private"."comment_tally" (
    "id" BIGSERIAL NOT NULL,
    "queue" TEXT NOT NULL,
    "step" INTEGER NOT NULL,

    CONSTRAINT "comment_tally_pkey" PRIMARY KEY ("id")
);

-- Nobody but the triggers writes either.
GRANT SELECT ON private.comment_facet, private.comment_tally TO rejoinder_app;

CREATE FUNCTION private.facets_of(reasons jsonb, text text, open_reports int) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$
  SELECT 'check:' || (reason ->> 'check') FROM jsonb_array_elements(reasons) reason
   UNION
  SELECT 'links' WHERE text ~* 'https?://[^[:space:]]'
   UNION
  SELECT 'reported' WHERE open_reports > 0
$$;

INSERT INTO private.comment_facet (facet, status, created_at, comment_id)
SELECT f, c.status, c.created_at, c.id
  FROM public.comment c CROSS JOIN LATERAL private.facets_of(c.reasons, c.text, c.open_reports) f
 WHERE c.kind = 'COMMENT';

INSERT INTO private.comment_tally (queue, step)
SELECT status::text, count(*) FROM public.comment WHERE kind = 'COMMENT' GROUP BY 1
 UNION ALL
SELECT 'REPORTED', count(*) FROM public.comment WHERE kind = 'COMMENT' AND open_reports > 0;

-- Many steps become one for each queue. What somebody else is adding up right now is left to them.
CREATE FUNCTION private.fold_tally() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$
  WITH held AS (SELECT id FROM private.comment_tally FOR UPDATE SKIP LOCKED),
  gone AS (DELETE FROM private.comment_tally t USING held WHERE t.id = held.id RETURNING t.queue, t.step)
  INSERT INTO private.comment_tally (queue, step)
  SELECT queue, sum(step) FROM gone GROUP BY queue HAVING sum(step) <> 0
$$;

CREATE FUNCTION private.add_steps(queues text[], steps int[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
  is_due boolean;
BEGIN
  WITH added AS (
    INSERT INTO private.comment_tally (queue, step)
    SELECT q, sum(s) FROM unnest(queues, steps) AS step (q, s) GROUP BY q HAVING sum(s) <> 0
    RETURNING id
  )
  -- Whoever adds every five hundredth step adds up: a count never reads much more than that.
  SELECT coalesce(bool_or(id % 500 = 0), false) INTO is_due FROM added;
  IF is_due THEN PERFORM private.fold_tally(); END IF;
END
$$;

CREATE FUNCTION private.keep_desk_views() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO private.comment_facet (facet, status, created_at, comment_id)
    SELECT f, c.status, c.created_at, c.id
      FROM after_rows c CROSS JOIN LATERAL private.facets_of(c.reasons, c.text, c.open_reports) f
     WHERE c.kind = 'COMMENT';
    PERFORM private.add_steps(array_agg(c.status::text), array_agg(1))
       FROM after_rows c WHERE c.kind = 'COMMENT';
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    -- Its facets go with it.
    PERFORM private.add_steps(array_agg(q), array_agg(-1)) FROM (
      SELECT status::text AS q FROM before_rows WHERE kind = 'COMMENT'
       UNION ALL
      SELECT 'REPORTED' FROM before_rows WHERE kind = 'COMMENT' AND open_reports > 0
    ) gone;
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM before_rows b JOIN after_rows a USING (id)
                  WHERE (b.status, b.created_at, b.reasons, b.text, b.open_reports)
                    IS DISTINCT FROM (a.status, a.created_at, a.reasons, a.text, a.open_reports)) THEN
    RETURN NULL;
  END IF;
  DELETE FROM private.comment_facet f USING before_rows b WHERE f.comment_id = b.id;
  INSERT INTO private.comment_facet (facet, status, created_at, comment_id)
  SELECT f, c.status, c.created_at, c.id
    FROM after_rows c CROSS JOIN LATERAL private.facets_of(c.reasons, c.text, c.open_reports) f
   WHERE c.kind = 'COMMENT';
  PERFORM private.add_steps(array_agg(q), array_agg(s)) FROM (
    SELECT status::text AS q, 1 AS s FROM after_rows WHERE kind = 'COMMENT'
     UNION ALL
    SELECT status::text, -1 FROM before_rows WHERE kind = 'COMMENT'
     UNION ALL
    SELECT 'REPORTED', 1 FROM after_rows WHERE kind = 'COMMENT' AND open_reports > 0
     UNION ALL
    SELECT 'REPORTED', -1 FROM before_rows WHERE kind = 'COMMENT' AND open_reports > 0
  ) changed;
  RETURN NULL;
END
$$;

CREATE TRIGGER view_new_comments AFTER INSERT ON public.comment
  REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION private.keep_desk_views();
CREATE TRIGGER view_changed_comments AFTER UPDATE ON public.comment
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION private.keep_desk_views();
CREATE TRIGGER view_deleted_comments AFTER DELETE ON public.comment
  REFERENCING OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION private.keep_desk_views();

CREATE FUNCTION private.count_open_reports() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
  changes jsonb;
BEGIN
  IF TG_OP = 'INSERT' THEN
    changes := (SELECT jsonb_object_agg(comment_id, n) FROM (
      SELECT comment_id, count(*) AS n FROM after_rows WHERE resolved_at IS NULL GROUP BY 1) d);
  ELSIF TG_OP = 'DELETE' THEN
    changes := (SELECT jsonb_object_agg(comment_id, n) FROM (
      SELECT comment_id, -count(*) AS n FROM before_rows WHERE resolved_at IS NULL GROUP BY 1) d);
  ELSE
    changes := (SELECT jsonb_object_agg(comment_id, n) FROM (
      SELECT comment_id, sum(s) AS n FROM (
        SELECT comment_id, 1 AS s FROM after_rows WHERE resolved_at IS NULL
         UNION ALL
        SELECT comment_id, -1 FROM before_rows WHERE resolved_at IS NULL
      ) steps GROUP BY 1 HAVING sum(s) <> 0) d);
  END IF;
  UPDATE public.comment c SET open_reports = c.open_reports + d.value::int
    FROM jsonb_each_text(changes) d WHERE c.id = d.key::uuid;
  RETURN NULL;
END
$$;

CREATE TRIGGER count_new_reports AFTER INSERT ON private.report
  REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION private.count_open_reports();
CREATE TRIGGER count_changed_reports AFTER UPDATE ON private.report
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION private.count_open_reports();
CREATE TRIGGER count_deleted_reports AFTER DELETE ON private.report
  REFERENCING OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION private.count_open_reports();

REVOKE ALL ON FUNCTION private.facets_of(jsonb, text, int), private.fold_tally(),
  private.add_steps(text[], int[]), private.keep_desk_views(), private.count_open_reports(),
  public.comment_words(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.comment_words(text, text) TO rejoinder_app;
