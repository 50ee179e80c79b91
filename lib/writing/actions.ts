'use server'
import { redirect } from 'next/navigation'
import { showChange, staffAction } from '@/lib/action'
import { requireWriter } from '@/lib/auth/guards'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import type { Autosaved } from './autosave'
import { saveByline as saveOwn } from './bylines'
import type { Stale } from './manuscripts'
import { saveArticle as save } from './mutations'
import { makePreview as make, revokePreview as revoke } from './previews'
import type { Did } from './publishing'
import { restoreText as restore } from './restoring'
import {
  articleIdInput,
  articleInput,
  bylineInput,
  entryInput,
  previewIdInput,
  readIntent,
  startInput,
} from './schema'
import { startArticle as start } from './starting'

export const startArticle = staffAction('article.write', startInput, async (_, _input, { now }) => {
  const { timeZone } = await getSite()
  redirect(paths.deskArticle(await start(await requireWriter(), timeZone, now)))
})

type Saved = { did: Did; version: number; at: Date; slug: string }

/** Keeps what was typed, and publishes, schedules or withdraws it, by the button that was pressed. */
export const saveArticle = staffAction(
  'article.write',
  articleInput,
  async (_actor, input, { now }) => {
    const { timeZone } = await getSite()
    const saved = await save(await requireWriter(), readIntent(input), timeZone, now)
    switch (saved.kind) {
      case 'saved': {
        await showChange(saved.change)
        const { did, version, slug } = saved
        return { kind: 'done', outcome: { did, version, at: now, slug } satisfies Saved }
      }
      case 'unready':
        // The text was kept: the form has to know its new version.
        await showChange(null)
        return { kind: 'invalid', fieldErrors: saved.errors as Record<string, string> }
      case 'stale':
        return { kind: 'refused', code: 'stale' as const, told: JSON.stringify(asTold(saved)) }
      case 'gone':
        return { kind: 'refused', code: 'gone' as const }
    }
  },
)

/** As the form hears it that saved itself. */
function asTold({ at, ...stale }: Stale): Autosaved {
  return { ...stale, at: at.getTime() }
}

/** Leads back to the form, with the earlier text in it. */
export const restoreText = staffAction(
  'article.write',
  entryInput,
  async (_actor, input, { now }) => {
    const { timeZone } = await getSite()
    const isRestored = await restore(await requireWriter(), input, timeZone, now)
    if (!isRestored) return { kind: 'refused', code: 'gone' as const }
    redirect(paths.deskArticle(input.articleId))
  },
)

export const makePreview = staffAction(
  'article.write',
  articleIdInput,
  async (_actor, { articleId }, { now }) => {
    const token = await make(await requireWriter(), articleId, now)
    await showChange(null)
    if (!token) return { kind: 'refused', code: 'gone' as const }
    return { kind: 'done', outcome: { url: absoluteUrl(paths.preview(token)) } }
  },
)

export const saveByline = staffAction('article.write', bylineInput, async (_actor, input) => {
  await showChange(await saveOwn(await requireWriter(), input))
  return { kind: 'done', outcome: {} }
})

export const revokePreview = staffAction(
  'article.write',
  previewIdInput,
  async (_actor, { previewId }) => {
    await revoke(await requireWriter(), previewId)
    await showChange(null)
    return { kind: 'done', outcome: {} }
  },
)
