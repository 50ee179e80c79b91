import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { openEmail } from '@/lib/contacts/contact'
import { appClient } from '@/lib/database/app-client'
import { later, MINUTE_MS } from '@/lib/testing/clock'
import { dump } from '@/lib/testing/databases'
import { article, discussion, submission } from '@/lib/testing/factories'
import { postComment } from './mutations'

const EMAIL = 'Very.Private+Person@Example.com'
const ADDRESS = '203.0.113.77'

let posted: string[]
beforeAll(async () => {
  await discussion()
  const { id: articleId } = await article()
  posted = []
  // Published, held for its links, and spam.
  for (const [i, data] of [
    {},
    { text: 'https://a.example https://b.example' },
    { extra: 'x' },
  ].entries()) {
    const input = submission({
      articleId,
      email: EMAIL,
      key: crypto.randomUUID(),
      text: `Reply ${i}`,
      ...data,
    })
    const from = { addressBucket: i === 0 ? ADDRESS : `${ADDRESS}${i}`, userAgent: 'a browser' }
    const outcome = await postComment(input, from, later(i * MINUTE_MS))
    if (outcome.kind === 'posted') posted.push(outcome.id)
  }
})

/** Everything that could be computed from a value by somebody without our keys. */
function traces(value: string): string[] {
  return [value, value.toLowerCase(), value.toUpperCase()].flatMap((form) => {
    const hashes = ['md5', 'sha1', 'sha256'].flatMap((algorithm) => {
      const digest = createHash(algorithm).update(form).digest()
      return [digest.toString('hex'), digest.toString('base64'), digest.toString('base64url')]
    })
    const bytes = Buffer.from(form)
    const written = ['hex', 'base64', 'base64url'] as const
    return [form, encodeURIComponent(form), ...written.map((as) => bytes.toString(as)), ...hashes]
  })
}

function foundIn(tables: Record<string, string[]>, value: string): string[] {
  const parts = traces(value)
  return Object.entries(tables).flatMap(([table, rows]) =>
    rows.some((row) => parts.some((part) => row.includes(part.replaceAll('"', '\\"'))))
      ? [table]
      : [],
  )
}

test('the search would find an address wherever it lay', () => {
  const md5 = createHash('md5').update(EMAIL.toLowerCase()).digest('hex')
  for (const trace of [EMAIL.toLowerCase(), `https://gravatar.example/${md5}`]) {
    expect(foundIn({ comment: [JSON.stringify({ text: trace })] }, EMAIL)).toEqual(['comment'])
  }
})

test('no table a stranger may see has the e-mail address, nor anything computed from it', async () => {
  expect(posted).toHaveLength(3)
  expect(foundIn(await dump('public'), EMAIL)).toEqual([])
})

test('nor does any private table have it in the clear', async () => {
  expect(foundIn(await dump('private'), EMAIL)).toEqual([])
})

test('the network address is nowhere at all', async () => {
  expect(foundIn(await dump('public', 'private'), ADDRESS)).toEqual([])
})

test('the stored e-mail address opens for its own reply and for no other', async () => {
  const contacts = await appClient().contact.findMany({ where: { commentId: { in: posted } } })
  expect(contacts).toHaveLength(3)
  for (const { commentId, emailCiphertext } of contacts) {
    const sealed = emailCiphertext as Uint8Array
    expect(await openEmail(appClient(), commentId, sealed)).toBe(EMAIL)
    for (const other of posted.filter((id) => id !== commentId)) {
      await expect(openEmail(appClient(), other, sealed)).rejects.toThrow()
    }
  }
})

test('the same address sealed twice looks different, and is known again all the same', async () => {
  const contacts = await appClient().contact.findMany({ where: { commentId: { in: posted } } })
  const distinct = (values: (Uint8Array | null)[]) =>
    new Set(values.map((value) => Buffer.from(value ?? []).toString('hex'))).size
  expect(distinct(contacts.map(({ emailCiphertext }) => emailCiphertext))).toBe(3)
  expect(distinct(contacts.map(({ emailDigest }) => emailDigest))).toBe(1)
})
