import 'server-only'
import { ARTICLES_TAG, articleTag } from '@/lib/articles/tags'
import { announce, type Change } from '@/lib/database/announce'
import type { AppTransaction } from '@/lib/database/app-client'
import { chooseSlug, redirectFrom } from './address'
import { articleRow } from './article-row'
import { checkArticle } from './checklist'
import { addEntry } from './history'
import { readLocalMoment } from './local-moment'
import type { Locked } from './manuscripts'
import type { FieldName, Fields } from './public'
import { findPlace, setTags } from './terms'
import type { Writer } from './writer'

export type Errors = Partial<Record<FieldName, string>>

export type Did =
  | 'kept'
  | 'saved'
  | 'published'
  | 'updated'
  | 'scheduled'
  | 'taken-back'
  | 'withdrawn'

type Run = { writer: Writer; timeZone: string; now: Date }

type Shown =
  | { kind: 'saved'; did: Did; slug: string; change: Change | null }
  | { kind: 'unready'; errors: Errors }

/** Puts the text before readers, now or when its time comes. */
export async function showToReaders(
  transaction: AppTransaction,
  { article, inForce, wasPublic }: Locked,
  fields: Fields,
  intent: 'publish' | 'schedule',
  { writer, timeZone, now }: Run,
): Promise<Shown> {
  const { id, status: from } = article
  const { errors } = checkArticle(fields, timeZone)
  const { categoryId, authorId } = await findPlace(transaction, fields)
  if (!categoryId) errors.category ??= 'Choose a section.'
  if (!authorId) errors.author ??= 'Choose an author.'
  const slug = await chooseSlug(transaction, fields, { id, slug: article.slug, wasPublic })
  if (slug === null) errors.slug ??= 'Another article has this address.'
  const when = intent === 'schedule' ? readLocalMoment(fields.publishAt, timeZone) : now
  if (!when || (intent === 'schedule' && when <= now))
    errors.publishAt = 'Choose a day and a time that are still to come.'
  if (intent === 'schedule' && wasPublic)
    errors.publishAt = 'It was published already; only a draft can be scheduled.'
  if (Object.keys(errors).length > 0 || !slug || !when || !categoryId || !authorId)
    return { kind: 'unready', errors }

  const isRewritten = ['title', 'standfirst', 'source'].some(
    (name) => inForce[name as FieldName] !== fields[name as FieldName],
  )
  const to = intent === 'schedule' ? 'SCHEDULED' : 'PUBLISHED'
  await transaction.article.update({
    where: { id },
    data: {
      ...articleRow(fields, timeZone),
      ...{ categoryId, authorId, slug, status: to },
      publishedAt: wasPublic ? article.publishedAt : when,
      ...((isRewritten || !wasPublic) && { contentChangedAt: when }),
    },
    select: { id: true },
  })
  await setTags(transaction, id, fields.tags)
  await redirectFrom(transaction, wasPublic ? article.slug : slug, slug)
  const did = intent === 'schedule' ? 'scheduled' : from === 'PUBLISHED' ? 'updated' : 'published'
  const deed = ({ scheduled: 'SCHEDULED', updated: 'UPDATED', published: 'PUBLISHED' } as const)[
    did
  ]
  await addEntry(transaction, id, { deed, by: writer.writes, from, to, fields, now })
  const isPublic = to === 'PUBLISHED'
  return { kind: 'saved', did, slug, change: isPublic ? await tell(transaction, id) : null }
}

/** From readers, or from the calendar. Null where there is nothing to take away. */
export async function takeFromReaders(
  transaction: AppTransaction,
  { article: { id, status: from, slug } }: Locked,
  intent: 'withdraw' | 'take-back',
  { writer, now }: Run,
) {
  if (from !== (intent === 'withdraw' ? 'PUBLISHED' : 'SCHEDULED')) return null
  const isWithdrawn = intent === 'withdraw'
  const to = isWithdrawn ? 'WITHDRAWN' : 'DRAFT'
  await transaction.article.update({
    where: { id },
    data: isWithdrawn ? { status: to } : { status: to, publishedAt: null },
    select: { id: true },
  })
  const deed = isWithdrawn ? 'WITHDRAWN' : 'TAKEN_BACK'
  await addEntry(transaction, id, { deed, by: writer.writes, from, to, now })
  const did: Did = isWithdrawn ? 'withdrawn' : 'taken-back'
  const change = isWithdrawn ? await tell(transaction, id) : null
  return { kind: 'saved' as const, did, slug, change }
}

function tell(transaction: AppTransaction, articleId: string): Promise<Change> {
  return announce(transaction, [ARTICLES_TAG, articleTag(articleId)])
}
