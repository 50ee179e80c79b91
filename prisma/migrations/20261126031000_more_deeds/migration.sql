-- New values of an enum can be used when the transaction that adds them has ended.
ALTER TYPE "public"."comment_status" ADD VALUE 'ERASED';

ALTER TYPE "private"."ledger_action" ADD VALUE 'CORRECTED';
ALTER TYPE "private"."ledger_action" ADD VALUE 'EMAIL_CHANGED';
ALTER TYPE "private"."ledger_action" ADD VALUE 'EMAIL_LOOKED_UP';
ALTER TYPE "private"."ledger_action" ADD VALUE 'MOVED';
ALTER TYPE "private"."ledger_action" ADD VALUE 'PERSON_BLOCKED';
ALTER TYPE "private"."ledger_action" ADD VALUE 'ADDRESS_BLOCKED';
ALTER TYPE "private"."ledger_action" ADD VALUE 'PERSON_TRUSTED';
ALTER TYPE "private"."ledger_action" ADD VALUE 'ERASED';
