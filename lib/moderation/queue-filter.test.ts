import { expect, test } from 'vitest'
import {
  type QueueFilter,
  queueAddress,
  queueQuery,
  readCursor,
  readQueueFilter,
  writeCursor,
} from './queue-filter'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'

const everything: QueueFilter = {
  ...{ status: 'ALL', q: 'quay & "the sea"', article: 'خبز-المينا', name: 'Nora' },
  ...{ person: ID, address: ID, reason: 'links', links: '1' },
  ...{ from: '2026-03-01', to: '2026-03-14' },
}

test('what an address asks for is written back as the same address', () => {
  const asked = Object.fromEntries(new URLSearchParams(queueQuery(everything)))
  expect(readQueueFilter(asked)).toEqual(everything)
})

test('what is shown by default needs no words', () => {
  expect(queueQuery(readQueueFilter({}))).toBe('')
  expect(queueAddress({})).toBe('/admin/comments')
  expect(queueAddress({ status: 'SPAM' })).toBe('/admin/comments?status=SPAM')
})

test.each<[name: string, value: string | string[]]>([
  ['status', 'DELETED'],
  ['q', '   '],
  ['q', 'x'.repeat(201)],
  ['person', 'nora@example.com'],
  ['address', '192.0.2.1'],
  ['reason', "links' OR 1=1"],
  ['links', '0'],
  ['from', '2026-02-30'],
  ['to', 'yesterday'],
  ['other', 'thing'],
])('%s=%s makes no sense and narrows nothing', (name, value) => {
  expect(queueQuery(readQueueFilter({ [name]: value }))).toBe('')
})

test('of a word that comes twice the first counts', () => {
  expect(readQueueFilter({ q: ['one', 'two'] }).q).toBe('one')
})

test('a place in the queue is written and read', () => {
  const place = { at: new Date('2026-03-14T09:26:53.123Z'), id: ID }
  expect(readCursor(writeCursor(place))).toEqual(place)
  expect(queueAddress({ q: 'sea' }, place)).toBe(
    `/admin/comments?q=sea&after=${place.at.getTime()}.${ID}`,
  )
})

test.each([
  undefined,
  null,
  '',
  ID,
  `.${ID}`,
  `12.${ID}.3`,
  `-1.${ID}`,
  `1e9.${ID}`,
  `9999999999999999.${ID}`,
  ['1', '2'],
])('%j is no place', (after) => {
  expect(readCursor(after)).toBeNull()
})
