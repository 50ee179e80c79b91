import type { Page } from '@playwright/test'
import { KEYS } from '@/lib/moderation/keys'
import type { Database } from './database'
import { expect, test, visit, waitUntilAlive } from './fixtures'

/** None of them is the beginning of another. */
const nameOf = (n: number) => `Reader ${String(n).padStart(2, '0')}`

/** An article of the test's own with so many replies that wait, the oldest first by name. */
async function addHeld(database: Database, count: number) {
  const article = await database.addArticle()
  for (let n = 1; n <= count; n += 1) {
    await database.addComment({
      article_id: article.id,
      status: 'PENDING',
      author_name: nameOf(n),
      created_at: new Date(Date.UTC(2025, 10, 4, 8, n)).toISOString(),
    })
  }
  return article
}

/** What the server says to decisions. */
async function listenForAnswers(page: Page): Promise<string[]> {
  const answers: string[] = []
  await page.route('**/admin/comments?*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const response = await route.fetch()
    answers.push(await response.text())
    await route.fulfill({ response })
  })
  return answers
}

async function openQueue(page: Page, slug: string): Promise<void> {
  await visit(page, `/admin/comments?article=${slug}`)
  await waitUntilAlive(page, `Approve the reply of ${nameOf(1)}`)
}

const cardOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('25 replies are decided with 26 keys, each next one in focus, and the last taken back', async ({
  openDesk,
  database,
}) => {
  const { id, slug } = await addHeld(database, 25)
  const page = await openDesk('MODERATOR')
  await openQueue(page, slug)
  const answers = await listenForAnswers(page)
  await page.keyboard.press('j')
  for (let n = 1; n <= 25; n += 1) {
    await expect(cardOf(page, nameOf(n))).toBeFocused()
    await page.keyboard.press('asd'[n % 3] ?? 'a')
  }
  await expect(
    page.getByText('All caught up.').or(page.getByText('No replies match.')),
  ).toBeVisible()
  const counts = await database.query(
    `SELECT status, count(*)::int FROM comment WHERE article_id = $1 GROUP BY 1 ORDER BY 1`,
    [id],
  )
  expect(counts).toEqual([
    { status: 'APPROVED', count: 8 },
    { status: 'SPAM', count: 9 },
    { status: 'TRASHED', count: 8 },
  ])
  expect(answers.map((answer) => answer.includes(nameOf(25)))).toEqual(Array(25).fill(false))
  await page.keyboard.press('z')
  await expect(cardOf(page, nameOf(25))).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('Undone: Reader 25.')
})

test('the button takes back what was decided last, before the list knows of it', async ({
  openDesk,
  database,
}) => {
  const { slug } = await addHeld(database, 3)
  const page = await openDesk('MODERATOR')
  await openQueue(page, slug)
  for (const n of [1, 2]) {
    await page.getByRole('button', { name: `Approve the reply of ${nameOf(n)}` }).click()
    await expect(cardOf(page, nameOf(n))).toBeHidden()
  }
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('Undone: Reader 02.')
  await expect(cardOf(page, nameOf(2))).toBeFocused()
  await expect(cardOf(page, nameOf(1))).toBeHidden()
})

test('what somebody else decided meanwhile comes back, with who and what', async ({
  openDesk,
  database,
}) => {
  const { slug } = await addHeld(database, 2)
  const page = await openDesk('MODERATOR')
  await openQueue(page, slug)
  const other = await openDesk('EDITOR', { javaScriptEnabled: false })
  await visit(other, `/admin/comments?article=${slug}`)
  await other.getByRole('button', { name: `Spam the reply of ${nameOf(1)}` }).click()
  await expect(other.getByRole('status')).toContainText('the reply of Reader 01 called spam')

  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect(page.getByRole('status')).toContainText('The editor called it spam')
  await other.getByRole('button', { name: 'Undo' }).click()
  await expect(cardOf(other, nameOf(1))).toBeVisible()
})

test('keys are left alone in fields and with modifiers, and the sheet shows them all', async ({
  openDesk,
  database,
}) => {
  const { slug } = await addHeld(database, 1)
  const page = await openDesk('MODERATOR')
  await openQueue(page, slug)
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('jads')
  await expect(search).toHaveValue('jads')
  await page.getByRole('button', { name: `Approve the reply of ${nameOf(1)}` }).focus()
  for (const modifier of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${modifier}+d`)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByRole('term')).toHaveText(KEYS.map(({ key }) => key))
  await page.keyboard.press('d')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(
    page.getByRole('button', { name: `Approve the reply of ${nameOf(1)}` }),
  ).toBeFocused()
  await expect(cardOf(page, nameOf(1))).toBeVisible()
})
