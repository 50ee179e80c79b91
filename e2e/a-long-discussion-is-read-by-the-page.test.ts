import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Database } from './database'
import { expect, fillReply, send as post, test, visit, waitUntilAlive } from './fixtures'
import { send } from './http'

const THREADS = 120
/** Levels below the last thread, the first of which was removed. */
const CHAIN = 8

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a permalink leads to a deep reply on the third page, ${how}`, async ({
    open,
    database,
  }) => {
    const { article, chain } = await addDiscussion(database)
    const page = await open({ javaScriptEnabled })
    const deepest = String(chain.at(-1))
    await visit(page, `/c/${deepest}`)
    await expect(page).toHaveURL(`${article.path}/comments/3#comment-${deepest}`)
    const reply = page.getByRole('article', { name: `Level ${CHAIN}` })
    await expect(reply).toBeInViewport()
    await reply.getByRole('link', { name: `in reply to Level ${CHAIN - 1}` }).click()
    await expect(page).toHaveURL(new RegExp(`#comment-${chain.at(-2)}$`))
    await expect(page.getByRole('article', { name: `Level ${CHAIN - 1}` })).toBeInViewport()
    await expect(page.getByText('This reply was removed.')).toHaveCount(1)
    const second = page.getByRole('article', { name: 'Level 2' })
    const named = second.getByRole('link', { name: 'in reply to a removed reply' })
    await expect(named).toBeHidden()
    await page.setViewportSize({ width: 390, height: 800 })
    await expect(named).toHaveCount(1)
  })

  test(`every order is a page like any other, ${how}`, async ({ open, database }) => {
    const { article } = await addDiscussion(database)
    const page = await open({ javaScriptEnabled })
    await visit(page, article.path)
    const order = page.getByRole('navigation', { name: 'Order of replies' })
    await expect(order.locator('[aria-current]')).toHaveText('Oldest first')
    await expect(names(page).first()).toHaveText('Reader 1')
    await order.getByRole('link', { name: 'Newest first' }).click()
    await expect(page).toHaveURL(`${article.path}/comments/newest#replies`)
    await expect(order.locator('[aria-current]')).toHaveText('Newest first')
    await expect(names(page).first()).toHaveText(`Reader ${THREADS}`)
    const canonical = page.locator('link[rel=canonical]')
    expect(new URL(String(await canonical.getAttribute('href'))).pathname).toBe(article.path)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await page.getByRole('link', { name: 'Next', exact: true }).click()
    await expect(page).toHaveURL(`${article.path}/comments/newest/2#replies`)
    await expect(names(page).first()).toHaveText(`Reader ${THREADS - 50}`)
    await order.getByRole('link', { name: 'Most replied' }).click()
    await expect(page).toHaveURL(`${article.path}/comments/most-replied#replies`)
    await expect(order.locator('[aria-current]')).toHaveText('Most replied')
    await expect(names(page).first()).toHaveText(`Reader ${THREADS}`)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await visit(page, `${article.path}/comments/most-replied/2`)
    await expect(names(page).first()).toHaveText('Reader 50')
  })
}

test('more replies come below, and the form comes alive without losing them', async ({
  page,
  database,
}) => {
  const { article } = await addDiscussion(database)
  await Promise.all([page.waitForResponse(/\/more-replies\.js$/), visit(page, article.path)])
  await expect(names(page)).toHaveCount(50)
  await page.getByRole('link', { name: 'Show 50 more' }).click()
  await expect(names(page)).toHaveCount(100)
  await expect(page.getByRole('article', { name: 'Reader 51' })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '50 more replies' })).toHaveCount(1)
  await expect(page).toHaveURL(`${article.path}/comments/2`)
  await expectNoViolations(page)
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await page.keyboard.type('Read so far.')
  await waitUntilAlive(page)
  await expect(names(page)).toHaveCount(100)
  await page.getByRole('link', { name: 'Show 20 more' }).click()
  await expect(page.getByRole('article', { name: 'Reader 101' })).toBeFocused()
  await expect(names(page).last()).toHaveText(`Level ${CHAIN}`)
  await expect(page.getByRole('link', { name: /^Show \d+ more/ })).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Pages of replies' })).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('Read so far.')
})

test('your own held answer goes below a deep reply as soon as that is there', async ({
  page,
  database,
}) => {
  const { article, chain } = await addDiscussion(database)
  await visit(page, `${article.path}/reply/${chain.at(-1)}`)
  const email = `${crypto.randomUUID()}@example.com`
  await fillReply(page, { text: 'I wait down here.', name: 'Bea', email })
  await post(page)
  await expect(page.getByRole('status')).toContainText('Awaiting moderation.')

  const own = page.getByRole('article', { name: 'Your reply' })
  const deepest = page.locator(`li:has(> #comment-${chain.at(-1)})`)
  const address = `${article.path}/comments/2`
  await Promise.all([page.waitForResponse(/\/more-replies\.js$/), visit(page, address)])
  await expect(own).toContainText('I wait down here.')
  await expect(deepest).toHaveCount(0)
  await page.getByRole('link', { name: 'Show 20 more' }).click()
  await expect(deepest.getByRole('article', { name: 'Your reply' })).toHaveCount(1)
  await expect(own).toHaveCount(1)
  await visit(page, `${article.path}/comments/3`)
  await expect(deepest.getByRole('article', { name: 'Your reply' })).toBeVisible()
})

test('a thread is folded, and opens again for a link to a reply in it', async ({
  open,
  database,
}) => {
  const { article, chain } = await addDiscussion(database)
  const page = await open({ javaScriptEnabled: false })
  await visit(page, `${article.path}/comments/3`)
  await expectIndentWithin(page, 48)
  await page.getByText(`Fold ${CHAIN - 1} replies`).click()
  const deepest = page.getByRole('article', { name: `Level ${CHAIN}` })
  await expect(deepest).toBeHidden()
  await expect(page.getByText(`Show ${CHAIN - 1} replies`)).toBeVisible()
  await visit(page, `/c/${chain.at(-1)}`)
  await expect(deepest).toBeInViewport()
  await page.setViewportSize({ width: 390, height: 800 })
  await expectIndentWithin(page, 20)
})

test('the permalink of a removed reply leads back to its article', async ({
  page,
  database,
  tolerate,
}) => {
  tolerate(404)
  const article = await database.addArticle()
  const gone = await database.addComment({ article_id: article.id, status: 'TRASHED' })
  await database.announce()
  await visit(page, `/c/${gone.id}`, 404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'That reply is no longer available',
  )
  await page.getByRole('link', { name: 'Go to the article' }).click()
  await expect(page).toHaveURL(article.path)
})

test('the feeds of an article say its replies, and are sent once', async ({ database, site }) => {
  const article = await database.addArticle()
  const text = `**Bold** & <script>alert(1)</script> ${crypto.randomUUID()}`
  await database.addComment({ article_id: article.id, author_name: 'Ñora <b>', text })
  await database.addComment({ article_id: article.id, status: 'PENDING', text: 'Held for now' })
  await database.announce()
  const escaped = '&lt;strong&gt;Bold&lt;/strong&gt; &amp;amp; &amp;lt;script&amp;gt;'
  for (const [format, type, words] of [
    ['xml', 'application/rss+xml', escaped],
    ['atom', 'application/atom+xml', escaped],
    ['json', 'application/feed+json', '<strong>Bold</strong> &amp; &lt;script&gt;'],
  ] as const) {
    const address = `${site.url}${article.path}/feed.${format}`
    const first = await send(address)
    expect(first.status).toBe(200)
    expect(first.headers['content-type']).toBe(`${type}; charset=utf-8`)
    expect(first.headers['x-rejoinder-tags']).toBeUndefined()
    expect(first.text).toContain(words)
    expect(first.text).not.toContain('Held for now')
    const headers = { 'if-none-match': first.headers.etag }
    expect((await send(address, { headers })).status).toBe(304)
  }
  const { text: page } = await send(site.url + article.path)
  for (const format of ['xml', 'atom', 'json']) expect(page).toContain(`/feed.${format}"`)
  expect((await send(`${site.url}/articles/never-was/feed.xml`)).status).toBe(404)
})

/** Readers 1 to 120, one thread each, and below the last a chain of answers. */
async function addDiscussion(database: Database) {
  const article = await database.addArticle()
  await database.query(
    `INSERT INTO comment (id, article_id, status, author_name, text, avatar_seed, created_at)
     SELECT gen_random_uuid(), $1, 'APPROVED', 'Reader ' || i, 'Well said.', i,
            timestamptz '2025-11-04 08:00Z' + i * interval '1 min'
       FROM generate_series(1, $2::int) i`,
    [article.id, THREADS],
  )
  const [last] = await database.query(
    'SELECT id FROM comment WHERE article_id = $1 ORDER BY created_at DESC LIMIT 1',
    [article.id],
  )
  const chain: unknown[] = []
  for (let level = 1; level <= CHAIN; level += 1) {
    const row = await database.addComment({
      article_id: article.id,
      parent_id: chain.at(-1) ?? last?.id,
      author_name: `Level ${level}`,
      status: level === 1 ? 'TRASHED' : 'APPROVED',
    })
    chain.push(row.id)
  }
  await database.announce()
  return { article, chain }
}

/** Whoever said something, in the order it is read. */
function names(page: Page) {
  return page.locator('article[aria-labelledby] [id$=author]')
}

/** No reply begins further from the edge than this. Pixels. */
async function expectIndentWithin(page: Page, most: number): Promise<void> {
  const replies = page.locator('article[id^=comment-]')
  const starts = await replies.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x))
  const indents = new Set(starts.map((x) => Math.round(x - Math.min(...starts))))
  expect(Math.max(...indents)).toBeLessThanOrEqual(most)
  expect(Math.max(...indents)).toBeGreaterThan(0)
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}
