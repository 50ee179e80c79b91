import type { Page } from '@playwright/test'
import type { Database } from './database'
import { expect, test, visit, waitUntilAlive } from './fixtures'

async function addHeld(database: Database, count: number) {
  const { id, slug } = await database.addArticle()
  for (let n = 1; n <= count; n += 1) {
    const created_at = new Date(Date.UTC(2025, 10, 4, 8, n)).toISOString()
    const author_name = `Voice ${String(n).padStart(2, '0')}`
    await database.addComment({ article_id: id, status: 'PENDING', author_name, created_at })
  }
  const query = `article=${slug}`
  const statuses = () =>
    database.query(
      'SELECT status, count(*)::int FROM comment WHERE article_id = $1 GROUP BY 1 ORDER BY 1',
      [id],
    )
  return { query, statuses }
}

const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `of ${name}` })

test('a range is chosen with Shift, decided at once and taken back at once', async ({
  openDesk,
  database,
}) => {
  const { query, statuses } = await addHeld(database, 6)
  const page = await openDesk('MODERATOR')
  await visit(page, `/admin/comments?${query}`)
  await waitUntilAlive(page, 'Spam what is selected')
  await box(page, 'Voice 02').click()
  await box(page, 'Voice 05').click({ modifiers: ['Shift'] })
  await expect(page.getByText('4 selected:')).toBeVisible()
  await box(page, 'Voice 05').press('Shift+S')
  await expect(page.getByText('4 done')).toBeVisible()
  expect(await statuses()).toEqual([
    { status: 'PENDING', count: 2 },
    { status: 'SPAM', count: 4 },
  ])
  await page.getByRole('button', { name: 'Undo all of it' }).click()
  const undone = page.getByRole('status').filter({ hasText: 'It is being taken back' })
  await undone.getByRole('link', { name: 'show' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 taken back')
  await expect(page.getByRole('status')).toContainText('4 done, 0 not')
  expect(await statuses()).toEqual([{ status: 'PENDING', count: 6 }])
})

test('all that match are decided, without a script as well', async ({ openDesk, database }) => {
  const { query, statuses } = await addHeld(database, 3)
  const page = await openDesk('MODERATOR', { javaScriptEnabled: false })
  await visit(page, `/admin/comments?${query}`)
  await page.getByRole('button', { name: 'Approve what is selected' }).click()
  await expect(page.getByText('Select a reply first.')).toBeVisible()
  await box(page, 'Voice 01').check()
  await page.getByRole('button', { name: 'Approve what is selected' }).click()
  await expect(page.getByText('1 done')).toBeVisible()
  await page.getByRole('link', { name: 'All that match…' }).click()
  await page.getByRole('button', { name: 'All 2 to the trash' }).click()
  await page.getByRole('link', { name: 'see how far it is' }).click()
  await expect(page.getByRole('status')).toContainText('2 done, 0 not')
  expect(await statuses()).toEqual([
    { status: 'APPROVED', count: 1 },
    { status: 'TRASHED', count: 2 },
  ])
})
