import { setInterval as every } from 'node:timers/promises'
import type { Database } from '../../e2e/database'
import { jarOf, send } from '../../e2e/http'
import { hiddenFields, postForm } from '../../e2e/plain-form'
import { ADMINISTRATOR } from '../../e2e/server'
import type { Disturbance } from '../figure'

/** Decisions with one list: it shows fifty cards, and the next are fetched when ten are left. */
const DECISIONS_PER_LIST = 40

/** Somebody at the desk, in a browser with JavaScript: what that sends, decision by decision. */
export type Moderator = { approve(commentId: string): Promise<void> }

export async function signIn(url: string): Promise<Moderator> {
  const door = `${url}/sign-in`
  const form = hiddenFields((await send(door)).text, 'email')
  const cookie = jarOf(await postForm(door, { ...form, ...ADMINISTRATOR }))
  const desk = `${url}/admin/comments`
  const action = actionOf(hiddenFields((await send(desk, { headers: { cookie } })).text, 'to'))
  const living = { cookie, accept: 'text/x-component' }
  let decided = 0
  return {
    async approve(commentId) {
      const decision = { commentId, version: '1', to: 'APPROVED', answer: 'word' }
      const fields = Object.entries(decision).map(([name, value]) => [`1_${name}`, value])
      const call = { ...Object.fromEntries(fields), 0: JSON.stringify([{ kind: 'idle' }, '$K1']) }
      const headers = { ...living, 'next-action': action }
      const { status, text } = await postForm(desk, call, { headers })
      if (status !== 200 || !text.includes('"kind":"done"'))
        throw new Error(`The desk answered a decision with ${status}: ${text.slice(0, 200)}`)
      decided += 1
      if (decided % DECISIONS_PER_LIST === 0) await send(desk, { headers: { ...living, rsc: '1' } })
    },
  }
}

/** By which name the browser calls the action of a form. */
function actionOf(fields: Record<string, string>): string {
  const bound = Object.entries(fields).find(([name]) => /^\$ACTION_\d+:0$/.test(name))
  return JSON.parse(bound?.[1] ?? '{}').id ?? ''
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
