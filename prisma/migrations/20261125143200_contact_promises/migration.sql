ALTER TABLE "private"."discussion"
  ADD COLUMN "contact_months" INTEGER NOT NULL DEFAULT 12,
  ADD CONSTRAINT discussion_contact_months CHECK (contact_months BETWEEN 1 AND 120);

-- Keys for e-mail addresses, each sealed with the site's secret, which is not in the database.
CREATE TABLE "private"."contact_key" (
    "id" INTEGER NOT NULL,
    "key_ciphertext" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_key_pkey" PRIMARY KEY ("id"),
    CONSTRAINT contact_key_id CHECK (id >= 1)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON private.contact_key TO rejoinder_app;

-- What the public page about privacy says in numbers, and nothing else of the settings.
CREATE FUNCTION public.privacy_numbers() RETURNS TABLE (edit_minutes integer, contact_months integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT d.edit_minutes, d.contact_months FROM private.discussion d WHERE d.id = 1 $$;
REVOKE ALL ON FUNCTION public.privacy_numbers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.privacy_numbers() TO rejoinder_reader, rejoinder_app;
