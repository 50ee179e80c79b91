import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'

/**
 * Until this transaction has ended nobody answers or moves a reply to the same article. It comes
 * before every lock of a row, in whichever order those are taken.
 */
export async function lockThreads(transaction: AppTransaction, commentId: string): Promise<void> {
  await transaction.$executeRaw`
    SELECT pg_advisory_xact_lock(public.thread_lock(article_id))
      FROM public.comment WHERE id = ${commentId}::uuid`
}

/** False where it cannot stand: there is no such reply on its article, or that one answers it. */
export async function placeUnder(
  transaction: AppTransaction,
  commentId: string,
  parentId: string | null,
): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ moved: boolean }[]>`
    SELECT public.move_comment(${commentId}::uuid, ${parentId}::uuid) AS moved`
  return row?.moved ?? false
}
