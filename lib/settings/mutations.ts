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

/** Which article opens the front page; null: the newest does. False where readers do not see it. */
export async function chooseLead(
  { name: actorName, personId }: Actor<'article.edit'>,
  articleId: string | null,
  now: Date,
): Promise<Change | null> {
  return appClient().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM public.site WHERE id = 1 FOR UPDATE`
    const site = await transaction.site.findUniqueOrThrow({
      where: { id: 1 },
      select: { leadArticleId: true, version: true },
    })
    const isThere =
      articleId === null ||
      (await transaction.article.count({ where: { id: articleId, status: 'PUBLISHED' } })) > 0
    if (!isThere || site.leadArticleId === articleId) return null
    const version = site.version + 1
    await transaction.site.update({
      where: { id: 1 },
      data: { leadArticleId: articleId, version },
      select: { id: true },
    })
    const changes = { leadArticleId: { from: site.leadArticleId, to: articleId } }
    await transaction.siteChange.create({
      data: { at: now, actorName, personId, version, changes },
      select: { id: true },
    })
    return announce(transaction, [SITE_TAG])
  })
}
