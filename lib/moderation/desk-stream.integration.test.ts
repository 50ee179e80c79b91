import { expect, test } from 'vitest'
import { moderator } from '@/lib/testing/actors'
import { NOW } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { article, comment, discussion } from '@/lib/testing/factories'
import { post } from '@/lib/testing/posting'
import type { DeskEvent } from './desk-event'
import { type DeskNews, deskStream } from './desk-stream'
import { decideComment } from './mutations'
import { countQueues } from './queries'

const actor = await moderator()

function open(isAllowed = async () => true) {
  const stream = deskStream({ isAllowed, count: () => countQueues(actor) })
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const next = async () => {
    const { value, done } = await reader.read()
    return { text: decoder.decode(value), done }
  }
  return {
    /** What is told first of what is meant. */
    async until(isIt: (event: DeskEvent) => boolean): Promise<DeskNews> {
      for (;;) {
        const { text, done } = await next()
        if (done) throw new Error('The stream ended')
        const news = JSON.parse(text.replace(/^data: /, '')) as DeskNews
        if (news.events.some(isIt)) return news
      }
    },
    next,
    close: () => reader.cancel(),
  }
}

test('a post and a decision are told as they are committed, with the numbers after them', async () => {
  await discussion({ holdPolicy: 'HOLD_ALL' })
  const desk = open()
  // From here on it hears everything.
  await desk.next()

  const posted = await post({ articleId: (await article()).id, email: 'hidden@example.com' })
  const postedId = posted.kind === 'posted' ? posted.id : ''
  const isIt = ({ commentId }: DeskEvent) => commentId === postedId
  const arrival = await desk.until(isIt)
  expect(arrival.events).toContainEqual({
    ...{ action: 'POSTED', commentId: postedId, actorName: 'the reader' },
    ...{ status: 'PENDING', version: 1 },
  })
  expect(arrival.counts.PENDING).toBe(1)
  expect(JSON.stringify(arrival)).not.toContain('hidden')

  await decideComment(actor, { commentId: postedId, version: 1, to: 'SPAM' }, NOW)
  const { events, counts } = await desk.until(isIt)
  expect(events).toMatchObject([{ action: 'DECIDED', actorName: actor.name, status: 'SPAM' }])
  expect(counts).toMatchObject({ PENDING: 0, SPAM: 1 })
  await desk.close()
})

test('the line to the database is cut: every desk is told to look for itself, and hears again', async () => {
  const desk = open()
  await desk.next()
  await sqlAs(
    'owner',
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rejoinder desk'",
  )
  await desk.until(({ action }) => action === 'MISSED')
  const { id } = await comment()
  await desk.until(({ commentId }) => commentId === id)
  await desk.close()
})

test('who may not any more hears nothing more, and the stream ends', async () => {
  let isAllowed = true
  const desk = open(async () => isAllowed)
  await desk.next()
  isAllowed = false
  await comment()
  expect(await desk.next()).toMatchObject({ done: true })
})
