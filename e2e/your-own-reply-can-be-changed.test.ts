import type { Page } from '@playwright/test'
import {
  expect,
  fillReply,
  loseStamps,
  problemOn,
  send,
  test,
  visit,
  waitUntilAlive,
} from './fixtures'
import * as http from './http'

const FIRST = 'I saw it from the key.'
const BETTER = 'I saw it from the quay.'
const HELD = 'Awaiting moderation. Only you can see this.'

test.beforeEach(async ({ database }) => {
  await database.query("UPDATE private.discussion SET hold_policy = 'PUBLISH'")
})
test.afterEach(async ({ database }) => {
  await database.query("UPDATE private.discussion SET hold_policy = 'HOLD_FIRST', edit_minutes = 5")
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('its author puts it right, takes it back, and everybody sees that at once', async ({
      open,
      site,
      database,
      tolerate,
    }) => {
      tolerate(404)
      const article = await database.addArticle()
      await database.announce()
      const look = async () => (await http.send(site.url + article.path)).text
      const author = await open({ javaScriptEnabled })
      await post(author, article.path, FIRST)
      await expect(author.getByRole('status')).toContainText('Your reply is published.')
      expect(await look()).toContain(FIRST)
      expect(await look()).not.toContain(' · edited ')

      await author.getByRole('link', { name: 'Edit or delete this reply' }).click()
      if (javaScriptEnabled) await waitUntilAlive(author, 'Save the change')
      await expect(author.getByRole('heading', { level: 1 })).toHaveText('Edit your reply')
      const address = new URL(author.url()).pathname
      const text = author.getByRole('textbox', { name: 'Comment' })
      await expect(text).toHaveValue(FIRST)
      await text.fill('')
      await author.getByRole('button', { name: 'Save the change' }).click()
      await expect(problemOn(author)).toContainText('Write your reply.')
      await expect(problemOn(author)).toBeFocused()
      await text.fill(BETTER)
      await author.getByRole('button', { name: 'Save the change' }).click()
      await expect(author.getByRole('status')).toContainText('Your reply is published.')
      await expect(author.getByRole('status')).toContainText(BETTER)
      await expect(author.getByRole('status')).toBeFocused()
      await expect(text).toHaveValue(BETTER)
      const changed = await look()
      expect(changed).toContain(BETTER)
      expect(changed).not.toContain(FIRST)
      expect(changed).toMatch(/ · edited .{0,20}<time/)

      // Who has another cookie, or none, finds nothing there.
      const stranger = await open({ javaScriptEnabled })
      await visit(stranger, address, 404)
      const own = (await author.context().cookies()).find(({ name }) => /editable/.test(name))
      const forged = `${own?.value.slice(0, -1)}${own?.value.endsWith('A') ? 'B' : 'A'}`
      for (const [value, status] of [
        [own?.value, 200],
        [forged, 404],
        ['', 404],
      ]) {
        const headers = { cookie: `${own?.name}=${value}` }
        const answer = await http.send(site.url + address, { headers })
        expect(answer.status).toBe(status)
        expect(answer.headers['cache-control']).toBe('private, no-store')
        expect(answer.text).toContain('name="robots" content="noindex"')
        expect(answer.text.includes(BETTER)).toBe(status === 200)
      }

      await author.getByRole('button', { name: 'Delete my reply' }).click()
      await expect(author.getByRole('status')).toContainText('Your reply is deleted.')
      await expect(author.getByRole('status')).toBeFocused()
      expect(await look()).not.toContain(BETTER)
      expect(await look()).toContain('No replies yet')
      const rows = await database.query(
        `SELECT action, from_status, to_status, l.version FROM private.ledger_entry l
           JOIN comment c ON c.id = comment_id WHERE article_id = $1 ORDER BY l.id`,
        [article.id],
      )
      expect(rows).toEqual([
        { action: 'POSTED', from_status: null, to_status: 'APPROVED', version: 1 },
        { action: 'EDITED', from_status: 'APPROVED', to_status: 'APPROVED', version: 2 },
        { action: 'DELETED', from_status: 'APPROVED', to_status: 'TRASHED', version: 3 },
      ])
    })

    test('what it becomes is decided again, and moderators see what it was', async ({
      open,
      openDesk,
      database,
    }) => {
      const article = await database.addArticle()
      await database.announce()
      const author = await open({ javaScriptEnabled })
      await post(author, article.path, FIRST)
      await author.getByRole('link', { name: 'Edit or delete this reply' }).click()
      if (javaScriptEnabled) await waitUntilAlive(author, 'Save the change')
      await author
        .getByRole('textbox', { name: 'Comment' })
        .fill('https://a.example https://b.example')
      await author.getByRole('button', { name: 'Save the change' }).click()
      await expect(author.getByRole('status')).toContainText(HELD)
      const stranger = await open()
      await visit(stranger, article.path)
      await expect(stranger.getByText('No replies yet. Be the first.')).toBeVisible()
      await visit(author, article.path)
      const kept = author.getByRole('article', { name: 'Your reply' })
      await expect(kept).toHaveCount(javaScriptEnabled ? 1 : 0)

      const [row] = await database.query('SELECT id FROM comment WHERE article_id = $1', [
        article.id,
      ])
      const desk = await openDesk('MODERATOR', { javaScriptEnabled })
      await visit(desk, `/admin/comments/${row?.id}`)
      await expect(desk.getByRole('region', { name: 'What it said before' })).toContainText(FIRST)
      const ledger = desk.getByRole('region', { name: 'What happened' }).getByRole('listitem')
      await expect(ledger).toContainText([
        'Posted by the reader: Approved',
        'Edited by the reader: Approved → Pending',
      ])
    })

    test('not after its minutes, and not where the site does not want it', async ({
      open,
      database,
    }) => {
      const article = await database.addArticle()
      await database.announce()
      const author = await open({ javaScriptEnabled })
      await post(author, article.path, FIRST)
      await author.getByRole('link', { name: 'Edit or delete this reply' }).click()
      if (javaScriptEnabled) await waitUntilAlive(author, 'Save the change')
      const text = author.getByRole('textbox', { name: 'Comment' })
      await text.fill(BETTER)
      await database.query(
        "UPDATE comment SET created_at = created_at - interval '5 minutes' WHERE article_id = $1",
        [article.id],
      )
      await author.getByRole('button', { name: 'Save the change' }).click()
      await expect(problemOn(author)).toContainText('It is too late to change this reply.')
      // What was typed can still be copied.
      await expect(author.getByRole('textbox', { name: 'Comment' })).toHaveValue(BETTER)
      const rows = await database.query('SELECT text FROM comment WHERE article_id = $1', [
        article.id,
      ])
      expect(rows).toEqual([{ text: FIRST }])

      await database.query('UPDATE private.discussion SET edit_minutes = 0')
      const other = await open({ javaScriptEnabled })
      await post(other, article.path, 'Another one.')
      await expect(other.getByRole('status')).toContainText('Your reply is published.')
      await expect(other.getByRole('link', { name: 'Edit or delete this reply' })).toHaveCount(0)
      expect(await other.context().cookies()).toEqual([])
    })
  })
}

async function post(page: Page, path: string, text: string): Promise<void> {
  await loseStamps(page)
  await visit(page, path)
  await fillReply(page, { text, name: 'Nora', email: `${crypto.randomUUID()}@example.com` })
  await send(page)
  await expect(page.getByRole('status')).toBeVisible()
}
