import { randomUUID } from 'node:crypto'
import type { Database } from './database'
import { expect, fillReply, send, test, visit, waitUntilAlive } from './fixtures'
import { send as request } from './http'
import { postReply } from './plain-form'

const person = () => ({ name: 'Nora Reader', email: `nora-${randomUUID()}@example.com` })
const text = () => `Seen at https://one.example/${randomUUID()}`

/** The rules that had something to say. */
async function checksOf(database: Database, said: string): Promise<string[]> {
  const query = `SELECT r->>'check' AS name FROM public.comment, jsonb_array_elements(reasons) r
                  WHERE text = $1`
  const rows = await database.query(query, [said])
  return rows.map(({ name }) => String(name))
}

test('a reply typed into the form carries a stamp, and one link is nothing', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  const said = text()
  await visit(page, article.path)
  const stamp = page.locator('input[name=stamp]')
  await expect(stamp).toHaveValue('')
  await fillReply(page, { text: said, ...person() })
  await waitUntilAlive(page)
  await expect(stamp).toHaveValue(/^\w+\.[\w-]{43}$/)
  await send(page)
  await expect(page.getByText('Awaiting moderation')).toBeVisible()
  const checks = await checksOf(database, said)
  expect(checks).toContain('site-policy')
  expect(checks).not.toContain('links')
})

test('a reply without one is taken all the same, and one link is looked at', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  const said = text()
  const answer = await postReply(site.url + article.path, { text: said, ...person() })
  expect(answer.status).toBe(200)
  expect(await checksOf(database, said)).toEqual(['links', 'site-policy'])
})

test('the stamp is for one article, is kept by nobody and says nothing of anybody', async ({
  site,
}) => {
  const address = `${site.url}/api/comments/stamp`
  const given = await request(`${address}?article=${randomUUID()}`)
  expect(given.status).toBe(200)
  expect(given.headers['cache-control']).toBe('no-store')
  expect(given.headers['set-cookie']).toBeUndefined()
  expect(JSON.parse(given.text)).toEqual({ stamp: expect.any(String), challenge: null })
  for (const query of ['', '?article=1', '?article=../x']) {
    const refused = await request(address + query)
    expect(refused.status).toBe(400)
    expect(refused.headers['cache-control']).toBe('no-store')
  }
})
