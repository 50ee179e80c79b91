import type { Page } from '@playwright/test'
import { expect, problemOn, test, visit } from './fixtures'
import { collectViolations } from './violations'
import { editorOf, startWriting } from './writing'

/** As a browser hands it over. */
async function paste(desk: Page, html: string): Promise<void> {
  await editorOf(desk).evaluate((text, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    text.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
}

const press = (desk: Page, name: string) => desk.getByRole('button', { name }).click()

test('somebody writes an article, schedules it, sees it appear, corrects it and withdraws it', async ({
  openDesk,
  open,
  database,
  tolerate,
}) => {
  await database.addCategory({ slug: 'harbour', name: 'Harbour', position: -1 })
  const desk = await openDesk('AUTHOR')
  const violations = await collectViolations(desk)
  await startWriting(desk)
  await desk.getByRole('textbox', { name: 'Title' }).fill('The night ferry is back')
  await desk.getByRole('textbox', { name: 'Standfirst' }).fill('After nine years.')
  await editorOf(desk).click()
  await desk.keyboard.type('It left at ')
  await desk.keyboard.press('Control+b')
  await desk.keyboard.type('eleven')
  await desk.keyboard.press('Control+b')
  await desk.keyboard.type('.')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('/numb')
  await expect(desk.getByRole('option', { name: 'Numbered list' })).toBeVisible()
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('Boarding')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('Sailing')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('See ')
  await desk.keyboard.press('Control+k')
  await desk.getByRole('textbox', { name: 'Where it leads' }).fill('javascript:alert(1)')
  await press(desk, 'Set the link')
  await expect(desk.getByText('Type a web address')).toBeVisible()
  await desk.getByRole('textbox', { name: 'Where it leads' }).fill('example.org/times')
  await press(desk, 'Set the link')
  await press(desk, 'Table')
  await desk.keyboard.type('Berth ')
  await press(desk, 'Column after')
  await paste(desk, '<p>North <b>quay</b><script>alert(1)</script></p>')
  await expect(desk.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()

  await desk.getByRole('textbox', { name: 'Address of the picture' }).fill('/demo/none.webp')
  await press(desk, 'Publish now')
  await expect(desk.getByText('There is a problem')).toBeVisible()
  await expect(desk.getByRole('link', { name: 'Say what the picture shows' })).toBeVisible()
  await desk.getByRole('textbox', { name: 'Address of the picture' }).fill('')
  await desk.getByRole('combobox', { name: 'Section' }).selectOption('Harbour')
  await desk.getByLabel('Publish by itself at').fill('2099-01-02T08:00')
  await press(desk, 'Schedule')
  await expect(desk.getByText('Scheduled. It appears on 2 January 2099')).toBeVisible()

  const reader = await open()
  tolerate(404)
  tolerate(410)
  await visit(reader, '/articles/the-night-ferry-is-back', 404)
  await database.query(
    `UPDATE article SET published_at = now() - interval '1 minute' WHERE slug = 'the-night-ferry-is-back'`,
  )
  await expect
    .poll(async () => (await reader.request.get('/articles/the-night-ferry-is-back')).status())
    .toBe(200)
  await visit(reader, '/articles/the-night-ferry-is-back')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('The night ferry is back')
  await expect(reader.locator('.prose strong').first()).toHaveText('eleven')
  await expect(reader.locator('.prose ol > li')).toHaveText(['Boarding', 'Sailing'])
  await expect(reader.locator('.prose a')).toHaveAttribute('href', 'https://example.org/times')
  await expect(reader.locator('.prose th')).toHaveText(['Berth North quay', '', '', ''])
  await visit(reader, '/')
  await expect(reader.getByRole('link', { name: 'The night ferry is back' })).toBeVisible()

  await desk.reload()
  await desk.getByRole('textbox', { name: 'Title' }).fill('The night ferry is back again')
  await press(desk, 'Save without publishing')
  await expect(desk.getByText('Readers see nothing of it yet')).toBeVisible()
  await visit(reader, '/articles/the-night-ferry-is-back')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('The night ferry is back')
  await press(desk, 'Update the article')
  await expect(desk.getByText('Updated. Readers see it')).toBeVisible()
  await visit(reader, '/articles/the-night-ferry-is-back')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
    'The night ferry is back again',
  )

  await desk.getByText('Withdraw…').click()
  await press(desk, 'Withdraw the article')
  await expect(desk.getByText('Withdrawn. Readers no longer see it.')).toBeVisible()
  await visit(reader, '/articles/the-night-ferry-is-back', 410)
  await visit(reader, '/')
  await expect(reader.getByRole('link', { name: /The night ferry is back/ })).toHaveCount(0)
  expect(violations).toEqual([])
})

test('without a script an article is written, refused with its text kept, previewed, published and put back', async ({
  openDesk,
  open,
  tolerate,
}) => {
  const desk = await openDesk('EDITOR', { javaScriptEnabled: false })
  await visit(desk, '/admin/articles')
  await press(desk, 'Write')
  await desk.getByRole('textbox', { name: 'Text' }).fill('Plain *words*,\n\nand more.')
  await press(desk, 'Publish now')
  await expect(problemOn(desk)).toContainText('Give the article a title.')
  await expect(desk.getByRole('textbox', { name: 'Text' })).toHaveValue(
    'Plain *words*,\n\nand more.',
  )
  await desk.getByRole('textbox', { name: 'Title' }).fill('Written without a script')
  await press(desk, 'Save the draft')
  await expect(desk.getByText('Saved. Readers see nothing of it yet.')).toBeVisible()

  await press(desk, 'Make a link')
  const link = await desk.getByRole('textbox', { name: 'The link, shown only now' }).inputValue()
  const guest = await open({ javaScriptEnabled: false })
  const answer = await guest.goto(link)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['cache-control']).toBe('private, no-store')
  await expect(guest.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(guest.getByText('Preview — not published.')).toBeVisible()
  await expect(guest.locator('.prose em')).toHaveText('words')
  await desk.getByRole('button', { name: /^Take back the link/ }).click()
  tolerate(404)
  await visit(guest, link, 404)

  await press(desk, 'Publish now')
  await expect(desk.getByText('Published. Readers see it now.')).toBeVisible()
  await visit(guest, '/articles/written-without-a-script')
  await desk.getByRole('textbox', { name: 'Text' }).fill('Other words.')
  await press(desk, 'Update the article')
  await desk.getByRole('link', { name: 'What it said' }).last().click()
  await expect(desk.locator('del').first()).toBeVisible()
  await press(desk, 'Put this text back into the form')
  await expect(desk.getByRole('textbox', { name: 'Text' })).toHaveValue(
    'Plain *words*,\n\nand more.',
  )
})
