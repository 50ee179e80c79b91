import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, signIn, test, visit } from './fixtures'
import {
  ADMINISTRATOR,
  administratorSettings,
  makeFolder,
  removeFolder,
  startProduct,
} from './server'
import { editorOf, startWriting } from './writing'

test('the server is killed while somebody types: the text is saved when it is back', async ({
  open,
  complaints,
}) => {
  test.setTimeout(180_000)
  const folder = makeFolder()
  const dataDir = path.join(folder, 'data')
  const { email, password } = ADMINISTRATOR
  const settings = { ...administratorSettings(), DEMO_CONTENT: 'off' }
  const first = await startProduct(dataDir, settings)
  const desk = await open({ baseURL: first.url })
  await signIn(desk, email, password)
  await expect(desk).toHaveURL(/\/admin$/)
  await startWriting(desk)
  await editorOf(desk).click()
  await desk.keyboard.type('Before the lights went out')
  await expect(desk.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await first.kill()
  await desk.keyboard.type(', and after')
  await expect(desk.getByText(/the server does not answer/)).toBeVisible()
  const second = await startProduct(dataDir, { ...settings, PORT: String(first.port) })
  await expect(desk.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 })
  await desk.reload()
  await expect(editorOf(desk)).toHaveText('Before the lights went out, and after')
  // The browser says that nobody answered: nobody did.
  complaints.length = 0
  await second.stop()
  removeFolder(folder)
})

test('the session ends while somebody types: they sign in beside it, and it is saved', async ({
  openDesk,
  database,
  tolerate,
}) => {
  const desk = await openDesk('EDITOR')
  const address = await startWriting(desk)
  await desk.getByRole('textbox', { name: 'Title' }).fill('Interrupted')
  await expect(desk.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  const [session] = await database.query(
    `UPDATE private.session SET ended_at = now() WHERE ended_at IS NULL RETURNING id`,
  )
  expect(session).toBeDefined()
  tolerate(401)
  await editorOf(desk).click()
  await desk.keyboard.type('Typed after the end')
  await expect(desk.getByText('You are signed out.')).toBeVisible()
  // A button leads nowhere, either.
  await desk.getByRole('button', { name: 'Save the draft' }).click()
  await expect(desk).toHaveURL(address)
  await database.query(`UPDATE private.session SET ended_at = NULL WHERE ended_at IS NOT NULL`)
  await expect(desk.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await desk.reload()
  await expect(editorOf(desk)).toHaveText('Typed after the end')
})

test('without a script as well: the second is shown both, and theirs can be gone back to', async ({
  openDesk,
  database,
}) => {
  const { id } = await database.addArticle({ title: 'Contested', source: 'As it was.' })
  const plain = { javaScriptEnabled: false }
  const [one, other] = [await openDesk('EDITOR', plain), await openDesk('ADMIN', plain)]
  for (const desk of [one, other]) await visit(desk, `/admin/articles/${id}`)
  const save = async (desk: Page, title: string) => {
    await desk.getByRole('textbox', { name: 'Title' }).fill(title)
    await desk.getByRole('button', { name: 'Save without publishing' }).click()
  }
  await save(other, 'By the other')
  const note = one.getByRole('alert', { name: 'Saved by somebody else' })
  for (const title of ['By the one', 'By the one, pressed again']) {
    await save(one, title)
    await expect(note.locator('del').first()).toContainText('other')
    await expect(one.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
  }
  await one.getByRole('button', { name: 'Keep mine' }).click()
  await expect(one.getByText('Saved. Readers see nothing of it yet.')).toBeVisible()
  await one.getByRole('link', { name: 'What it said' }).nth(1).click()
  await expect(one.locator('del').first()).toContainText('other')
})

test('two browsers save the same article: the second is shown both, and chooses', async ({
  openDesk,
}) => {
  const one = await openDesk('EDITOR')
  const address = await startWriting(one)
  await one.getByRole('textbox', { name: 'Title' }).fill('One title')
  await expect(one.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  const other = await openDesk('ADMIN')
  await visit(other, new URL(address).pathname)
  await expect(editorOf(other)).toBeVisible()
  await other.getByRole('textbox', { name: 'Title' }).fill('Another title')
  await expect(other.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()

  await one.getByRole('textbox', { name: 'Title' }).fill('One title, changed')
  const note = one.getByRole('alert', { name: 'Saved by somebody else' })
  await expect(note).toContainText('The admin saved this article')
  await expect(note.locator('del').first()).toContainText('Another')
  await one.getByRole('button', { name: 'Keep mine' }).click()
  await expect(one.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await one.reload()
  await expect(one.getByRole('textbox', { name: 'Title' })).toHaveValue('One title, changed')
  // What was decided against can be gone back to.
  await one.getByRole('link', { name: 'What it said' }).first().click()
  await expect(one.locator('del').first()).toContainText('Another')
})
