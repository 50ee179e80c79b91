'use server'
import { z } from 'zod'
import { showChange, staffAction } from '@/lib/action'
import { chooseLead as choose, saveSite as save } from './mutations'
import { siteInput } from './schema'

export const saveSite = staffAction('site.change', siteInput, async (actor, input, { now }) => {
  const saved = await save(actor, input, now)
  await showChange(saved.kind === 'saved' ? saved.change : null)
  if (saved.kind !== 'stale') return { kind: 'done', outcome: { did: saved.kind } }
  const told = `${saved.actorName} changed these settings meanwhile. Reload the page to see them.`
  return { kind: 'refused', code: 'stale' as const, told }
})

const leadInput = z.object({ articleId: z.union([z.uuid(), z.literal('')]) })

export const chooseLead = staffAction(
  'article.edit',
  leadInput,
  async (actor, { articleId }, { now }) => {
    await showChange(await choose(actor, articleId || null, now))
    return { kind: 'done', outcome: {} }
  },
)
