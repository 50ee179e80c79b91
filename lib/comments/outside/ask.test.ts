import { expect, test } from 'vitest'
import type { Finding } from '@/lib/comments/decision/verdict'
import { NOW } from '@/lib/testing/clock'
import { ask } from './ask'
import type { OutsideCheck } from './outside-check'

const QUESTION = {
  text: 'Well said.',
  name: 'Nora',
  website: null,
  addressBucket: '203.0.113.7',
  userAgent: 'a browser',
  articleUrl: 'https://news.example/articles/cranes',
  isEdit: false,
  now: NOW,
}

const check = (title: string, run: OutsideCheck['run']): OutsideCheck => ({
  ...{ name: title.toLowerCase(), version: 2, title, host: 'check.example', run },
})
const saying = (title: string, verdict: Finding['verdict']) =>
  check(title, async () => [{ verdict, because: 'Said so.' }])
const never = new Promise<Finding[]>(() => {})
const silent = check('Silent', () => never)
const SOON = { seconds: 0.02 }
const said = (name: string, verdict: string, because = 'Said so.') => ({
  ...{ check: name, version: 2, verdict, because },
})

test('nobody is asked when nothing is switched on', async () => {
  expect(await ask([], QUESTION)).toEqual([])
})

test('every check answers for itself, in the order of the list', async () => {
  const broken = check('Broken', () => {
    throw new Error('nora@example.com could not be looked up')
  })
  const failing = check('Failing', () => Promise.reject(new Error('nora@example.com')))
  const all = [saying('Strict', 'spam'), silent, broken, failing, saying('Mild', 'publish')]
  expect(await ask(all, QUESTION, SOON)).toEqual([
    said('strict', 'spam'),
    said('silent', 'hold', 'Silent did not answer in 0.02 s.'),
    said('broken', 'hold', 'Broken could not be asked.'),
    said('failing', 'hold', 'Failing could not be asked.'),
    said('mild', 'publish'),
  ])
})

test('all are asked at once: each begins before any has answered', async () => {
  let begun = 0
  let allHaveBegun = () => {}
  const meeting = new Promise<void>((resolve) => {
    allHaveBegun = resolve
  })
  const waiting = (title: string) =>
    check(title, async () => {
      begun += 1
      if (begun === 3) allHaveBegun()
      await meeting
      return []
    })
  expect(await ask([waiting('One'), waiting('Two'), waiting('Three')], QUESTION)).toEqual([])
})

test('one that is too late is told to stop, and what it says then is not heard', async () => {
  const late = check(
    'Late',
    (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve([]))
      }),
  )
  expect(await ask([late], QUESTION, SOON)).toEqual([
    said('late', 'hold', 'Late did not answer in 0.02 s.'),
  ])
})

test('of a crowd only so many are asked about; the others wait for a moderator', async () => {
  let answer = (_: Finding[]) => {}
  const slow = check('Slow', () => new Promise((resolve) => (answer = resolve)))
  const first = ask([slow], QUESTION, { atOnce: 1 })
  expect(await ask([slow], QUESTION, { atOnce: 1 })).toEqual([
    said('slow', 'hold', 'Too many replies came at once to ask Slow.'),
  ])
  answer([])
  expect(await first).toEqual([])
  const next = ask([slow], QUESTION, { atOnce: 1 })
  answer([])
  expect(await next).toEqual([])
})
