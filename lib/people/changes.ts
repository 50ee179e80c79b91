import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import type { PersonChangeKind, Role } from '@/lib/database/generated/enums'

type PersonChange = {
  kind: PersonChangeKind
  subjectId: string
  by: { personId: string | null; name: string }
  roles?: { from?: Role; to: Role }
}

/** Writes down what was done about somebody, in the transaction that does it. */
export async function recordChange(
  transaction: AppTransaction,
  { kind, subjectId, by, roles }: PersonChange,
  now: Date,
): Promise<void> {
  await transaction.personChange.create({
    data: {
      at: now,
      kind,
      subjectId,
      personId: by.personId,
      actorName: by.name,
      fromRole: roles?.from ?? null,
      toRole: roles?.to ?? null,
    },
    select: { id: true },
  })
}
