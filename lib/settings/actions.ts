'use server'
import { z } from 'zod'
import { showChange, staffAction } from '@/lib/action'
import { formatMoment } from '@/lib/clock'
import { chooseLead as choose, saveSite as save } from './mutations'
import { getSite } from './queries'
import { siteInput } from './schema'

export const saveSite = staffAction('site.change', siteInput, async (actor, input, { now }) => {
  const saved = await save(actor, input, now)
  await showChange(saved.kind === 'saved' ? saved.change : null)
  if (saved.kind !== 'stale') return { kind: 'done', outcome: { did: saved.kind } }
  const { timeZone, language } = await getSite()
  const told = `${saved.actorName} changed these settings on ${formatMoment(saved.at, timeZone, language)}. Copy what you typed and reload the page to see them.`
  return { kind: 'refused', code: 'stale' as const, told }
})

const leadInput = z.object({ articleId: z.union([z.uuid(), z.literal('')]) })

export const chooseLead = staffAction(
  'article.edit',
  leadInput,
  async (actor, { articleId }, { now }) => {
    const chosen = await choose(actor, articleId || null, now)
    await showChange(chosen.kind === 'chosen' ? chosen.change : null)
    if (chosen.kind === 'gone') return { kind: 'refused', code: 'gone' as const }
    return { kind: 'done', outcome: {} }
  },
)
