import 'server-only'
import { ARTICLES_TAG, SITE_TAG } from '@/lib/articles/tags'
import type { Actor } from '@/lib/auth/actor'
import { announce, type Change } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { siteSelect } from './public'
import type { SiteInput, SiteSettings } from './schema'

export type SavedSite =
  | { kind: 'saved'; change: Change }
  | { kind: 'unchanged' }
  /** Somebody else was faster: who, and when. */
  | { kind: 'stale'; actorName: string; at: Date }

/** Changes what the newspaper says about itself, and writes down who did: all of it or nothing. */
export async function saveSite(
  { name: actorName, personId }: Actor<'site.change'>,
  { version, ...wanted }: SiteInput,
  now: Date,
): Promise<SavedSite> {
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM public.site WHERE id = 1 FOR UPDATE`
    const { version: current, ...inForce } = await transaction.site.findUniqueOrThrow({
      where: { id: 1 },
      select: siteSelect,
    })
    if (current !== version) {
      const last = await transaction.siteChange.findFirst({
        select: { actorName: true, at: true },
        orderBy: { id: 'desc' },
      })
      return { kind: 'stale', actorName: last?.actorName ?? 'Somebody', at: last?.at ?? now }
    }
    const names = Object.keys(wanted) as (keyof SiteSettings)[]
    const changed = names.filter((name) => wanted[name] !== inForce[name])
    if (changed.length === 0) return { kind: 'unchanged' }
    const changes = Object.fromEntries(
      changed.map((name) => [name, { from: inForce[name], to: wanted[name] }]),
    )
    const next = version + 1
    await transaction.site.update({
      where: { id: 1 },
      data: { ...wanted, version: next },
      select: { id: true },
    })
    await transaction.siteChange.create({
      data: { at: now, actorName, personId, version: next, changes },
      select: { id: true },
    })
    return { kind: 'saved', change: await announce(transaction, [SITE_TAG, ARTICLES_TAG]) }
  })
}

export type ChosenLead = { kind: 'chosen'; change: Change } | { kind: 'unchanged' | 'gone' }

/**
 * Which article opens the front page; null: the newest does. Only one that readers see. It is no
 * change of the settings' form: who has that open goes on.
 */
export async function chooseLead(
  { name: actorName, personId }: Actor<'article.edit'>,
  articleId: string | null,
  now: Date,
): Promise<ChosenLead> {
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM public.site WHERE id = 1 FOR UPDATE`
    const { leadArticleId: from, version } = await transaction.site.findUniqueOrThrow({
      where: { id: 1 },
      select: { leadArticleId: true, version: true },
    })
    if (from === articleId) return { kind: 'unchanged' }
    const where = { id: articleId ?? '', status: 'PUBLISHED' } as const
    if (articleId && (await transaction.article.count({ where })) === 0) return { kind: 'gone' }
    await transaction.site.update({
      where: { id: 1 },
      data: { leadArticleId: articleId },
      select: { id: true },
    })
    const changes = { leadArticleId: { from, to: articleId } }
    await transaction.siteChange.create({
      data: { at: now, actorName, personId, version, changes },
      select: { id: true },
    })
    return { kind: 'chosen', change: await announce(transaction, [SITE_TAG]) }
  })
}
