import { STEERING, STEERING_QUERIES } from '@/lib/testing/steering'
import type { Database } from './database'
import { expect, fillReply, send as post, test, visit, waitUntilAlive } from './fixtures'
import { type Answer, send } from './http'

/** One request each: what it adds to the address, what it says, and how it is answered. */
const CASES = [
  ...STEERING.map(([name, value]) => ({ query: '', headers: { [name]: value }, refused: 0 })),
  ...STEERING_QUERIES.map((query) => ({ query, headers: {}, refused: 0 })),
  { query: '', headers: { 'x-forwarded-host': 'evil.example' }, refused: 421 },
  { query: '', headers: { host: 'evil.example' }, refused: 421 },
  { query: '?%00', headers: {}, refused: 400 },
  { query: '', headers: Object.fromEntries(STEERING), refused: 0 },
]

/** Redirects and missing pages go the same way through the front server: every third tells. */
const SOME_CASES = CASES.filter((_case, index) => index % 3 === 0)

for (const [kind, cases] of [
  ['article', CASES],
  ['moved', SOME_CASES],
  ['missing', SOME_CASES],
] as const) {
  test(`whatever is asked first, the next reader gets the same bytes: ${kind}`, async ({
    site,
    database,
  }) => {
    const paths = await addPaths(database, kind, cases.length)
    await database.announce()
    const controls = await Promise.all(paths.map((path) => send(site.url + path)))
    await database.announce()
    const asked = cases.map(async ({ query, headers, refused }, index) => {
      const path = paths[index] ?? ''
      const what = `${path}${query} with ${JSON.stringify(headers)}`
      const control = controls[index]
      const steered = await send(site.url + path + query, { headers })
      const clean = await send(site.url + path)
      expect(steered.status, what).toBe(refused || control?.status)
      expect(steered.headers['set-cookie'], what).toBeUndefined()
      expect(clean.status, what).toBe(control?.status)
      expect(ofAnyRendering(clean), what).toEqual(control && ofAnyRendering(control))
    })
    // Each has a page of its own.
    await Promise.all(asked)
  })
}

/**
 * React orders the rows of a page's payload as they become ready, so the name of that file, a hash,
 * and with it the entity tag, differ between two renderings of one page. Nothing else may.
 */
function ofAnyRendering({ headers, text }: Answer) {
  const page = text.replaceAll(/\/_rejoinder\/[0-9a-f]{64}\.js/g, 'PAYLOAD')
  return { headers: { ...headers, date: '', etag: '' }, page }
}

test('a page that came alive posts, refreshes and moves on without data of its own', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await visit(page, article.path)
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await waitUntilAlive(page)
  const email = `${crypto.randomUUID()}@example.com`
  await fillReply(page, { text: 'Posted without a router.', name: 'Plain', email })
  await post(page)
  await expect(page.getByRole('status')).toContainText('Posted without a router.')

  const types: (string | undefined)[] = []
  page.on('response', (response) => {
    if (response.url().includes('_rsc=')) types.push(response.headers()['content-type'])
  })
  const loaded = page.waitForEvent('load')
  await page.evaluate(() => {
    const { next } = window as unknown as { next: { router: { push(path: string): void } } }
    next.router.push('/')
  })
  await loaded
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('link', { name: 'The harbour thinks again' }).first()).toBeVisible()
  expect(types).toEqual(['text/html; charset=utf-8'])
})

async function addPaths(database: Database, kind: string, count: number): Promise<string[]> {
  const paths: string[] = []
  const shared = { category_id: (await database.addCategory()).id }
  const author = { author_id: (await database.addAuthor()).id }
  const target = await database.addArticle({ ...shared, ...author })
  for (let index = 0; index < count; index += 1) {
    const path = `/${kind}/${crypto.randomUUID()}`
    if (kind === 'article') {
      paths.push((await database.addArticle({ ...shared, ...author })).path)
      continue
    }
    paths.push(path)
    if (kind === 'missing') continue
    await database.query('INSERT INTO public.redirect (path, target) VALUES ($1, $2)', [
      path,
      target.path,
    ])
  }
  return paths
}
