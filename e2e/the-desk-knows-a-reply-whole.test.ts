import type { Page } from '@playwright/test'
import type { Database } from './database'
import { expect, test, visit, waitUntilAlive } from './fixtures'
import { postReply } from './plain-form'

async function addHeld(database: Database, names: string[]) {
  const article = await database.addArticle()
  const ids: string[] = []
  for (const [index, author_name] of names.entries()) {
    const { id } = await database.addComment({
      ...{ article_id: article.id, status: 'PENDING', author_name, text: 'The bridge is closed.' },
      created_at: new Date(Date.UTC(2025, 10, 4, 8, index)).toISOString(),
    })
    ids.push(String(id))
  }
  return { ...article, ids }
}

const details = (page: Page) => page.locator('#details')
const cardOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('without JavaScript a reply is put right, answered and so published, and the change taken back', async ({
  open,
  openDesk,
  database,
}) => {
  const { ids, path } = await addHeld(database, ['Nora Bridge'])
  const desk = await openDesk('MODERATOR', { javaScriptEnabled: false })
  await visit(desk, `/admin/comments/${ids[0]}`)
  await expect(desk.getByText('Your role does not show e-mail addresses.')).toBeVisible()
  await desk.getByText('Edit', { exact: true }).click()
  await desk.getByRole('textbox', { name: 'Text' }).fill('The bridge is open.')
  await desk.getByRole('button', { name: 'Save the change' }).click()
  await expect(desk.locator('del')).toHaveText('closed')
  await expect(desk.locator('ins')).toHaveText('open')

  await desk.getByText('Reply and approve', { exact: true }).first().click()
  await desk.getByRole('textbox', { name: 'Your reply' }).fill('Since noon, yes.')
  await desk.getByRole('button', { name: 'Reply and approve' }).click()
  await expect(desk.getByText('Your reply is published.')).toBeVisible()
  const reader = await open({ javaScriptEnabled: false })
  await visit(reader, path)
  await expect(reader.getByRole('article', { name: 'Nora Bridge' })).toContainText(
    'The bridge is open.',
  )
  await expect(reader.getByRole('article', { name: 'The moderator' })).toContainText('Staff')

  await desk.getByRole('button', { name: 'Undo: The moderator: Pending → Approved' }).click()
  await desk.getByRole('button', { name: 'Undo: Edited by The moderator' }).click()
  const rows = await database.query('SELECT text, status FROM comment WHERE id = $1', [ids[0]])
  expect(rows).toEqual([{ text: 'The bridge is closed.', status: 'PENDING' }])
})

test('beside the list, by keys: the focus goes in, on to the next, and back to its card', async ({
  openDesk,
  database,
}) => {
  const { slug } = await addHeld(database, ['Reader one', 'Reader two', 'Reader three'])
  const page = await openDesk('EDITOR')
  await visit(page, `/admin/comments?article=${slug}`)
  await waitUntilAlive(page, 'Approve the reply of Reader one')
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await expect(details(page)).toBeFocused()
  await expect(details(page)).toContainText('A reply by Reader one')
  await page.keyboard.press('a')
  await expect(details(page)).toContainText('A reply by Reader two')
  await page.keyboard.press('j')
  await expect(details(page)).toContainText('A reply by Reader three')
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: 'Your reply' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(details(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(cardOf(page, 'Reader three')).toBeFocused()
  await page.keyboard.press('q')
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused()
  await page.goBack()
  await expect(cardOf(page, 'Reader three')).toBeFocused()

  await page.context().setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await page.keyboard.press('a')
  await expect(cardOf(page, 'Reader three')).toBeVisible()
  await page.context().setOffline(false)
})

test('arrivals are counted under a filter, what somebody else decided can be decided anyway, and spam is emptied by its number only', async ({
  openDesk,
  database,
  site,
}) => {
  const { slug, ids, path } = await addHeld(database, ['Reader one', 'Reader two'])
  const page = await openDesk('EDITOR')
  await visit(page, `/admin/comments?article=${slug}`)
  await expect(page.getByText('Live')).toBeVisible()
  // Somebody writes: the filter is asked whether it is one of these.
  const email = `${crypto.randomUUID()}@example.com`
  await postReply(site.url + path, { text: 'It is open again.', name: 'Reader three', email })
  await expect(page.getByRole('button', { name: '1 new — show' })).toBeVisible()
  const other = await openDesk('MODERATOR', { javaScriptEnabled: false })
  await visit(other, `/admin/comments?article=${slug}`)
  await other.getByRole('button', { name: 'Spam the reply of Reader one' }).click()
  const card = cardOf(page, 'Reader one')
  await expect(card).toContainText('Spam by The moderator, just now')
  await card.getByText('Decide anyway').click()
  await card.getByRole('button', { name: 'Approve it anyway' }).click()
  await expect(card).toHaveCount(0)
  const status = 'SELECT status FROM comment WHERE id = $1'
  expect(await database.query(status, [ids[0]])).toEqual([{ status: 'APPROVED' }])

  await database.query(`UPDATE comment SET status = 'SPAM' WHERE id = $1`, [ids[1]])
  await visit(page, '/admin/comments?status=SPAM')
  await waitUntilAlive(page, 'Restore the reply of Reader two')
  await page.getByRole('link', { name: 'Empty spam…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Empty spam' })
  await dialog.getByRole('textbox').fill('1234567')
  await dialog.getByRole('button', { name: 'Erase them for good' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nothing was erased')
  expect(await database.query(status, [ids[1]])).toEqual([{ status: 'SPAM' }])
})
