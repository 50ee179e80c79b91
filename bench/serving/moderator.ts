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
  const queue = await send(desk, { headers: { cookie } })
  const action = actionOf(hiddenFields(queue.text, 'commentId'))
  const living = { cookie, accept: 'text/x-component', origin: url }
  let decided = 0
  return {
    async approve(commentId) {
      const call = new Response(callOf({ commentId, version: '1', to: 'APPROVED', answer: 'word' }))
      const type = call.headers.get('content-type') ?? ''
      const { status, text } = await send(desk, {
        method: 'POST',
        headers: { ...living, 'next-action': action, 'content-type': type },
        body: Buffer.from(await call.arrayBuffer()),
      })
      if (status !== 200 || !text.includes('"kind":"done"'))
        throw new Error(`The desk answered a decision with ${status}: ${text.slice(0, 200)}`)
      decided += 1
      if (decided % DECISIONS_PER_LIST === 0) await send(desk, { headers: { ...living, rsc: '1' } })
    },
  }
}

/** An action's arguments as React sends them: the state, and a form whose fields come before it. */
function callOf(fields: Record<string, string>): FormData {
  const call = new FormData()
  for (const [name, value] of Object.entries(fields)) call.append(`_1_${name}`, value)
  call.append('0', JSON.stringify([{ kind: 'idle' }, '$K1']))
  return call
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
