import { expect, fillReply, openForm, problemOn, send, test } from './fixtures'

const TOO_LONG = 'Shorten your reply to 5,000 characters or fewer.'

test('the length is shown from four fifths on and said aloud at its steps', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  const text = page.getByRole('textbox', { name: 'Comment' })
  const said = page.locator('form p[aria-live=polite]')
  await text.fill('a'.repeat(3_999))
  await expect(page.getByText(/of 5,000 characters/)).toHaveCount(0)
  await text.press('End')
  await text.press('b')
  await expect(text).toHaveAccessibleDescription('4,000 of 5,000 characters.')
  await expect(said).toHaveText('')
  await text.fill('é🖋'.repeat(2_500))
  await expect(text).toHaveAccessibleDescription('5,000 of 5,000 characters.')
  await expect(said).toHaveText('No characters left.')
  await text.fill('')
  await expect(page.getByText(/of 5,000 characters/)).toHaveCount(0)
})

for (const javaScriptEnabled of [true, false]) {
  test(`what is pasted is never cut, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    open,
    database,
  }) => {
    const article = await database.addArticle()
    await database.announce()
    const page = await open({ javaScriptEnabled })
    await openForm(page, article.path, javaScriptEnabled)
    const text = page.getByRole('textbox', { name: 'Comment' })
    const words = `${'long '.repeat(1_020)}end`
    await text.focus()
    await page.keyboard.insertText(words)
    await expect(text).toHaveValue(words)
    if (javaScriptEnabled) {
      await expect(text).toHaveAccessibleDescription(/^5,103 of 5,000 characters: 103 .* too many/)
    }
    await fillReply(page, { text: words, name: 'Long', email: 'long@example.com' })
    await send(page)
    await expect(problemOn(page)).toContainText(TOO_LONG)
    await expect(page).toHaveTitle(/^Error: /)
    await expect(text).toHaveValue(words)
  })
}
