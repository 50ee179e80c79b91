import { setInterval as every } from 'node:timers/promises'
import type { Database } from '../../e2e/database'
import { send } from '../../e2e/http'
import { hiddenFields, postForm } from '../../e2e/plain-form'
import { ADMINISTRATOR } from '../../e2e/server'
import type { Disturbance } from '../figure'

/** Somebody at the desk, in a browser without JavaScript: every decision is the whole form and page. */
export type Moderator = { approve(commentId: string): Promise<void> }

export async function signIn(url: string): Promise<Moderator> {
  const door = `${url}/sign-in`
  const form = hiddenFields((await send(door)).text, 'email')
  const { headers } = await postForm(door, { ...form, ...ADMINISTRATOR })
  const cookie = (headers['set-cookie'] ?? []).map((text) => text.split(';')[0]).join('; ')
  const desk = `${url}/admin/comments`
  const queue = await send(desk, { headers: { cookie } })
  const decision = hiddenFields(queue.text, 'commentId')
  return {
    async approve(commentId) {
      const fields = { ...decision, commentId, version: '1', to: 'APPROVED' }
      const { status } = await postForm(desk, fields, { headers: { cookie } })
      if (status !== 200) throw new Error(`The desk answered a decision with ${status}`)
    },
  }
}

/** Adds replies that wait. Returns their ids. */
export async function addWaiting(database: Database, articleIds: string[], count: number) {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const article_id = String(articleIds[n % articleIds.length])
    const waiting = { article_id, status: 'PENDING', author_name: `Waiting ${n}` } as const
    ids.push(String((await database.addComment(waiting)).id))
  }
  return ids
}

/**
 * Approves so many of them each second, whether the desk is quick or not, until stopped. Stopping
 * throws when they were not all decided.
 */
export function approving(
  { approve }: Moderator,
  database: Database,
  waiting: string[],
  perSecond: number,
): Disturbance {
  const ended = new AbortController()
  const decisions: Promise<void>[] = []
  const decided: string[] = []
  const loop = async () => {
    for await (const _ of every(1000 / perSecond, undefined, { signal: ended.signal })) {
      const next = waiting.shift()
      if (!next) throw new Error('Nothing waits any more')
      decided.push(next)
      decisions.push(approve(next))
    }
  }
  const running = loop().catch((error) => {
    if (error.name !== 'AbortError') throw error
  })
  return {
    async stop() {
      ended.abort()
      await running
      await Promise.all(decisions)
      await takeBack(database, decided)
    },
  }
}

/** So that the next round measures the same page. */
async function takeBack(database: Database, ids: string[]): Promise<void> {
  const approved = await database.query(
    `UPDATE comment SET status = 'TRASHED' WHERE id = ANY($1::uuid[]) AND status = 'APPROVED' RETURNING id`,
    [ids],
  )
  if (approved.length !== ids.length || ids.length === 0) {
    throw new Error(`Of ${ids.length} decisions ${approved.length} were made`)
  }
  await database.announce()
}
