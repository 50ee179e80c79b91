import { decideComment } from '@/lib/moderation/mutations'
import { countQueues, listHistories, listQueue } from '@/lib/moderation/queries'
import { type QueueFilter, readQueueFilter } from '@/lib/moderation/queue-filter'
import { undoChange } from '@/lib/moderation/undo'
import { operator } from '../../cli/operator'

export type View = {
  title: string
  /** What is measured, after what it needs is there. */
  prepare(): Promise<() => Promise<unknown>>
  /** Shown for honesty's sake: nothing is promised about it. */
  isUnpromised?: boolean
}

/** How far down the queue the next page is asked for. Pages. */
const FAR = 5

/** What the desk does for each look at a queue: the tabs, a page of cards, and who wrote them. */
async function look(filter: Partial<QueueFilter>, after: Parameters<typeof listQueue>[2] = null) {
  const [page] = await Promise.all([
    listQueue(operator, readQueueFilter(filter), after),
    countQueues(operator),
  ])
  if (page.comments.length === 0) throw new Error(`Nothing was found: ${JSON.stringify(filter)}`)
  const ids = page.comments.map(({ id }) => id)
  await listHistories(operator, ids)
  return page
}

const looking = (title: string, filter: Partial<QueueFilter>): View => ({
  title,
  prepare: async () => () => look(filter),
})

async function nextDecision() {
  const { comments } = await look({})
  const [{ id, version } = { id: '', version: 0 }] = comments
  return { commentId: id, version, to: 'APPROVED' as const }
}

export const VIEWS: View[] = [
  looking('the queue', {}),
  {
    title: `a page further down`,
    async prepare() {
      let next: Parameters<typeof listQueue>[2] = null
      for (let page = 0; page < FAR; page += 1) next = (await look({}, next)).next
      return () => look({}, next)
    },
  },
  looking('everything, newest first', { status: 'ALL' }),
  looking('what readers reported', { status: 'REPORTED' }),
  looking('by article, the busiest', { article: 'article-0' }),
  looking('by article, an ordinary one', { article: 'article-1', status: 'ALL' }),
  looking('by word, a common one', { q: 'common' }),
  looking('by word, a rare one', { q: 'rare', status: 'ALL' }),
  { ...looking('by word, a seldom one', { q: 'seldom' }), isUnpromised: true },
  looking('by reason, a common one', { reason: 'links' }),
  looking('by reason, a rare one', { reason: 'staff-name' }),
  looking('with links', { links: '1' }),
  looking('from a day on', { from: '2015-01-03' }),
  looking('one person’s', { person: '00000002-0000-4000-8000-000000000077', status: 'ALL' }),
  {
    title: 'approve',
    async prepare() {
      const decision = await nextDecision()
      return () => decideComment(operator, decision, new Date())
    },
  },
  {
    title: 'undo',
    async prepare() {
      const decided = await decideComment(operator, await nextDecision(), new Date())
      if (decided.kind !== 'decided') throw new Error(`It was ${decided.kind}`)
      return () => undoChange(operator, decided.entryId, new Date())
    },
  },
]
