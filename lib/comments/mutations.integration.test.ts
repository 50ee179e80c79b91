import { beforeEach, describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { later, MINUTE_MS, NOW, SECOND_MS } from '@/lib/testing/clock'
import { dump } from '@/lib/testing/databases'
import {
  article,
  comment,
  discussion,
  sender,
  submission,
  uniqueEmail,
} from '@/lib/testing/factories'
import { newKey, post } from '@/lib/testing/posting'
import { hasSharedData, hostileStrings } from '@/lib/testing/shared-data'
import { type PostOutcome, postComment } from './mutations'
import { commentInput } from './schema'
import { makeStamp } from './stamp'

beforeEach(() => discussion())

const rowsOf = (articleId: string) =>
  appClient().comment.findMany({ where: { articleId }, include: { ledger: true, contact: true } })

describe('a reply is refused, and nothing of it kept,', () => {
  async function expectRefused(
    data: Parameters<typeof submission>[0],
    refusal: object,
    from = sender(),
    now = NOW,
  ) {
    const text = `Kept nowhere ${newKey()}`
    const outcome = await post({ text, ...data }, from, now)
    expect(outcome).toEqual({ kind: 'refused', ...refusal })
    expect(JSON.stringify(await dump('public', 'private'))).not.toContain(data.text ?? text)
  }

  test('when the article is closed to replies', async () => {
    const { id: articleId } = await article({ commentsOpen: false })
    await expectRefused({ articleId }, { code: 'closed' })
  })

  test.each(['DRAFT', 'SCHEDULED', 'WITHDRAWN'] as const)(
    'when the article is %s',
    async (status) => {
      const { id: articleId } = await article({ status })
      await expectRefused({ articleId }, { code: 'article-gone' })
    },
  )

  test('when there is no such article', async () => {
    await expectRefused({ articleId: newKey() }, { code: 'article-gone' })
  })

  test.each([
    ['is of another article', { status: 'APPROVED' }],
    ['is held', { status: 'PENDING' }],
    ['is spam', { status: 'SPAM' }],
    ['is in the trash', { status: 'TRASHED' }],
    ['is a pingback', { kind: 'PINGBACK' }],
  ] as const)('when what it answers %s', async (where, data) => {
    const { id: articleId } = await article()
    const elsewhere = where === 'is of another article' ? {} : { articleId }
    const parent = await comment({ ...data, ...elsewhere })
    await expectRefused({ articleId, parentId: parent.id }, { code: 'parent-gone' })
  })

  test('when what it answers never was', async () => {
    const { id: articleId } = await article()
    await expectRefused({ articleId, parentId: newKey() }, { code: 'parent-gone' })
  })

  test('when the same address posted less than 15 seconds ago', async () => {
    const { id: articleId } = await article()
    const from = sender()
    await post({ articleId }, from)
    await expectRefused({ articleId }, { code: 'flood', waitSeconds: 15 }, from)
    const soon = later(14 * SECOND_MS)
    await expectRefused({ articleId }, { code: 'flood', waitSeconds: 1 }, from, soon)
    expect(await post({ articleId }, from, later(15 * SECOND_MS))).toMatchObject({ kind: 'posted' })
  })

  test('when the same e-mail posted less than 15 seconds ago, from anywhere', async () => {
    const { id: articleId } = await article()
    const email = uniqueEmail()
    await post({ articleId, email })
    const soon = later(14 * SECOND_MS)
    await expectRefused({ articleId, email }, { code: 'flood', waitSeconds: 1 }, sender(), soon)
    const then = later(15 * SECOND_MS)
    expect(await post({ articleId, email, text: 'So.' }, sender(), then)).toMatchObject({
      kind: 'posted',
    })
  })

  test('when the same address posted less than 15 seconds ago, before midnight', async () => {
    const { id: articleId } = await article()
    const from = sender()
    const midnight = new Date('2026-03-15T00:00:00.000Z').getTime()
    await post({ articleId }, from, new Date(midnight - 5 * SECOND_MS))
    const refusal = { code: 'flood', waitSeconds: 5 }
    await expectRefused({ articleId }, refusal, from, new Date(midnight + 5 * SECOND_MS))
  })
})

test('the same person saying the same in the same place again is told so, and nothing is added', async () => {
  const { id: articleId } = await article()
  const same = { articleId, text: 'Twice is enough.', email: uniqueEmail() }
  await post(same)
  const again = await post({ ...same, email: same.email.toUpperCase() }, sender(), later(MINUTE_MS))
  expect(again).toMatchObject({ kind: 'refused', code: 'duplicate' })
  expect(await rowsOf(articleId)).toHaveLength(1)
  expect(await post({ ...same, email: uniqueEmail() })).toMatchObject({ kind: 'posted' })
})

describe('a reply waits for a moderator', () => {
  const heldBy = (...checks: string[]) => ({
    kind: 'posted',
    isPublic: false,
    status: 'PENDING',
    reasons: checks.map((check) => expect.objectContaining({ check, verdict: 'hold' })),
  })

  test('when every reply does', async () => {
    await discussion({ holdPolicy: 'HOLD_ALL' })
    const { id: articleId } = await article()
    const email = uniqueEmail()
    await comment({ email, createdAt: later(-MINUTE_MS) })
    expect(await post({ articleId, email })).toMatchObject(heldBy('site-policy'))
  })

  test.each(['PENDING', 'SPAM', 'TRASHED', undefined] as const)(
    'when first ones do and the person’s earlier reply is %s',
    async (status) => {
      await discussion({ holdPolicy: 'HOLD_FIRST' })
      const { id: articleId } = await article()
      const email = uniqueEmail()
      if (status) await comment({ email, status, createdAt: later(-MINUTE_MS) })
      expect(await post({ articleId, email })).toMatchObject(heldBy('site-policy'))
    },
  )

  test('when it has two links, and all reasons are kept', async () => {
    await discussion({ holdPolicy: 'HOLD_FIRST' })
    const { id: articleId } = await article()
    const text = 'See https://one.example and https://two.example'
    expect(await post({ articleId, text })).toMatchObject(heldBy('links', 'site-policy'))
  })
})

describe('a reply is public at once', () => {
  const isPublic = { kind: 'posted', isPublic: true, status: 'APPROVED', reasons: [] }

  test('when first ones wait and the person is known, however the address is written', async () => {
    await discussion({ holdPolicy: 'HOLD_FIRST' })
    const email = uniqueEmail()
    await comment({ email, createdAt: later(-MINUTE_MS) })
    const { id: articleId } = await article()
    expect(await post({ articleId, email: email.toUpperCase() })).toMatchObject(isPublic)
  })

  test('when nobody waits', async () => {
    const { id: articleId } = await article()
    const stamp = makeStamp(articleId, later(-MINUTE_MS))
    const text = 'See https://one.example'
    expect(await post({ articleId, text, stamp })).toMatchObject(isPublic)
  })

  test('when it answers a public reply', async () => {
    const parent = await comment()
    const { articleId } = parent
    expect(await post({ articleId, parentId: parent.id })).toMatchObject(isPublic)
  })
})

test('a machine that fills the hidden field gets the very answer of a held reply', async () => {
  await discussion({ holdPolicy: 'HOLD_ALL' })
  const { id: articleId } = await article()
  const said = { articleId, text: 'Buy my soap.', name: 'Soap' }
  const honest = submission({ ...said, key: newKey() })
  const machine = submission({ ...said, key: newKey(), extra: 'https://soap.example' })
  const held = await postComment(honest, sender(), NOW)
  const caught = await postComment(machine, sender(), NOW)
  const random = { id: expect.any(String), comment: { avatarSeed: expect.any(Number) } }
  const { comment: shown, ...answer } = held as PostOutcome & { kind: 'posted' }
  expect(caught).toStrictEqual({
    ...answer,
    id: random.id,
    comment: { ...shown, ...random.comment },
  })
  expect(await postComment(machine, sender(), NOW)).toStrictEqual(caught)
  const statuses = (await rowsOf(articleId)).map(({ status }) => status).sort()
  expect(statuses).toEqual(['PENDING', 'SPAM'])
})

describe('twenty clicks make one reply and twenty equal answers', () => {
  test.each([
    ['with a key of the browser', newKey()],
    ['without one', ''],
  ])('%s', async (_, key) => {
    const { id: articleId } = await article()
    const input = submission({ articleId, key })
    const from = sender()
    const clicks = Array.from({ length: 20 }, () => postComment(input, from, NOW))
    const answers = await Promise.all(clicks)
    expect(answers[0]).toMatchObject({ kind: 'posted', isPublic: true })
    expectEqual(answers)
    const [row, ...others] = await rowsOf(articleId)
    expect(others).toEqual([])
    expect(row?.ledger).toHaveLength(1)
  })

  test('also from different addresses', async () => {
    const { id: articleId } = await article()
    const input = submission({ articleId, key: newKey() })
    const clicks = Array.from({ length: 20 }, () => postComment(input, sender(), NOW))
    const answers = await Promise.all(clicks)
    expectEqual(answers)
    expect(await rowsOf(articleId)).toHaveLength(1)
  })
})

test('two hundred people at once on one article are all heard', async () => {
  const { id: articleId } = await article()
  const posts = Array.from({ length: 200 }, (_, i) =>
    postComment(submission({ articleId, key: newKey(), text: `Reply ${i}` }), sender(), NOW),
  )
  const answers = await Promise.all(posts)
  expect(answers.filter(({ kind }) => kind === 'posted')).toHaveLength(200)
  const texts = new Set((await rowsOf(articleId)).map(({ text }) => text))
  expect(texts.size).toBe(200)
})

test('a reply is stored as it was meant, with its first ledger row and its private half', async () => {
  const { id: articleId } = await article()
  const from = { addressBucket: '192.0.2.7', userAgent: `browser ${'x'.repeat(400)}` }
  const website = 'example.com'
  const outcome = await post(
    { articleId, website, name: ' Nora\n Reader ', text: 'So\r\nbe it ' },
    from,
  )
  expect(outcome).toMatchObject({ comment: { authorName: 'Nora Reader', text: 'So\nbe it' } })
  const [row] = await rowsOf(articleId)
  expect(row).toMatchObject({
    authorName: 'Nora Reader',
    authorUrl: 'https://example.com/',
    text: 'So\nbe it',
    createdAt: NOW,
    version: 1,
    kind: 'COMMENT',
  })
  expect(row?.ledger).toMatchObject([
    {
      action: 'POSTED',
      at: NOW,
      personId: null,
      fromStatus: null,
      toStatus: 'APPROVED',
      version: 1,
    },
  ])
  expect(row?.contact?.userAgent).toHaveLength(254)
})

test.skipIf(!hasSharedData)(
  'what the form takes the database takes, and gives back unchanged',
  async () => {
    const { id: articleId } = await article()
    const inputs = hostileStrings().flatMap((text) => {
      const name = [...text].slice(0, 80).join('')
      const { data } = commentInput.safeParse({
        ...submission({ articleId }),
        website: '',
        text,
        name,
      })
      return data ? [data] : []
    })
    expect(inputs.length).toBeGreaterThan(400)
    const row = { articleId, status: 'SPAM', avatarSeed: 1 } as const
    const data = inputs.map(({ text, name }) => ({ ...row, text, authorName: name }))
    const stored = await appClient().comment.createManyAndReturn({ data })
    expect(stored.map(({ text }) => text)).toEqual(inputs.map(({ text }) => text))
    expect(stored.map(({ authorName }) => authorName)).toEqual(inputs.map(({ name }) => name))
  },
)

/** Readers are told the same; that something changed is told to the site once. */
function expectEqual(outcomes: PostOutcome[]): void {
  const answers = outcomes.map((outcome) => ({ ...outcome, change: null }))
  for (const answer of answers) expect(answer).toStrictEqual(answers[0])
  expect(outcomes.filter((outcome) => 'change' in outcome && outcome.change)).toHaveLength(1)
}
