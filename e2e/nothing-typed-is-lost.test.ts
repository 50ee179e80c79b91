import type { Page } from '@playwright/test'
import { expect, fillReply, openForm, problemOn, send, test } from './fixtures'

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
      await expect(page).toHaveTitle(/^Error: The harbour thinks again — /)
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
      // It waits, and this is not the browser it came from.
      await expect(problemOn(second).getByRole('link')).toHaveCount(0)
      await expect(second.getByRole('textbox', { name: 'Comment' })).toHaveValue(reply.text)
    })
  })
}

for (const isKept of [true, false]) {
  const where = isKept ? 'on this device' : 'in the form, where the device keeps nothing'
  test(`a reply posted offline stays ${where}, and one button posts it later`, async ({
    page,
    database,
    complaints,
  }) => {
    const article = await database.addArticle()
    await database.announce()
    if (!isKept) await page.addInitScript(refuseStorage)
    await openForm(page, article.path)
    const email = `${crypto.randomUUID()}@example.com`
    const reply = { text: 'Written on the train.', name: 'Traveller', email }
    await fillReply(page, reply)
    // Not even the validation has arrived yet.
    await page.context().setOffline(true)
    await send(page)
    const problem = problemOn(page)
    await expect(problem).toContainText(
      isKept
        ? 'You are offline. Your reply is saved on this device.'
        : 'You are offline. Your text is still below',
    )
    await expect(problem).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(reply.text)
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(stored.includes(reply.text)).toBe(isKept)
    expect(stored).not.toContain(email)
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(problem).toContainText('You are offline.')
    complaints.splice(0, Infinity, ...complaints.filter((text) => !OFFLINE.test(text)))

    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Post Comment' }).click()
    await expect(page.getByRole('status')).toContainText(reply.text)
    expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
  })
}

test('after a server error one button posts the reply again', async ({
  page,
  database,
  complaints,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  const title = await page.title()
  const email = `${crypto.randomUUID()}@example.com`
  const reply = { text: 'Third time lucky.', name: 'Patient', email }
  await fillReply(page, reply)
  await page.route(`**${article.path}`, (route) => route.fulfill({ status: 500 }))
  await send(page)
  await expect(problemOn(page)).toContainText('could not be saved just now')
  await expect(page).toHaveTitle(`Error: ${title}`)
  await page.unroute(`**${article.path}`)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('status')).toContainText(reply.text)
  await expect(page).toHaveTitle(title)
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
  complaints.splice(0, Infinity, ...complaints.filter((text) => !/status of 500/.test(text)))
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

const OFFLINE = /ERR_INTERNET_DISCONNECTED|ChunkLoadError|Failed to fetch/

function refuseStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
}

const countRows = 'SELECT count(*)::int AS rows FROM public.comment WHERE article_id = $1'

async function expectRefused(page: Page, field: string, error: string): Promise<void> {
  const input = page.getByRole('textbox', { name: field })
  await expect(input).toHaveAttribute('aria-invalid', 'true')
  await expect(input).toHaveAccessibleDescription(
    field === 'Email' ? `Will not be published. ${error}` : error,
  )
}
