CREATE TYPE "private"."density" AS ENUM ('COMFORTABLE', 'COMPACT');
CREATE TYPE "private"."key_mode" AS ENUM ('ON', 'IN_LIST', 'OFF');

-- How somebody likes their desk.
CREATE TABLE "private"."desk_preference" (
    "person_id" UUID NOT NULL,
    "density" "private"."density" NOT NULL DEFAULT 'COMFORTABLE',
    "keys" "private"."key_mode" NOT NULL DEFAULT 'ON',

    CONSTRAINT "desk_preference_pkey" PRIMARY KEY ("person_id")
);
ALTER TABLE "private"."desk_preference" ADD CONSTRAINT "desk_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A name for what can be asked of the desk: one's own, or everybody's.
CREATE TABLE "private"."saved_view" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id"),
    CONSTRAINT saved_view_name CHECK (char_length(name) BETWEEN 1 AND 60),
    CONSTRAINT saved_view_query CHECK (char_length(query) <= 4000)
);
CREATE INDEX "saved_view_person_id_idx" ON "private"."saved_view"("person_id");
ALTER TABLE "private"."saved_view" ADD CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON private.desk_preference, private.saved_view TO rejoinder_app;
