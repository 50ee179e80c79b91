import type { Database } from './database'
import { expect, test, visit } from './fixtures'

/** A reply that waits, as posting one leaves it: with its line in the ledger. */
async function arrive(database: Database, article_id: string, author_name: string) {
  const held = { article_id, status: 'PENDING', author_name } as const
  // Oldest first: what is asked for here is on the first page whatever else waits.
  const created_at = '2001-01-01T00:00:00Z'
  const { id } = await database.addComment({ ...held, created_at })
  await database.query(
    `INSERT INTO private.ledger_entry (action, comment_id, actor_name, to_status, version)
     VALUES ('POSTED', $1, 'the reader', 'PENDING', 1)`,
    [id],
  )
  return id
}

test('ten arrive while one is read: the numbers change and nothing else, and the line mends itself', async ({
  openDesk,
  database,
}) => {
  const article = await database.addArticle()
  const articleId = String(article.id)
  const read = `Read ${article.slug}`
  await arrive(database, articleId, read)
  const page = await openDesk('MODERATOR')
  const card = page.getByRole('article', { name: read })
  const tab = page
    .getByRole('navigation', { name: 'Queues' })
    .getByRole('link', { name: /^Pending/ })
  const count = async () => Number(((await tab.textContent()) ?? '').replace(/\D/g, ''))
  await expect(page.getByText(/^● Live$/)).toBeVisible()
  await card.getByRole('button', { name: /^Spam/ }).focus()
  const [before, box] = [await count(), await card.boundingBox()]

  for (let n = 0; n < 10; n += 1) await arrive(database, articleId, `New ${n} ${article.slug}`)
  await expect(page.getByRole('button', { name: '10 new — show' })).toBeVisible()
  expect(await count()).toBe(before + 10)
  expect(await card.boundingBox()).toEqual(box)
  await expect(card.getByRole('button', { name: /^Spam/ })).toBeFocused()
  await expect(page.getByRole('article', { name: `New 0 ${article.slug}` })).toHaveCount(0)

  const other = await openDesk('EDITOR', { javaScriptEnabled: false })
  await visit(other, `/admin/comments?article=${article.slug}`)
  await other.getByRole('button', { name: `Approve the reply of ${read}` }).click()
  await expect(page.getByText('Approved by The editor, just now')).toBeVisible()
  expect(await card.boundingBox()).toEqual(box)

  await database.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rejoinder desk'",
  )
  await arrive(database, articleId, `Late ${article.slug}`)
  await expect.poll(count).toBe(before + 10)

  await page.getByRole('button', { name: '10 new — show' }).click()
  await expect(page.getByRole('article', { name: `New 0 ${article.slug}` })).toBeVisible()
})
