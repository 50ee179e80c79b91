import { expect, test } from 'vitest'
import type { Reason } from '@/lib/comments/decision/verdict'
import { caughtPlaces } from './caught-words'

const reason = (check: string, because: string): Reason => ({
  ...{ check, because },
  ...{ verdict: 'hold', version: 1 },
})
const words = (...named: string[]) =>
  reason(
    'moderation-words',
    `It contains a moderation word: ${named.map((w) => `“${w}”`).join(', ')}.`,
  )
const keys = (named: string) => reason('wordpress-disallowed-keys', `It contains “${named}”.`)

test.each<[reasons: Reason[], text: string, caught: string[]]>([
  [[words('casino')], 'A Casino, and the CASINOS beside it.', ['Casino']],
  [[words('casino')], 'Cási\u200bno!', ['Cási\u200bno']],
  [[words('cheap pills', 'pills')], 'Cheap  pills, or pills.', ['Cheap  pills', 'pills']],
  [[words('straße')], 'In der STRASSE.', ['STRASSE']],
  [[words('赌')], '去赌场', ['赌']],
  [[keys('press')], 'WordPress, pressed.', ['Press', 'press']],
  [[keys('press')], 'İ press', []],
  [[keys('press'), words('wordpress')], 'WordPress', ['WordPress']],
  [[reason('links', 'It has 2 links, “casino”.')], 'casino', []],
  [[words('')], 'casino', []],
  [[], 'casino', []],
])('%j in %j', (reasons, text, caught) => {
  const places = caughtPlaces(reasons, text)
  expect(places.map(([start, end]) => text.slice(start, end))).toEqual(caught)
})
