import 'server-only'
import type { Work } from '@/lib/comments/decision/verdict'
import type { AppTransaction } from '@/lib/database/app-client'

/** Takes the work for this reply: what was taken before belongs to another. */
export async function spendWork(transaction: AppTransaction, work: Work): Promise<Work> {
  if (work.kind !== 'done') return work
  const { nonce, until } = work
  const data = [{ nonce: Buffer.from(nonce, 'hex'), until }]
  const { count } = await transaction.spentWork.createMany({ data, skipDuplicates: true })
  return count === 1 ? work : { kind: 'spent' }
}
