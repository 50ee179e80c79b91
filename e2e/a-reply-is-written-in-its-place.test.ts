import type { Page } from '@playwright/test'
import { expect, fillReply, loseStamps, problemOn, send, test, visit } from './fixtures'

const PARENT = 'Ada Asker'

test('"Reply" brings the form to the reply, and "Cancel" leads back to where it was', async ({
  page,
  database,
}) => {
  const article = await arrange(database)
  await visit(page, article.path)
  await page.getByRole('textbox', { name: 'Comment' }).fill('To the article.')
  // The very first click: the page has no framework yet, and is not left for another.
  await replyTo(page, PARENT).click()
  const place = page.getByRole('region', { name: `Reply to ${PARENT}` })
  const text = page.getByRole('textbox', { name: 'Comment' })
  await expect(text).toBeFocused()
  await expect(place.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await expect(text).toHaveCount(1)
  expect(new URL(page.url()).pathname).toBe(article.path)

  await page.keyboard.type('To Ada.')
  await place.getByRole('button', { name: 'Cancel' }).click()
  await expect(place).toHaveCount(0)
  await expect(replyTo(page, PARENT)).toBeFocused()
  await expect(text).toHaveValue('To the article.')

  await replyTo(page, 'Bo Other').click()
  await expect(page.getByRole('region', { name: 'Reply to Bo Other' })).toBeVisible()
  await expect(text).toHaveValue('')
  await replyTo(page, PARENT).click()
  await expect(page.getByRole('region', { name: 'Reply to Bo Other' })).toHaveCount(0)
  await expect(text).toHaveValue('To Ada.')
  await expect(place).toContainText('Draft restored')
})

test('by keyboard alone: open, close with Escape, open again and post', async ({
  page,
  database,
}) => {
  const article = await arrange(database)
  await loseStamps(page)
  await visit(page, article.path)
  await replyTo(page, PARENT).focus()
  await page.keyboard.press('Enter')
  const text = page.getByRole('textbox', { name: 'Comment' })
  await expect(text).toBeFocused()
  await page.keyboard.type('Not lost by a key.')
  await page.keyboard.press('Escape')
  await expect(replyTo(page, PARENT)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await expect(text).toHaveValue('Not lost by a key.')
  const email = `${crypto.randomUUID()}@example.com`
  await fillReply(page, { text: 'An answer.', name: 'Keys', email })
  await page.getByRole('button', { name: 'Post Comment' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toBeFocused()
  await expect(page.getByRole('status')).toContainText('An answer.')
  // The form is back below the article, and it is empty.
  await expect(page.getByRole('region', { name: `Reply to ${PARENT}` })).toHaveCount(0)
  await expect(text).toHaveValue('')
  const rows = await database.query(
    'SELECT parent.author_name FROM comment JOIN comment parent ON parent.id = comment.parent_id WHERE comment.article_id = $1',
    [article.id],
  )
  expect(rows).toEqual([{ author_name: PARENT }])
})

test('where nothing can be kept, Escape does not close what was typed', async ({
  page,
  database,
}) => {
  const article = await arrange(database)
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await visit(page, article.path)
  await replyTo(page, PARENT).click()
  const text = page.getByRole('textbox', { name: 'Comment' })
  await expect(text).toBeFocused()
  await page.keyboard.type('Only here.')
  await page.keyboard.press('Escape')
  await expect(text).toHaveValue('Only here.')
  await text.fill('')
  await page.keyboard.press('Escape')
  await expect(replyTo(page, PARENT)).toBeFocused()
})

test('a refusal stands in the form it belongs to', async ({ page, database }) => {
  const article = await arrange(database)
  await visit(page, article.path)
  await replyTo(page, PARENT).click()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await send(page)
  const place = page.getByRole('region', { name: `Reply to ${PARENT}` })
  await expect(problemOn(page)).toBeFocused()
  await expect(place.getByRole('alert')).toContainText('Write your reply.')
  const title = await page.title()
  expect(title).toMatch(/^Error: /)
  await place.getByRole('link', { name: 'Enter your name.' }).click()
  await expect(place.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await place.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toHaveTitle(title.replace('Error: ', ''))
})

test('without its scripts, or without JavaScript, the link leads to a page with the form', async ({
  page,
  open,
  database,
  complaints,
}) => {
  const article = await arrange(database)
  const plain = await open({ javaScriptEnabled: false })
  await visit(plain, article.path)
  await replyTo(plain, PARENT).click()
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(`Reply to ${PARENT}`)
  await expect(plain.getByRole('textbox', { name: 'Comment' })).toBeVisible()

  await page.route('**/_next/static/chunks/*.js', (route) => route.abort())
  await visit(page, article.path)
  await replyTo(page, PARENT).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Reply to ${PARENT}`)
  complaints.length = 0
})

test('a click that wants another tab gets it', async ({ page, database }) => {
  const article = await arrange(database)
  await visit(page, article.path)
  const opened = page.context().waitForEvent('page')
  await replyTo(page, PARENT).click({ modifiers: ['ControlOrMeta'] })
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText(`Reply to ${PARENT}`)
  await expect(page.getByRole('region', { name: `Reply to ${PARENT}` })).toHaveCount(0)
})

function replyTo(page: Page, name: string) {
  return page.getByRole('link', { name: `Reply to ${name}` })
}

async function arrange(database: import('./database').Database) {
  const article = await database.addArticle()
  await database.addComment({ article_id: article.id, author_name: PARENT })
  await database.addComment({ article_id: article.id, author_name: 'Bo Other' })
  await database.announce()
  return article
}
