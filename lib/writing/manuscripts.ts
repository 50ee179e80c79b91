import 'server-only'
import type { AppTransaction } from '@/lib/database/app-client'
import { articleFieldsSelect, fieldsOf, readFields } from './fields'
import type { Fields } from './public'
import { touchableBy, type Writer } from './writer'

const manuscriptSelect = {
  id: true,
  ...articleFieldsSelect,
  manuscript: {
    select: { version: true, fields: true, savedAt: true, savedById: true, savedByName: true },
  },
} as const

/** Somebody saved it since: who, when, and what it says now. */
export type Stale = { kind: 'stale'; byName: string; at: Date; version: number; fields: Fields }

/** Locks an article that this person may touch, until the transaction ends. Null where there is none. */
export async function lockManuscript(
  transaction: AppTransaction,
  writer: Writer,
  articleId: string,
  timeZone: string,
) {
  await transaction.$queryRaw`SELECT 1 FROM public.article WHERE id = ${articleId}::uuid FOR UPDATE`
  const row = await transaction.article.findFirst({
    where: { id: articleId, ...touchableBy(writer) },
    select: manuscriptSelect,
  })
  if (!row) return null
  const { manuscript, ...article } = row
  const inForce = fieldsOf(article, timeZone)
  return {
    article,
    inForce,
    fields: readFields(manuscript?.fields ?? {}, inForce),
    version: manuscript?.version ?? 0,
    saved: manuscript,
    /** Readers knew it once: then its address is known, too. */
    wasPublic: article.status === 'PUBLISHED' || article.status === 'WITHDRAWN',
  }
}

export type Locked = NonNullable<Awaited<ReturnType<typeof lockManuscript>>>

type Save = { version: number; fields: Fields; now: Date }

export async function keepManuscript(
  transaction: AppTransaction,
  { writes }: Writer,
  articleId: string,
  { version, fields, now }: Save,
): Promise<void> {
  const saved = {
    ...{ version, fields, savedAt: now },
    ...{ savedById: writes.personId, savedByName: writes.name },
  }
  await transaction.manuscript.upsert({
    where: { articleId },
    create: { articleId, ...saved },
    update: saved,
    select: { articleId: true },
  })
}
