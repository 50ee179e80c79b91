CREATE TYPE "private"."bulk_outcome" AS ENUM ('WAITING', 'DONE', 'FAILED');

-- One decision about many comments. What it is about is written down when it is asked for, with the
-- versions of that moment: what changes until its turn comes is reported and not overruled.
CREATE TABLE "private"."bulk_job" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "target" "public"."comment_status",
    "undoes" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_job_pkey" PRIMARY KEY ("id"),
    CONSTRAINT bulk_job_aim CHECK ((target IS NULL) <> (undoes IS NULL)),
    CONSTRAINT bulk_job_finished_at CHECK (finished_at >= created_at)
);
CREATE UNIQUE INDEX "bulk_job_undoes_key" ON "private"."bulk_job"("undoes");
CREATE INDEX "bulk_job_finished_at_idx" ON "private"."bulk_job"("finished_at");
ALTER TABLE "private"."bulk_job" ADD CONSTRAINT "bulk_job_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "private"."person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "private"."bulk_job" ADD CONSTRAINT "bulk_job_undoes_fkey" FOREIGN KEY ("undoes") REFERENCES "private"."bulk_job"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "private"."bulk_item" (
    "job_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" "private"."bulk_outcome" NOT NULL DEFAULT 'WAITING',
    "entry_id" BIGINT,
    "late" JSONB,

    CONSTRAINT "bulk_item_pkey" PRIMARY KEY ("job_id", "comment_id"),
    CONSTRAINT bulk_item_done CHECK (outcome <> 'DONE' OR entry_id IS NOT NULL)
);
CREATE INDEX "bulk_item_job_id_outcome_idx" ON "private"."bulk_item"("job_id", "outcome");
CREATE INDEX "bulk_item_comment_id_idx" ON "private"."bulk_item"("comment_id");
ALTER TABLE "private"."bulk_item" ADD CONSTRAINT "bulk_item_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "private"."bulk_job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "private"."bulk_item" ADD CONSTRAINT "bulk_item_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON private.bulk_job, private.bulk_item TO rejoinder_app;
