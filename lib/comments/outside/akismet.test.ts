import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  babble,
  breakOff,
  hang,
  hangUp,
  say,
  stall,
  startAkismet,
} from '@/lib/testing/akismet-server'
import { NOW } from '@/lib/testing/clock'
import { akismet } from './akismet'
import { ask } from './ask'

const KEY = '0123456789ab'
const server = await startAkismet()
afterAll(() => server.close())
beforeEach(() => void server.take())

const check = akismet({ key: KEY, url: server.url, blog: 'https://news.example' })
const QUESTION = {
  text: 'Größe & Umlaut = 100 % 😀',
  name: 'Nora',
  website: 'https://nora.example/',
  addressBucket: '203.0.113.7',
  userAgent: 'a browser',
  articleUrl: 'https://news.example/articles/cranes',
  isEdit: false,
  now: NOW,
}
const answered = (question = {}, seconds = 3) =>
  ask([check], { ...QUESTION, ...question }, { seconds })

test('the question is the form that Akismet takes, without the e-mail address', async () => {
  await answered()
  const [asked] = server.take()
  expect(asked?.path).toBe('POST /1.1/comment-check')
  expect(asked?.headers['user-agent']).toMatch(/^[^|/]+\/[\d.]+ \| [^|/]+\/[\d.]+$/)
  expect(asked?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
  expect(Object.fromEntries(asked?.fields ?? [])).toEqual({
    api_key: KEY,
    blog: 'https://news.example',
    user_ip: '203.0.113.7',
    user_agent: 'a browser',
    permalink: 'https://news.example/articles/cranes',
    comment_type: 'comment',
    comment_author: 'Nora',
    comment_author_url: 'https://nora.example/',
    comment_content: 'Größe & Umlaut = 100 % 😀',
    comment_date_gmt: NOW.toISOString(),
    blog_charset: 'UTF-8',
  })
})

test('of an IPv6 address it tells the network; of no website nothing; an edit is named', async () => {
  await answered({ addressBucket: '2001:db8:1:2::/64', website: null, isEdit: true })
  const fields = Object.fromEntries(server.take()[0]?.fields ?? [])
  expect(fields).toMatchObject({ user_ip: '2001:db8:1:2::', recheck_reason: 'edit' })
  expect(fields).not.toHaveProperty('comment_author_url')
})

const INVALID = 'Akismet does not accept the key of this site.'
const NONE = 'Akismet gave an answer that is none.'
const UNASKED = 'Akismet could not be asked.'

test.each([
  ['ham', say('false'), undefined, undefined],
  ['ham, with a line end', say('false\n'), undefined, undefined],
  ['spam', say('true'), 'spam', 'Akismet takes it for spam.'],
  [
    'spam it would not even keep',
    say('true', { 'X-akismet-pro-tip': 'discard' }),
    'spam',
    'Akismet is certain that it is spam.',
  ],
  ['a key it does not know', say('invalid'), 'hold', INVALID],
  [
    'what it could not read',
    say('invalid', { 'X-akismet-debug-help': `Empty "blog" value for ${KEY}.` }),
    'hold',
    'Akismet did not take the question: Empty "blog" value for ….',
  ],
  ['an outage', say('false', {}, 500), 'hold', 'Akismet answered with an error (500).'],
  ['too many questions', say('', {}, 429), 'hold', 'Akismet answered with an error (429).'],
  ['another page', say('<html>true</html>'), 'hold', NONE],
  ['nothing', say(''), 'hold', NONE],
  ['no end of words', babble, 'hold', NONE],
  ['another address', say('', { location: '/elsewhere' }, 307), 'hold', UNASKED],
  ['a closed connection', hangUp, 'hold', UNASKED],
  ['half an answer', breakOff, 'hold', UNASKED],
])('%s is understood', async (_, how, verdict, because) => {
  server.answer(how)
  const reasons = await answered()
  expect(reasons).toEqual(verdict ? [{ check: 'akismet', version: 1, verdict, because }] : [])
  expect(server.take()).toHaveLength(1)
})

test.each([
  ['never answers', hang],
  ['begins to answer and stops', stall],
])('one that %s holds the reply when its time is over', async (_, how) => {
  server.answer(how)
  const because = 'Akismet did not answer in 0.05 s.'
  expect(await answered({}, 0.05)).toEqual([
    { check: 'akismet', version: 1, verdict: 'hold', because },
  ])
})

test('one that is not there holds the reply', async () => {
  const gone = await startAkismet()
  await gone.close()
  const absent = akismet({ key: KEY, url: gone.url, blog: 'https://news.example' })
  expect(await ask([absent], QUESTION)).toMatchObject([{ verdict: 'hold', because: UNASKED }])
})
