import { expect, fillReply, openForm, problemOn, send, test, visit } from './fixtures'
import * as http from './http'
import { postReply } from './plain-form'

const TEXT = `**Bold**, *slanted* and \`code\`.
<b>typed</b> https://a.example/?a=1&b=2

> A quotation

- one
- two`

const countRows = 'SELECT count(*)::int AS rows FROM public.comment WHERE article_id = $1'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('a preview looks like the published reply, keeps the form and stores nothing', async ({
      open,
      database,
    }) => {
      const article = await database.addArticle()
      const published = await database.addComment({ article_id: article.id, text: TEXT })
      await database.announce()
      const page = await open({ javaScriptEnabled })
      await openForm(page, article.path, javaScriptEnabled)
      const reply = {
        text: TEXT,
        name: 'Careful',
        email: `${crypto.randomUUID()}@example.com`,
        website: 'careful.example',
      }
      await fillReply(page, reply)
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Preview' }).click()

      const preview = page.getByRole('region', { name: 'Preview' })
      await expect(preview).toBeFocused()
      await expect(preview).toContainText('Your reply is not posted yet.')
      const looks = await page
        .locator(`#comment-${published.id} .prose`)
        .evaluate((node) => node.innerHTML)
      expect(looks).toContain('<blockquote>')
      expect(await preview.locator('.prose').evaluate((node) => node.innerHTML)).toBe(looks)
      for (const [field, value] of [
        ['Comment', reply.text],
        ['Name', reply.name],
        ['Email', reply.email],
        ['Website', reply.website],
      ] as const) {
        await expect(page.getByRole('textbox', { name: field })).toHaveValue(value)
      }
      await expect(page.getByRole('checkbox')).toBeChecked()
      expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])

      // Next after the preview's own link, and no time to wait for: a look is no reply.
      await page.keyboard.press('Tab')
      await expect(preview.getByRole('link')).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(page.getByRole('button', { name: 'Post Comment' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).toContainText('A quotation')
      await expect(preview).toHaveCount(0)
      expect(await database.query(countRows, [article.id])).toEqual([{ rows: 2 }])
    })

    test('a preview asks for the text and for nothing else', async ({ open, database }) => {
      const article = await database.addArticle()
      await database.announce()
      const page = await open({ javaScriptEnabled })
      await openForm(page, article.path, javaScriptEnabled)
      await page.getByRole('button', { name: 'Preview' }).click()
      await expect(problemOn(page).getByRole('link')).toHaveText(['Write your reply.'])
      await expect(problemOn(page)).toBeFocused()
      await page.getByRole('textbox', { name: 'Comment' }).fill('Only a thought.')
      await page.getByRole('button', { name: 'Preview' }).click()
      const preview = page.getByRole('region', { name: 'Preview' })
      await expect(preview).toContainText('Only a thought.')
      await expect(problemOn(page)).toHaveCount(0)
    })
  })
}

test('a preview of an earlier text does not stay beside a later one', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  await page.getByRole('textbox', { name: 'Comment' }).fill('First.')
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('First.')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Second.')
  await expect(preview).toHaveCount(0)
})

test('the longest reply there is can be previewed and posted without JavaScript', async ({
  open,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const page = await open({ javaScriptEnabled: false })
  await visit(page, article.path)
  // Four bytes each, and each its own code point.
  const text = '🖋'.repeat(5_000)
  await fillReply(page, { text, name: 'Long', email: `${crypto.randomUUID()}@example.com` })
  for (const times of [1, 2]) {
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('region', { name: 'Preview' }), `${times}`).toContainText(text)
  }
  await send(page)
  await expect(page.getByRole('status')).toContainText(text)
})

test('a preview leaves nothing behind: no cookie, no kept page', async ({ site, database }) => {
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const before = await http.send(url)
  const email = `${crypto.randomUUID()}@example.com`
  const fields = { text: 'A look.', name: 'Looker', email, preview: '1' }
  const { status, headers, text } = await postReply(url, fields)
  expect(status).toBe(200)
  expect(text).toContain('Your reply is not posted yet.')
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['cache-control']).toBe('private, no-store')
  expect((await http.send(url)).text).toBe(before.text)
})
