import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DAY_MS, NOW } from '@/lib/testing/clock'
import { OWN_REPLIES_MAX } from './policy'

const SECRET = 'a secret for tests, and for nothing else'
const ids = Array.from({ length: 3 }, () => crypto.randomUUID())

/** As another start of the site: the environment is read anew. */
async function start(environment: { SECRET_KEY?: string; SITE_URL?: string } = {}) {
  vi.resetModules()
  vi.stubEnv('SECRET_KEY', environment.SECRET_KEY ?? SECRET)
  vi.stubEnv('SITE_URL', environment.SITE_URL ?? '')
  return import('./own')
}

let own: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  own = await start()
})

function signed(list: string[]): string {
  return own.ownRepliesCookies(list, NOW)[0]?.value ?? ''
}

test('what we signed is read back, in its order', () => {
  expect(own.readOwnReplies(signed(ids))).toEqual(ids)
})

describe('a cookie that is not ours, whole and unchanged, names nothing', () => {
  const forgeries: Record<string, (list: string, signature: string) => string> = {
    'no signature': (list) => list,
    'an empty signature': (list) => `${list}.`,
    'only a signature': (_, signature) => `.${signature}`,
    'another list': (_, signature) => `${idsAsList([crypto.randomUUID()])}.${signature}`,
    'one id more': (list, signature) => `${list}${idsAsList([crypto.randomUUID()])}.${signature}`,
    'one id less': (_, signature) => `${idsAsList(ids.slice(1))}.${signature}`,
    'another order': (_, signature) => `${idsAsList(ids.toReversed())}.${signature}`,
    'one character less': (list, signature) => `${list}.${signature.slice(0, -1)}`,
    'the list cut': (list, signature) => `${list.slice(0, -1)}.${signature}`,
    'cut in the middle': (list, signature) => `${list}.${signature}`.slice(0, 60),
    'one character changed': (list, signature) => `${list}.${flipped(signature)}`,
    'something after it': (list, signature) => `${list}.${signature}.x`,
    'other spelling of the same bytes': (list, signature) => `${list}=.${signature}`,
    'a signature of zeros': (list) => `${list}.${'A'.repeat(43)}`,
    'letters that are none': (list) => `${list}.${'é'.repeat(43)}`,
    'a thousand ids': (list, signature) => `${list.repeat(333)}.${signature}`,
  }

  test.each(Object.keys(forgeries))('%s', (name) => {
    const [list = '', signature = ''] = signed(ids).split('.')
    expect(own.readOwnReplies(`${list}.${signature}`)).toEqual(ids)
    expect(own.readOwnReplies(forgeries[name]?.(list, signature))).toEqual([])
  })

  test.each([undefined, '', '.', '..', '%00', 'rejoinder'])('%s', (value) => {
    expect(own.readOwnReplies(value)).toEqual([])
  })

  test('of another site', async () => {
    const value = signed(ids)
    const elsewhere = await start({ SECRET_KEY: `${SECRET}!` })
    expect(elsewhere.readOwnReplies(value)).toEqual([])
  })

  test('of this site, after a restart, is still ours', async () => {
    const value = signed(ids)
    expect((await start()).readOwnReplies(value)).toEqual(ids)
  })
})

test('it holds each reply once, the newest last, and the oldest make room', () => {
  const [a = '', b = '', c = ''] = ids
  expect(own.addOwnReply([a, b], a)).toEqual([b, a])
  let kept: string[] = []
  const posted = Array.from({ length: 1000 }, () => crypto.randomUUID())
  for (const id of [...posted, c]) kept = own.addOwnReply(kept, id)
  expect(kept).toEqual([...posted.slice(1 - OWN_REPLIES_MAX), c])
  expect(own.readOwnReplies(signed(kept))).toEqual(kept)
  expect(own.readOwnReplies(signed(posted))).toEqual(posted.slice(-OWN_REPLIES_MAX))
})

describe('the cookies', () => {
  const options = { path: '/', sameSite: 'lax', expires: new Date(NOW.getTime() + 30 * DAY_MS) }

  test('last for thirty days; scripts may see that there is something, and nothing else', () => {
    expect(own.ownRepliesCookies(ids, NOW)).toEqual([
      { name: 'rejoinder.own', value: signed(ids), ...options, httpOnly: true, secure: false },
      { name: 'rejoinder.held', value: '1', ...options, httpOnly: false, secure: false },
    ])
  })

  test('are bound to this host where the site is https', async () => {
    const https = await start({ SITE_URL: 'https://news.example.com' })
    expect(https.ownRepliesCookies(ids, NOW)).toMatchObject([
      { name: '__Host-rejoinder.own', path: '/', secure: true },
      { name: 'rejoinder.held', path: '/', secure: true },
    ])
    expect(https.ownRepliesCookieName()).toBe('__Host-rejoinder.own')
  })

  test('expire when there is nothing left to show', () => {
    const expired = own.ownRepliesCookies([], NOW).map(({ expires }) => expires.getTime())
    expect(expired).toEqual([0, 0])
  })
})

/** What stands before the signature. */
function idsAsList(list: string[]): string {
  return signed(list).split('.')[0] ?? ''
}

function flipped(text: string): string {
  return `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
}
