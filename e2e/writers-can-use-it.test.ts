import { photograph } from '@/lib/testing/pictures'
import { expectNoViolations } from './axe'
import { expect, test, visit } from './fixtures'

test('axe finds nothing where articles are written, light and dark', async ({
  openDesk,
  open,
  database,
}) => {
  const source =
    '## Heading\n\n| a | b |\n|---|---|\n| c | d |\n\nA [link](/about)[^1].\n\n[^1]: Note.'
  const { id } = await database.addArticle({ title: 'Axe writes', source })
  const page = await openDesk('EDITOR')
  await visit(page, '/admin/articles')
  await expectNoViolations(page)
  await visit(page, `/admin/articles/${id}`)
  const text = page.locator('[contenteditable="true"]')
  await expect(text).toBeVisible()
  for (const fold of ['Withdraw…', 'Address, language and lines'])
    await page.getByText(fold, { exact: true }).click()
  await text.getByText('Heading').click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await expect(page.getByRole('listbox', { name: 'Insert' })).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Link', exact: true }).click()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('')
  await page.getByRole('button', { name: 'Update the article' }).click()
  await expect(page.getByText('There is a problem')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByRole('textbox', { name: 'The link, shown only now' }).inputValue()
  await page.getByRole('textbox', { name: 'Title' }).fill('Axe wrote')
  await page.getByRole('button', { name: 'Save without publishing' }).click()
  await page.getByRole('link', { name: 'What it said' }).first().click()
  await expectNoViolations(page)
  const guest = await open()
  await visit(guest, link)
  await expectNoViolations(guest)
})

test('axe finds nothing among the pictures, light and dark', async ({ openDesk, database }) => {
  const { id } = await database.addArticle({ title: 'Axe looks' })
  const page = await openDesk('EDITOR')
  await visit(page, '/admin/media')
  const buffer = await photograph(300, 200).png().toBuffer()
  const text = { name: 'text.png', mimeType: 'image/png', buffer: Buffer.from('text') }
  await page
    .getByLabel('Add pictures')
    .setInputFiles([{ name: 'axe.png', mimeType: 'image/png', buffer }, text])
  await expect(page.getByRole('link', { name: 'axe.png' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'text.png' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'axe.png' }).click()
  for (const fold of ['Replace…', 'Delete…']) await page.getByText(fold).click()
  await expectNoViolations(page)
  await visit(page, `/admin/articles/${id}`)
  await page.getByRole('button', { name: 'Choose a picture' }).click()
  await expect(page.getByRole('button', { name: 'Not described yet' }).first()).toBeVisible()
  await expectNoViolations(page)
})
