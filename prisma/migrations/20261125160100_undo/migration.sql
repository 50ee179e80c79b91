ALTER TYPE "private"."ledger_action" ADD VALUE 'UNDONE';

-- Undoing is one more thing that happened: a line that names the line it undoes, once.
ALTER TABLE "private"."ledger_entry" ADD COLUMN "undoes" BIGINT;
CREATE UNIQUE INDEX "ledger_entry_undoes_key" ON "private"."ledger_entry"("undoes");
CREATE INDEX "ledger_entry_person_id_id_idx" ON "private"."ledger_entry"("person_id", "id");
ALTER TABLE "private"."ledger_entry" ADD CONSTRAINT "ledger_entry_undoes_fkey" FOREIGN KEY ("undoes") REFERENCES "private"."ledger_entry"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Which decision answered a report: undone, it is open again.
ALTER TABLE "private"."report" ADD COLUMN "resolved_by" BIGINT,
  ADD CONSTRAINT report_resolved_by CHECK (resolved_by IS NULL OR resolved_at IS NOT NULL);
CREATE INDEX "report_resolved_by_idx" ON "private"."report"("resolved_by");
ALTER TABLE "private"."report" ADD CONSTRAINT "report_resolved_by_fkey" FOREIGN KEY ("resolved_by") REFERENCES "private"."ledger_entry"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
