import type { Page } from '@playwright/test'
import { expect, fillReply, loseStamps, problemOn, send, test, waitUntilAlive } from './fixtures'

/** Somebody types while the scripts of the page are still on their way. */
test('in the form to change a reply', async ({ page, database }) => {
  await database.query("UPDATE private.discussion SET hold_policy = 'PUBLISH'")
  const article = await database.addArticle()
  await database.announce()
  await loseStamps(page)
  await page.goto(article.path)
  await fillReply(page, { text: 'First.', name: 'Nora', email: `${crypto.randomUUID()}@a.example` })
  await send(page)
  await expect(page.getByRole('status')).toBeFocused()
  const release = await holdScripts(page)
  await page.getByRole('link', { name: 'Edit or delete this reply' }).click()
  const text = page.getByRole('textbox', { name: 'Comment' })
  await text.fill('Typed at once.')
  await release()
  await waitUntilAlive(page, 'Save the change')
  await expect(text).toHaveValue('Typed at once.')
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByRole('status')).toContainText('Typed at once.')
  await expect(text).toHaveValue('Typed at once.')
  await database.query("UPDATE private.discussion SET hold_policy = 'HOLD_FIRST'")
})

test('in the form that was refused', async ({ page, database }) => {
  const article = await database.addArticle()
  await database.announce()
  const release = await holdScripts(page)
  await page.goto(article.path)
  await fillReply(page, { text: 'First.', name: 'Nora', email: 'no address' })
  await page.getByRole('checkbox').check()
  await send(page)
  await expect(problemOn(page)).toBeVisible()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Typed at once.')
  await release()
  await waitUntilAlive(page)
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('Typed at once.')
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Nora')
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue('no address')
  await expect(page.getByRole('checkbox')).toBeChecked()
})

/** What it returns lets them come. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const scripts = /\.js(\?|$)/
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(scripts, async (route) => {
    await released
    // What was asked for by a page that was left is not there any more.
    await route.continue().catch(() => {})
  })
  return async () => {
    release()
    await page.unroute(scripts)
  }
}
