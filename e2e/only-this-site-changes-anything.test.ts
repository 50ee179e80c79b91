import { expect, test } from './fixtures'
import { send } from './http'
import { hiddenFields, postForm } from './plain-form'

const countRows = 'SELECT count(*)::int AS rows FROM public.comment WHERE article_id = $1'

test('a form from elsewhere changes nothing', async ({ site, database }) => {
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const { port } = new URL(site.url)
  const fields = {
    ...hiddenFields((await send(url)).text, 'text'),
    text: 'Not from here.',
    name: 'Forger',
    email: 'forger@example.com',
    website: '',
    extra: '',
  }
  const forgeries: Record<string, Record<string, string | undefined>> = {
    'another site': { origin: 'https://evil.example' },
    'a frame without an origin': { origin: 'null' },
    'no origin': { origin: undefined },
    'another port': { origin: 'http://localhost:1' },
    'another scheme': { origin: `https://localhost:${port}` },
    'a name below ours': { origin: `http://evil.localhost:${port}` },
    'ours with something after it': { origin: `${site.url}.evil.example` },
    'another site that says it is same-origin': {
      origin: 'https://evil.example',
      'sec-fetch-site': 'same-origin',
    },
    'no origin, cross-site': { origin: undefined, 'sec-fetch-site': 'cross-site' },
    'another site behind a forged host': {
      origin: 'https://evil.example',
      'x-forwarded-host': `localhost:${port}, localhost:${port}`,
    },
  }
  for (const [what, headers] of Object.entries(forgeries)) {
    const answer = await postForm(url, fields, { headers })
    expect(answer.status, what).toBe(403)
    expect(answer.text, what).toContain('nothing was changed')
  }
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 0 }])

  const own = await postForm(url, fields)
  expect(own.status).toBe(200)
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
})

test('another host is not this site', async ({ site }) => {
  for (const headers of [
    { host: 'evil.example' },
    { host: 'evil.example:80' },
    { 'x-forwarded-host': 'evil.example' },
  ]) {
    expect((await send(site.url, { headers })).status, JSON.stringify(headers)).toBe(421)
  }
  expect((await send(site.url)).status).toBe(200)
})

test('a body that is too large is refused, and nothing is kept of it', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const fields = hiddenFields((await send(url)).text, 'text')
  const reply = { ...fields, name: 'Long', email: 'long@example.com', website: '', extra: '' }
  const answer = await postForm(url, { ...reply, text: 'x'.repeat(64 * 1024) })
  expect(answer.status).toBe(413)
  expect(answer.text).toContain('Nothing was saved.')
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 0 }])

  const tooLong = await postForm(url, { ...reply, text: 'x'.repeat(5001) })
  expect(tooLong.status).toBe(200)
  expect(tooLong.text).toContain('Shorten your reply to 5,000 characters or fewer.')
  const asLongAsCanBe = await postForm(url, { ...reply, text: '😀'.repeat(5000) })
  expect(asLongAsCanBe.text).toContain('Awaiting moderation.')
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
})

test('every answer carries the headers that keep browsers safe', async ({ site, database }) => {
  const article = await database.addArticle()
  await database.announce()
  const mine = `/api/comments/mine?article=${article.id}`
  const addresses = ['/', article.path, '/nowhere', '/sign-in', '/admin', '/api/health', mine]
  for (const address of addresses) {
    const { headers } = await send(site.url + address)
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy'], address).not.toContain('unsafe-')
    expect(headers['x-powered-by'], address).toBeUndefined()
    expect(headers['set-cookie'], address).toBeUndefined()
  }
})
