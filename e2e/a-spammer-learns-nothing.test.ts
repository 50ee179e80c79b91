import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures'
import { type Answer, newAddress } from './http'
import { postReply } from './plain-form'

/** What differs between any two answers: a new id, also in the cookie, a random colour, a nonce, the time. */
function comparable({ status, headers, text }: Answer) {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none'
  const same = (value: string) =>
    value
      .replaceAll(nonce, 'NONCE')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replace(/#[0-9a-f]{6}/g, 'COLOUR')
      .replace(/(avatarSeed\D{1,10})\d+/g, '$1SEED')
      .replace(/(rejoinder\.(?:own|editable)=)[\w-]{22}\.[\w-]{43};/g, '$1ID-AND-SIGNATURE;')
      .replace(/Expires=[^;]{29};/g, 'Expires=LATER;')
  const { date, 'content-length': length, 'x-request-id': id, ...others } = headers
  return { status, headers: JSON.parse(same(JSON.stringify(others))), body: partsOf(same(text)) }
}

/**
 * The page to the letter, and the words of its payload: React numbers and orders the rows of that
 * as they become ready.
 */
function partsOf(html: string) {
  const payload = /<script nonce="NONCE">self\.__next_f\.push\((.*?)\)<\/script>/gs
  const rows = [...html.matchAll(payload)].map(([, row]) => row ?? '')
  const words = rows.join(' ').match(/[a-z]{4,}/gi) ?? []
  return { page: html.replaceAll(payload, ''), words: words.toSorted() }
}

test('a first reply, a held one and spam get the same answer', async ({ site, database }) => {
  const article = await database.addArticle()
  await database.announce()
  const set = (words: string) =>
    database.query('UPDATE private.discussion SET moderation_words = $1, blocked_words = $1', [
      words,
    ])
  await set('blocked')
  const post = async (more: Record<string, string> = {}) => {
    const email = `${randomUUID()}@fine.example`
    const reply = { name: 'Sam', text: 'I have something to say.', email, ...more }
    return comparable(await postReply(site.url + article.path, reply))
  }
  try {
    const first = await post()
    expect(first.status).toBe(200)
    expect(first.body.page).toContain('Awaiting moderation. Only you can see this.')
    expect(await post({ email: `${randomUUID()}@blocked.example` })).toEqual(first)
    expect(await post({ extra: 'filled by a machine' })).toEqual(first)
    expect(await post({ stamp: 'forged.forged' })).toEqual(first)
    const rows = await database.query(
      'SELECT status, count(*)::int AS n FROM public.comment WHERE article_id = $1 GROUP BY 1 ORDER BY 1',
      [article.id],
    )
    expect(rows).toEqual([
      { status: 'PENDING', n: 2 },
      { status: 'SPAM', n: 2 },
    ])
  } finally {
    await set('')
  }
})

test('whatever addresses a client claims, it is one client, and waits like one', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const own = newAddress()
  const begin = Date.now()
  for (let time = 0; time < 10; time += 1) {
    const reply = { name: 'Sam', text: `Post ${time}`, email: `${randomUUID()}@fine.example` }
    // What the client wrote comes first; the last entry is the proxy's.
    const claimed = { 'x-forwarded-for': `${newAddress()}, 203.0.113.${time}, ${own}` }
    await postReply(site.url + article.path, reply, { headers: claimed })
  }
  const rows = await database.query('SELECT id FROM comment WHERE article_id = $1', [article.id])
  // One at once, and one more for every fifteen seconds that all of it took.
  const allowed = 1 + Math.floor((Date.now() - begin) / 15_000)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.length).toBeLessThanOrEqual(allowed)
})
