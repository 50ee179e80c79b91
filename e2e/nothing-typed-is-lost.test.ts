import type { Page } from '@playwright/test'
import { expect, fillReply, problemOn, send, test, visit, waitUntilAlive } from './fixtures'

const BAD = {
  text: 'Kept, “as typed” — even so.',
  name: 'N'.repeat(3),
  email: 'not an address',
  website: 'javascript:alert(1)',
}

const EMAIL_ERROR = 'Enter an e-mail address such as name@example.com.'
const WEBSITE_ERROR = 'Enter a web address such as https://example.com, or leave this empty.'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('a refused reply says why beside each field and keeps what was typed', async ({
      open,
      database,
    }) => {
      const article = await database.addArticle()
      await database.announce()
      const page = await open({ javaScriptEnabled })
      await openForm(page, article.path, javaScriptEnabled)
      await fillReply(page, BAD)
      await send(page)

      const summary = problemOn(page)
      await expect(summary).toBeFocused()
      await expect(summary.getByRole('heading')).toHaveText('There is a problem')
      await expect(summary.getByRole('link')).toHaveText([EMAIL_ERROR, WEBSITE_ERROR])
      await expectRefused(page, 'Email', EMAIL_ERROR)
      await expectRefused(page, 'Website', WEBSITE_ERROR)
      for (const [field, value] of [
        ['Comment', BAD.text],
        ['Name', BAD.name],
        ['Email', BAD.email],
        ['Website', BAD.website],
      ] as const) {
        await expect(page.getByRole('textbox', { name: field })).toHaveValue(value)
      }
      await summary.getByRole('link', { name: EMAIL_ERROR }).click()
      await expect(page.getByRole('textbox', { name: 'Email' })).toBeFocused()

      // The way out of the same form: put right what was wrong, and post.
      await fillReply(page, { ...BAD, email: `${crypto.randomUUID()}@example.com`, website: '' })
      await send(page)
      await expect(page.getByRole('status')).toContainText(BAD.text)
      expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
    })

    test('an empty form names all that is missing', async ({ open, database }) => {
      const article = await database.addArticle()
      await database.announce()
      const page = await open({ javaScriptEnabled })
      await openForm(page, article.path, javaScriptEnabled)
      await send(page)
      await expect(problemOn(page).getByRole('link')).toHaveText([
        'Write your reply.',
        'Enter your name.',
        'Enter your e-mail address. It will not be published.',
      ])
      await expect(problemOn(page)).toBeFocused()
    })

    test('a reply that comes too soon is told how long to wait', async ({ open, database }) => {
      const article = await database.addArticle()
      await database.announce()
      const page = await open({ javaScriptEnabled })
      await openForm(page, article.path, javaScriptEnabled)
      const person = { name: 'Hasty', email: `${crypto.randomUUID()}@example.com` }
      await fillReply(page, { ...person, text: 'One thing.' })
      await send(page)
      await expect(page.getByRole('status')).toContainText('One thing.')
      await fillReply(page, { ...person, text: 'And another thing.' })
      await send(page)
      await expect(problemOn(page)).toContainText(/Please wait 1?\d seconds?, then post/)
      await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('And another thing.')
    })

    test('the same words twice are said to be there already', async ({ open, database }) => {
      const article = await database.addArticle()
      await database.announce()
      const email = `${crypto.randomUUID()}@example.com`
      const reply = { text: 'I will say this twice.', name: 'Echo', email }
      const first = await open({ javaScriptEnabled })
      await openForm(first, article.path, javaScriptEnabled)
      await fillReply(first, reply)
      await send(first)
      await expect(first.getByRole('status')).toContainText(reply.text)

      // Another browser, so another form; without JavaScript another name makes it another one.
      const second = await open({ javaScriptEnabled })
      await openForm(second, article.path, javaScriptEnabled)
      await fillReply(second, { ...reply, name: 'Echo Again' })
      await send(second)
      await expect(problemOn(second)).toContainText('You already said that.')
      await expect(second.getByRole('textbox', { name: 'Comment' })).toHaveValue(reply.text)
    })
  })
}

test('a reply posted offline stays in the form, and posts when the line is back', async ({
  page,
  database,
  complaints,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await openForm(page, article.path, true)
  const email = `${crypto.randomUUID()}@example.com`
  const reply = { text: 'Written on the train.', name: 'Traveller', email }
  await fillReply(page, reply)
  // Validation comes over the line with the first post: let it arrive while there is one.
  await fillReply(page, { ...reply, email: '' })
  await send(page)
  await expect(problemOn(page)).toContainText('Enter your e-mail address')
  await fillReply(page, reply)

  await page.context().setOffline(true)
  await send(page)
  await expect(problemOn(page)).toContainText('You are offline. Your text is still below')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(reply.text)
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter((text) => !text.includes('net::ERR_INTERNET_DISCONNECTED')),
  )

  await page.context().setOffline(false)
  await send(page)
  await expect(page.getByRole('status')).toContainText(reply.text)
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
})

test('"Save my name" fills the next form, and only where it was asked for', async ({
  page,
  open,
  database,
}) => {
  const article = await database.addArticle()
  const other = await database.addArticle()
  await database.announce()
  const reply = { text: 'Remember me.', name: 'Re Member', email: 'remember@example.com' }
  await openForm(page, article.path, true)
  await fillReply(page, reply)
  await page.getByRole('checkbox').check()
  await send(page)
  await expect(page.getByRole('status')).toContainText(reply.text)
  await openForm(page, other.path, true)
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(reply.name)
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(reply.email)

  const stranger = await open()
  await openForm(stranger, other.path, true)
  await expect(stranger.getByRole('textbox', { name: 'Email' })).toHaveValue('')
})

const countRows = 'SELECT count(*)::int AS rows FROM public.comment WHERE article_id = $1'

async function openForm(page: Page, path: string, isAlive: boolean): Promise<void> {
  await visit(page, path)
  if (!isAlive) return
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await waitUntilAlive(page)
}

async function expectRefused(page: Page, field: string, error: string): Promise<void> {
  const input = page.getByRole('textbox', { name: field })
  await expect(input).toHaveAttribute('aria-invalid', 'true')
  await expect(input).toHaveAccessibleDescription(
    field === 'Email' ? `Will not be published. ${error}` : error,
  )
}
