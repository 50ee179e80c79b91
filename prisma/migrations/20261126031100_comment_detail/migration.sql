-- Who of the staff wrote a reply stands in the ledger; that somebody did is public.
ALTER TABLE "public"."comment" ADD COLUMN "is_staff" BOOLEAN NOT NULL DEFAULT false;
GRANT SELECT (is_staff) ON public.comment TO rejoinder_reader;

-- What a moderator changed besides the text.
ALTER TABLE "private"."revision" ADD COLUMN "author_name" TEXT, ADD COLUMN "author_url" TEXT;

ALTER TABLE "private"."ledger_entry" ADD COLUMN "from_parent" UUID, ADD COLUMN "to_parent" UUID;

-- What moderators tell each other. Written once; it goes when the comment is erased.
CREATE TABLE "private"."note" (
    "id" BIGSERIAL NOT NULL,
    "comment_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id"),
    CONSTRAINT note_text CHECK (char_length(text) BETWEEN 1 AND 2000)
);
CREATE INDEX "note_comment_id_id_idx" ON "private"."note"("comment_id", "id");
ALTER TABLE "private"."note" ADD CONSTRAINT "note_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "private"."note" ADD CONSTRAINT "note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
GRANT SELECT, INSERT ON private.note TO rejoinder_app;
GRANT USAGE ON SEQUENCE private.note_id_seq TO rejoinder_app;

-- Whom moderators block or trust, by keyed digest. One row for each such line of the ledger.
CREATE TYPE "private"."standing_effect" AS ENUM ('BLOCKED', 'TRUSTED');
CREATE TABLE "private"."standing" (
    "entry_id" BIGINT NOT NULL,
    "effect" "private"."standing_effect" NOT NULL,
    "email_digest" BYTEA,
    "address_digest" BYTEA,

    CONSTRAINT "standing_pkey" PRIMARY KEY ("entry_id"),
    CONSTRAINT standing_subject CHECK (
      num_nonnulls(email_digest, address_digest) = 1
      AND octet_length(coalesce(email_digest, address_digest)) = 32),
    -- Many people may share an address: nobody is trusted for theirs.
    CONSTRAINT standing_address CHECK (address_digest IS NULL OR effect = 'BLOCKED')
);
CREATE INDEX "standing_email_digest_entry_id_idx" ON "private"."standing"("email_digest", "entry_id");
CREATE INDEX "standing_address_digest_entry_id_idx" ON "private"."standing"("address_digest", "entry_id");
ALTER TABLE "private"."standing" ADD CONSTRAINT "standing_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "private"."ledger_entry"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
GRANT SELECT, INSERT, DELETE ON private.standing TO rejoinder_app;

-- Where a reply stands is changed by `move_comment` and by nothing else: the app may not write these
-- columns.
REVOKE UPDATE ON public.comment FROM rejoinder_app;
GRANT UPDATE (status, author_name, author_url, text, avatar_seed, created_at, edited_at, version,
  is_staff, reasons, open_reports, idempotency_key, import_key) ON public.comment TO rejoinder_app;

DROP TRIGGER refuse_to_move ON public.comment;
CREATE TRIGGER refuse_to_move AFTER UPDATE OF kind, article_id ON public.comment
  FOR EACH ROW
  WHEN ((OLD.kind, OLD.article_id) IS DISTINCT FROM (NEW.kind, NEW.article_id))
  EXECUTE FUNCTION public.refuse_to_move();

-- Whoever moves a reply holds this lock of its article alone; whoever answers one shares it. So
-- nothing is written below what is just being moved.
CREATE FUNCTION public.thread_lock(of_article uuid) RETURNS bigint
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
AS $$ SELECT hashtextextended('threads ' || of_article, 0) $$;

CREATE OR REPLACE FUNCTION public.find_root() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  NEW.root_id := NEW.id;
  IF NEW.parent_id IS NULL THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock_shared(public.thread_lock(NEW.article_id));
  SELECT CASE WHEN kind = 'COMMENT' THEN root_id ELSE NEW.id END INTO NEW.root_id
    FROM public.comment WHERE id = NEW.parent_id;
  IF NOT FOUND THEN
    RAISE foreign_key_violation USING MESSAGE = 'a reply is written after what it answers';
  END IF;
  RETURN NEW;
END
$$;

-- Puts a reply, with all that answers it, under another one of its article, or at the top. False
-- where it cannot go: there is no such reply, or it stands below the one that is moved.
CREATE FUNCTION public.move_comment(of_comment uuid, to_parent uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
  article uuid;
  new_root uuid := of_comment;
  moved uuid[];
BEGIN
  SELECT article_id INTO article FROM public.comment WHERE id = of_comment AND kind = 'COMMENT';
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM pg_advisory_xact_lock(public.thread_lock(article));
  -- What answers a pingback is a thread of its own.
  WITH RECURSIVE below AS (
    SELECT of_comment AS id, 'COMMENT'::public.comment_kind AS kind
     UNION ALL
    SELECT c.id, c.kind FROM below JOIN public.comment c ON c.parent_id = below.id
     WHERE below.kind = 'COMMENT'
  )
  SELECT array_agg(id) INTO moved FROM below;
  IF to_parent IS NOT NULL THEN
    SELECT root_id INTO new_root FROM public.comment
     WHERE id = to_parent AND article_id = article AND kind = 'COMMENT' AND status <> 'ERASED';
    IF NOT FOUND OR to_parent = ANY (moved) THEN RETURN false; END IF;
  END IF;
  PERFORM FROM public.comment WHERE id = ANY (moved) ORDER BY id FOR NO KEY UPDATE;
  -- One statement: threads are counted once, before and after.
  UPDATE public.comment
     SET parent_id = CASE WHEN id = of_comment THEN to_parent ELSE parent_id END, root_id = new_root
   WHERE id = ANY (moved);
  RETURN true;
END
$$;

-- Of what is erased nothing is left that anybody wrote: not beside it either.
ALTER TABLE public.comment ADD CONSTRAINT comment_erased CHECK (
  status <> 'ERASED' OR (author_name = 'erased' AND text = 'erased' AND author_url IS NULL
    AND reasons = '[]' AND avatar_seed = 0 AND idempotency_key IS NULL));

CREATE FUNCTION private.forget_erased() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  DELETE FROM private.contact WHERE comment_id = NEW.id;
  DELETE FROM private.revision WHERE comment_id = NEW.id;
  DELETE FROM private.note WHERE comment_id = NEW.id;
  DELETE FROM private.report WHERE comment_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER forget_erased AFTER UPDATE OF status ON public.comment
  FOR EACH ROW WHEN (NEW.status = 'ERASED' AND OLD.status <> 'ERASED')
  EXECUTE FUNCTION private.forget_erased();

-- What leaves a comment as it was is nothing to the other desks.
CREATE OR REPLACE FUNCTION private.tell_desk() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
  IF TG_TABLE_NAME = 'report' THEN
    PERFORM pg_notify('desk_changed', '{"action": "REPORTED"}');
    RETURN NULL;
  END IF;
  PERFORM pg_notify('desk_changed', json_build_object(
    'action', action, 'commentId', comment_id, 'actorName', actor_name, 'status', to_status,
    'version', version)::text)
    FROM after_rows
   WHERE action NOT IN ('IMPORTED', 'EMAIL_SHOWN', 'EMAIL_CHANGED', 'EMAIL_LOOKED_UP',
     'PERSON_BLOCKED', 'ADDRESS_BLOCKED', 'PERSON_TRUSTED');
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION public.thread_lock(uuid), public.move_comment(uuid, uuid),
  private.forget_erased() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.thread_lock(uuid), public.move_comment(uuid, uuid) TO rejoinder_app;
