import type { Page } from '@playwright/test'
import { expect, fillReply, loseStamps, openForm, send, test, visit } from './fixtures'

const text = (page: Page) => page.getByRole('textbox', { name: 'Comment' })

test('what was typed is back after a reload, until it is discarded', async ({ page, database }) => {
  const article = await database.addArticle()
  const other = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  await page.keyboard.type('Half a thou')
  await expect.poll(() => draftsOf(page)).toEqual([{ text: 'Half a thou' }])

  await openForm(page, other.path)
  await expect(text(page)).toHaveValue('')
  await openForm(page, article.path)
  await expect(text(page)).toHaveValue('Half a thou')
  await expect(page.getByText('Draft restored')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(text(page)).toHaveValue('')
  await expect(text(page)).toBeFocused()
  await expect.poll(() => draftsOf(page)).toEqual([])
})

test('what was typed before the draft was found stays, and the draft is offered', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  await page.keyboard.type('Yesterday.')
  await expect.poll(() => draftsOf(page)).toEqual([{ text: 'Yesterday.' }])
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await released
    await route.continue()
  })
  await visit(page, article.path)
  await text(page).focus()
  await page.keyboard.type('Today.')
  release()
  const restore = page.getByRole('button', { name: 'Restore' })
  await expect(restore).toBeVisible()
  await expect(text(page)).toHaveValue('Today.')
  // Neither is lost while nobody has decided.
  await expect.poll(() => draftsOf(page)).toEqual([{ text: 'Yesterday.\n\nToday.' }])
  await restore.click()
  await expect(text(page)).toHaveValue('Yesterday.\n\nToday.')
})

test('a posted reply leaves no draft, and a page left at once still does', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await loseStamps(page)
  await openForm(page, article.path)
  const email = `${crypto.randomUUID()}@example.com`
  await fillReply(page, { text: 'Left at once.', name: 'Hasty', email })
  await visit(page, '/')
  expect(await draftsOf(page)).toEqual([{ text: 'Left at once.' }])
  await openForm(page, article.path)
  await fillReply(page, { text: 'Posted.', name: 'Hasty', email })
  await send(page)
  await expect(page.getByRole('status')).toContainText('Posted.')
  expect(await draftsOf(page)).toEqual([])
})

test('the person is in a draft only while the box for that is ticked', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  const person = { name: 'Private', email: 'private@example.com', website: 'private.example' }
  await fillReply(page, { text: 'Mine.', ...person })
  await expect.poll(() => draftsOf(page)).toEqual([{ text: 'Mine.' }])
  const box = page.getByRole('checkbox')
  await box.check()
  await expect.poll(() => draftsOf(page)).toEqual([{ text: 'Mine.', ...person }])
  await openForm(page, article.path)
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(person.email)
  await expect(box).toBeChecked()
  await box.uncheck()
  await expect.poll(() => draftsOf(page)).toEqual([{ text: 'Mine.' }])
})

test('a draft nobody came back to for thirty days is gone', async ({ page, database }) => {
  const article = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  await page.keyboard.type('Old.')
  await expect.poll(() => draftsOf(page)).toEqual([{ text: 'Old.' }])
  const age = (days: number) =>
    page.evaluate(
      (ms) => {
        for (const [key, value] of Object.entries(localStorage)) {
          if (!key.startsWith('rejoinder.draft.')) continue
          localStorage.setItem(
            key,
            JSON.stringify({ ...JSON.parse(value), savedAt: Date.now() - ms }),
          )
        }
      },
      days * 24 * 60 * 60 * 1000,
    )
  await age(29)
  await openForm(page, article.path)
  await expect(text(page)).toHaveValue('Old.')
  await visit(page, '/')
  await age(30)
  await openForm(page, article.path)
  await expect(text(page)).toHaveValue('')
  expect(await draftsOf(page)).toEqual([])
})

test('"Forget me" forgets who is writing, and not what', async ({ page, database }) => {
  const article = await database.addArticle()
  const other = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  const forget = page.getByRole('button', { name: 'Forget me' })
  await expect(forget).toHaveCount(0)
  const reply = { text: 'Know me.', name: 'Known', email: `${crypto.randomUUID()}@example.com` }
  await fillReply(page, reply)
  await page.getByRole('checkbox').check()
  await send(page)
  await expect(page.getByRole('status')).toContainText(reply.text)

  await openForm(page, other.path)
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(reply.name)
  await expect(page.getByRole('checkbox')).toBeChecked()
  await text(page).fill('Kept.')
  await forget.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox')).toBeFocused()
  await expect(page.getByRole('checkbox')).not.toBeChecked()
  await expect(forget).toHaveCount(0)
  for (const field of ['Name', 'Email']) {
    await expect(page.getByRole('textbox', { name: field })).toHaveValue('')
  }
  await expect(text(page)).toHaveValue('Kept.')
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(stored).toContain('Kept.')
  expect(stored).not.toContain(reply.email)
  expect(stored).not.toContain(reply.name)
})

/** What this browser keeps of unfinished replies, without when. */
function draftsOf(page: Page): Promise<Record<string, string>[]> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('rejoinder.draft.'))
      .map(([, value]) => {
        const { savedAt: _, ...draft } = JSON.parse(value)
        return draft
      }),
  )
}
