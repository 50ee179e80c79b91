import { expect, problemOn, test, visit } from './fixtures'

test('a title, a line and a lead are on every page from the next request on, without a script as well', async ({
  openDesk,
  open,
  database,
}) => {
  const { id: older } = await database.addArticle({
    ...{ title: 'The older story', published_at: '2020-01-01T08:00:00Z' },
  })
  await database.addArticle({ title: 'The newer story' })
  await database.announce()
  const reader = await open()
  await visit(reader, '/')
  const desk = await openDesk('ADMIN', { javaScriptEnabled: false })
  await visit(desk, '/admin/settings')
  const title = desk.getByRole('textbox', { name: 'Title (required)' })
  const before = await title.inputValue()
  await title.fill('')
  await desk.getByRole('textbox', { name: 'Tagline' }).fill('Typed and kept')
  await desk.getByRole('button', { name: 'Save the settings' }).click()
  await expect(problemOn(desk)).toContainText('Give the newspaper a title.')
  await expect(desk.getByRole('textbox', { name: 'Tagline' })).toHaveValue('Typed and kept')
  await title.fill('The Changed Packet')
  await desk.getByRole('button', { name: 'Save the settings' }).click()
  await expect(desk.getByText('Saved. Every page shows it now.')).toBeVisible()
  await visit(reader, '/')
  await expect(reader.getByRole('banner')).toContainText('The Changed Packet')

  // Somebody else was faster: what was typed on the older settings is never saved over theirs.
  await database.query('UPDATE site SET version = version + 1')
  await desk.getByRole('textbox', { name: 'Tagline' }).fill('Typed too late')
  for (const _ of ['once', 'and again']) {
    await desk.getByRole('button', { name: 'Save the settings' }).click()
    await expect(problemOn(desk)).toContainText('changed these settings on')
  }

  // The choice is of the latest; what is chosen stays chosen.
  await database.query('UPDATE article SET content_changed_at = now() WHERE id = $1', [older])
  await visit(desk, '/admin')
  await desk.getByRole('combobox', { name: 'Opens the front page' }).selectOption('The older story')
  await desk.getByRole('button', { name: 'Set the lead' }).click()
  await expect(desk.getByText('The front page shows it now.')).toBeVisible()
  await visit(reader, '/')
  await expect(reader.locator('article').first()).toContainText('The older story')
  await desk
    .getByRole('combobox', { name: 'Opens the front page' })
    .selectOption('The newest article')
  await desk.getByRole('button', { name: 'Set the lead' }).click()
  await visit(reader, '/')
  await expect(reader.locator('article').first()).not.toContainText('The older story')

  await visit(desk, '/admin/settings')
  await title.fill(before)
  await desk.getByRole('textbox', { name: 'Tagline' }).fill('')
  await desk.getByRole('button', { name: 'Save the settings' }).click()
})
