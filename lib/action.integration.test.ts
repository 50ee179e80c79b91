import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Permission } from '@/lib/auth/permissions'
import { appClient } from '@/lib/database/app-client'
import type { Role } from '@/lib/database/generated/enums'
import { createSession, endSession } from '@/lib/people/mutations'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { person } from '@/lib/testing/factories'
import { publicAction, staffAction } from './action'
import { IDLE } from './action-state'

// Next's half of a request: what it was sent with, and how it ends early.
const next = vi.hoisted(() => ({ headers: new Headers(), sessionId: null as string | null }))
vi.mock('next/headers', () => ({
  headers: async () => next.headers,
  cookies: async () => new Map(),
}))
vi.mock('next/server', () => ({ connection: async () => {} }))
vi.mock('next/navigation', () => ({
  forbidden: () => {
    throw new Error('forbidden')
  },
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`)
  },
}))
vi.mock('next-auth', () => ({
  getServerSession: async () => next.sessionId && { sessionId: next.sessionId },
}))

beforeEach(() => {
  next.headers = new Headers({ 'x-rejoinder-client': '192.0.2.0/24', 'user-agent': 'a browser' })
  next.sessionId = null
})

function form(fields: Record<string, string | Blob>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

const schema = z.object({
  name: z
    .string()
    .min(3, 'Too short.')
    .regex(/^[a-z]+$/, 'Letters only.'),
  password: z.string().min(3, 'Too short as well.'),
})
const good = { name: 'nora', password: 'secret' }

describe('a form', () => {
  test('that is wrong is answered beside its fields, and the secret is not sent back', async () => {
    const handle = vi.fn()
    const action = publicAction(schema, handle)
    const fieldErrors = { name: 'Too short.', password: 'Too short as well.' }
    const state = await action(IDLE, form({ name: '1', password: 'x' }))
    expect(state).toEqual({ kind: 'invalid', fieldErrors, values: { name: '1' } })
    // What was typed stands in its field, and in no state that is written into a page.
    expect(JSON.parse(JSON.stringify(state))).toEqual({ kind: 'invalid', fieldErrors, values: {} })
    expect(handle).not.toHaveBeenCalled()
  })

  test('that is empty, or sends files, is wrong and no accident', async () => {
    const action = publicAction(schema, vi.fn())
    for (const data of [form({}), form({ name: new Blob(['x']), password: new Blob(['x']) })]) {
      expect(await action(IDLE, data)).toMatchObject({ kind: 'invalid', values: { name: '' } })
    }
  })

  test.each([undefined, null, 'name=nora', { ...good }, [good]])(
    'that is none (%j) is taken for an empty one',
    async (data) => {
      const preview = z.object({ name: z.string() })
      for (const action of [
        publicAction(schema, vi.fn()),
        publicAction(schema, vi.fn(), preview),
      ]) {
        const answer = await action(IDLE, data as unknown as FormData)
        expect(answer).toMatchObject({ kind: 'invalid', values: { name: '' } })
      }
    },
  )

  test('is read for what the schema names, and nothing else of it comes back', async () => {
    const handle = vi.fn(async () => ({ kind: 'refused' as const, code: 'no' }))
    const more = { ...good, status: 'APPROVED', $ACTION_ID: 'x', __proto__: 'x' }
    const refused = await publicAction(schema, handle)(IDLE, form(more))
    expect(refused).toEqual({ kind: 'refused', code: 'no', values: { name: 'nora' } })
    expect(handle).toHaveBeenCalledWith(good, expect.anything())
  })

  test('that is good is handled, knowing who asks from the front server alone', async () => {
    const action = publicAction(schema, async (input, request) => ({
      kind: 'done',
      outcome: { input, request },
    }))
    expect(await action(IDLE, form(good))).toEqual({
      kind: 'done',
      outcome: {
        input: good,
        request: { addressBucket: '192.0.2.0/24', userAgent: 'a browser', now: expect.any(Date) },
      },
    })
  })

  test('whose handling breaks is not pretended to be done', async () => {
    const broken = publicAction(schema, async () => {
      throw new Error('the database is gone')
    })
    await expect(broken(IDLE, form(good))).rejects.toThrow('the database is gone')
  })
})

describe('an action for signed-in people', () => {
  const action = (permission: Permission) => {
    const handle = vi.fn(async (actor: object) => ({ kind: 'done' as const, outcome: actor }))
    return { handle, run: () => staffAction(permission, schema, handle)(IDLE, form(good)) }
  }
  const signIn = async (role: Role) => {
    const { id, name } = await person({ role })
    next.sessionId = await createSession(id, new Date(), new Date(Date.now() + DAY_MS))
    return { personId: id, name }
  }

  async function expectStopped(how: string) {
    const { handle, run } = action('comment.decide')
    await expect(run()).rejects.toThrow(how)
    expect(handle).not.toHaveBeenCalled()
  }

  test('stops nobody at the door, and does not even say what is wrong with the form', async () => {
    await expectStopped('redirected to /sign-in')
    const stopped = staffAction('comment.decide', schema, vi.fn())(IDLE, form({}))
    await expect(stopped).rejects.toThrow('redirected to /sign-in')
  })

  test.each(['invented', crypto.randomUUID()])('stops a session that never was: %s', async (id) => {
    next.sessionId = id
    await expectStopped('redirected to /sign-in')
  })

  test('stops a session that has ended, or expired', async () => {
    await signIn('ADMIN')
    await endSession(String(next.sessionId), NOW)
    await expectStopped('redirected to /sign-in')
    next.sessionId = await createSession((await person({ role: 'ADMIN' })).id, NOW, later(DAY_MS))
    const where = { id: next.sessionId }
    await appClient().session.update({ where, data: { expiresAt: new Date(Date.now() - 1) } })
    await expectStopped('redirected to /sign-in')
  })

  test('stops a person who was disabled, or demoted, since they signed in', async () => {
    const { personId } = await signIn('ADMIN')
    const where = { id: personId }
    await appClient().person.update({ where, data: { role: 'AUTHOR' } })
    await expectStopped('forbidden')
    await appClient().person.update({ where, data: { disabledAt: NOW } })
    await expectStopped('redirected to /sign-in')
  })

  test.each<[role: Role, permission: Permission, allowed: boolean]>([
    ['AUTHOR', 'comment.decide', false],
    ['AUTHOR', 'contact.see', false],
    ['MODERATOR', 'contact.see', false],
    ['MODERATOR', 'comment.decide', true],
    ['EDITOR', 'comment.decide', true],
    ['EDITOR', 'contact.see', true],
    ['ADMIN', 'comment.decide', true],
    ['ADMIN', 'contact.see', true],
  ])('%s with %s: %s', async (role, permission, allowed) => {
    const who = await signIn(role)
    const { handle, run } = action(permission)
    if (allowed) expect(await run()).toEqual({ kind: 'done', outcome: who })
    else await expect(run()).rejects.toThrow('forbidden')
    expect(handle).toHaveBeenCalledTimes(allowed ? 1 : 0)
  })
})
