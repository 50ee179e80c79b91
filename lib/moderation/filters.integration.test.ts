import { beforeAll, describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { reportComment } from '@/lib/reports/mutations'
import { moderator } from '@/lib/testing/actors'
import { NOW } from '@/lib/testing/clock'
import { article, comment, sender, site } from '@/lib/testing/factories'
import { listQueue } from './queries'
import { type QueueFilter, readQueueFilter } from './queue-filter'

const actor = await moderator()
const names = new Map<string, string>()
const [quay, tram] = [await article({ slug: 'quay' }), await article({ slug: 'tram' })]

type Data = Parameters<typeof comment>[0]

async function add(name: string, data: Data = {}): Promise<string> {
  const { id } = await comment({
    articleId: quay.id,
    status: 'PENDING',
    authorName: 'Somebody',
    text: 'Well.',
    ...data,
  })
  names.set(id, name)
  return id
}

const held = (check: string) => [{ check, verdict: 'hold', because: 'why', version: 1 }]
const ids: Record<string, string> = {}

beforeAll(async () => {
  await site({ timeZone: 'Pacific/Auckland' })
  ids.nora = await add('nora', { email: 'nora@example.com', authorName: 'Nora Reader' })
  ids.nora2 = await add('nora again', {
    ...{ email: ' NORA@example.com', authorName: 'N. Reader', status: 'SPAM', articleId: tram.id },
  })
  ids.words = await add('words', { reasons: held('moderation-words'), text: 'A Casino, they say.' })
  ids.links = await add('links', { reasons: held('links'), text: 'See https://example.com now' })
  ids.both = await add('both', {
    reasons: [...held('links'), ...held('moderation-words')],
    text: 'The casino: https://example.org',
  })
  ids.reported = await add('reported', { status: 'APPROVED', text: 'Not well.' })
  await reportComment({ commentId: ids.reported, reason: 'SPAM', note: '' }, sender(), NOW)
  // Midnight on the first of March in Auckland, and the last moment before it.
  ids.march = await add('march', { createdAt: new Date('2026-02-28T11:00:00.000Z') })
  ids.february = await add('february', { createdAt: new Date('2026-02-28T10:59:59.999Z') })
  const near = { commentId: { in: [ids.words, ids.reported] } }
  await appClient().contact.updateMany({ where: near, data: { addressDigest: bytes(1) } })
  const far = { commentId: ids.links }
  await appClient().contact.updateMany({ where: far, data: { addressDigest: bytes(2) } })
})

const bytes = (fill: number) => new Uint8Array(32).fill(fill)

async function found(asked: Partial<QueueFilter>): Promise<string[]> {
  const { comments } = await listQueue(actor, readQueueFilter(asked), null)
  return comments.map(({ id }) => names.get(id) ?? id).sort()
}

test.each<[asked: Partial<QueueFilter>, expected: string[]]>([
  [{ status: 'REPORTED' }, ['reported']],
  [{ article: 'tram', status: 'ALL' }, ['nora again']],
  [{ article: 'tram' }, []],
  [{ article: 'nowhere', status: 'ALL' }, []],

  [{ name: 'nora', status: 'ALL' }, ['nora']],
  [{ name: 'reader nora', status: 'ALL' }, []],
  [{ name: 'READER', status: 'ALL' }, ['nora', 'nora again']],
  [{ reason: 'links' }, ['both', 'links']],
  [{ reason: 'moderation-words' }, ['both', 'words']],
  [{ reason: 'flood' }, []],
  [{ links: '1' }, ['both', 'links']],
  [{ links: '1', reason: 'moderation-words' }, ['both']],
  [{ links: '1', reason: 'moderation-words', status: 'SPAM' }, []],
  [{ q: 'casino' }, ['both', 'words']],
  [{ q: 'casino -they' }, ['both']],
  [{ q: '"they casino"' }, []],
  [{ q: 'cas' }, []],
  [{ q: "casino' & !!" }, ['both', 'words']],
  [{ q: '!!' }, []],
  [{ q: 'well', status: 'REPORTED' }, ['reported']],
  [{ to: '2026-02-28' }, ['february']],
  [{ from: '2026-03-01', to: '2026-03-01' }, ['march']],
])('%j finds %j', async (asked, expected) => {
  expect(await found(asked)).toEqual(expected)
})

describe('of one comment’s', () => {
  test('person everything is found, however the e-mail was typed and whatever the name', async () => {
    expect(await found({ person: ids.nora, status: 'ALL' })).toEqual(['nora', 'nora again'])
  })

  test('network address everything is found', async () => {
    expect(await found({ address: ids.words, status: 'ALL' })).toEqual(['reported', 'words'])
    expect(await found({ address: ids.words, person: ids.nora, status: 'ALL' })).toEqual([])
  })

  test('person, or address, where nothing is stored of it, nothing is found', async () => {
    expect(await found({ address: ids.nora, status: 'ALL' })).toEqual([])
    expect(await found({ person: crypto.randomUUID(), status: 'ALL' })).toEqual([])
  })
})
