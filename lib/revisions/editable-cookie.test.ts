import { beforeEach, expect, test, vi } from 'vitest'
import { NOW } from '@/lib/testing/clock'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('SECRET_KEY', 'a secret for tests, and for nothing else')
})

const ids = Array.from({ length: 30 }, () => crypto.randomUUID())
const [first = '', second = ''] = ids

test('the cookie names the newest replies, is read by no script, and goes with its last reply', async () => {
  const { editableCookie, readEditable } = await import('./editable-cookie')
  const cookie = editableCookie([first, second], first, NOW)
  expect(readEditable(cookie.value)).toEqual([second, first])
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', expires: NOW })
  const last = crypto.randomUUID()
  expect(readEditable(editableCookie(ids, last, NOW).value)).toEqual([...ids.slice(-19), last])
})

test('the right to see a reply again is no right to change it, nor the other way round', async () => {
  const { editableCookie, readEditable } = await import('./editable-cookie')
  const { ownRepliesCookies, readOwnReplies } = await import('@/lib/comments/own')
  const own = ownRepliesCookies([first], NOW)[0]?.value
  const editable = editableCookie([], first, NOW).value
  expect(readOwnReplies(own)).toEqual([first])
  expect(readEditable(own)).toEqual([])
  expect(readEditable(editable)).toEqual([first])
  expect(readOwnReplies(editable)).toEqual([])
  expect(readEditable(`${editable.split('.')[0]}.`)).toEqual([])
  expect(readEditable(undefined)).toEqual([])
})
