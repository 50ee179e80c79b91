import 'server-only'
import { digestAddress } from '@/lib/contacts/address-digest'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { REPORTS_PER_HOUR } from './policy'
import type { ReportRefusalCode } from './refusals'
import type { ReportInput } from './schema'

const HOUR_MS = 60 * 60 * 1000

export type ReportOutcome =
  | { kind: 'reported' }
  | { kind: 'refused'; code: ReportRefusalCode; waitSeconds?: number }

/** Tells moderators about a public reply. The same address about the same reply counts once. */
export async function reportComment(
  { commentId, reason, note }: ReportInput,
  { addressBucket }: { addressBucket: string },
  now: Date,
): Promise<ReportOutcome> {
  const { today, recent } = await digestAddress(addressBucket, now)
  const byThem = { addressDigest: { in: recent } }
  return appClient().$transaction(async (transaction) => {
    const lock = `report ${Buffer.from(today).toString('base64')}`
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`
    const isPublic = await transaction.comment.count({
      where: {
        id: commentId,
        status: 'APPROVED',
        kind: 'COMMENT',
        article: { status: 'PUBLISHED' },
      },
    })
    if (isPublic === 0) return { kind: 'refused', code: 'gone' }
    const same = { ...byThem, commentId, resolvedAt: null }
    if ((await transaction.report.count({ where: same })) > 0) return { kind: 'reported' }

    const hourAgo = new Date(now.getTime() - HOUR_MS)
    const filling = await transaction.report.findFirst({
      where: { ...byThem, createdAt: { gt: hourAgo } },
      orderBy: { createdAt: 'desc' },
      skip: REPORTS_PER_HOUR - 1,
      select: { createdAt: true },
    })
    if (filling) {
      const waitSeconds = Math.ceil((filling.createdAt.getTime() - hourAgo.getTime()) / 1000)
      return { kind: 'refused', code: 'too-many', waitSeconds }
    }
    const data = { commentId, reason, note, addressDigest: today, createdAt: now }
    await transaction.report.create({ data })
    return { kind: 'reported' }
  })
}

type Resolution = {
  now: Date
  /** The line of the ledger that answers them. */
  by: bigint
  /** The id of the last one that was seen; all without it. */
  upTo?: bigint
}

/** Somebody decided about the reply: its reports are answered, as far as they were seen. */
export async function resolveReports(
  transaction: AppTransaction,
  commentId: string,
  { now, by, upTo }: Resolution,
): Promise<void> {
  await transaction.report.updateMany({
    where: { commentId, resolvedAt: null, ...(upTo !== undefined && { id: { lte: upTo } }) },
    data: { resolvedAt: now, resolvedBy: by },
  })
}

/** What these lines of the ledger had answered is open again. */
export async function reopenReports(
  transaction: AppTransaction,
  answeredBy: readonly bigint[],
): Promise<void> {
  await transaction.report.updateMany({
    where: { resolvedBy: { in: [...answeredBy] } },
    data: { resolvedAt: null, resolvedBy: null },
  })
}
