import type { Locator, Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { PASSWORD } from './database'
import { decide, expect, fillReply, problemOn, send, test, visit, waitUntilAlive } from './fixtures'

test('axe finds nothing on what strangers see, light and dark', async ({ page, database }) => {
  const article = await database.addArticle({
    image_url: '/demo/publisher.webp',
    image_alt: 'A press',
    source:
      'Lead.\n\n## A heading\n\n> A quotation.\n\n- one\n- two\n\n[A link](https://a.example)',
  })
  const section = await database.addCategory()
  const author = await database.addAuthor()
  const word = `axe${article.slug.slice(-8)}`
  for (let n = 0; n <= 20; n++) {
    await database.addArticle({ category_id: section.id, author_id: author.id, title: word })
  }
  const author_url = 'https://a.example'
  const comment = await database.addComment({ article_id: article.id, author_url })
  await database.addComment({ article_id: article.id, parent_id: comment.id })
  await database.announce()
  for (const path of [
    '/',
    '/privacy',
    `/category/${section.slug}/page/2`,
    `/search?q=${word}`,
    `${article.path}/reply/${comment.id}`,
    `/c/${comment.id}/report`,
    '/sign-in',
    article.path,
  ]) {
    await visit(page, path)
    await expectNoViolations(page)
  }
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await waitUntilAlive(page)
  await send(page)
  await expect(problemOn(page)).toBeFocused()
  await expectNoViolations(page)
  await fillReply(page, { text: 'Seen by axe.', name: 'Axe', email: 'axe@example.com' })
  await send(page)
  await expect(page.getByRole('status')).toContainText('Awaiting moderation.')
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Edit or delete this reply' }).click()
  await expect(page.getByRole('button', { name: 'Save the change' })).toBeVisible()
  await expectNoViolations(page)
  await visit(page, article.path)
  await expect(page.getByRole('article', { name: 'Your reply' })).toBeVisible()
  await expectNoViolations(page)
})

test('axe finds nothing on a form in use, light and dark', async ({ page, database }) => {
  const article = await database.addArticle()
  await database.addComment({ article_id: article.id, author_name: 'Ada Asker' })
  await database.announce()
  await visit(page, article.path)
  await page.getByRole('link', { name: 'Reply to Ada Asker' }).click()
  const text = page.getByRole('textbox', { name: 'Comment' })
  await expect(text).toBeFocused()
  const help = page.getByRole('region', { name: 'Reply to Ada Asker' }).getByText('Formatting help')
  await text.fill(`**Long** https://a.example ${'words '.repeat(900)}`)
  await help.click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('link', { name: 'Reply to Ada Asker' }).click()
  await expect(page.getByText('Draft restored')).toBeVisible()
  await expectNoViolations(page)
  await text.fill('**Short** https://a.example')
  await help.click()
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toBeFocused()
  await expectNoViolations(page)
})

test('axe finds nothing on the desk, light and dark', async ({ openDesk, database }) => {
  const article = await database.addArticle()
  const name = `Axe ${article.slug}`
  const reasons = JSON.stringify([{ check: 'a', verdict: 'hold', because: 'It has 2 links.' }])
  const held = { status: 'PENDING', author_name: name, reasons } as const
  const { id } = await database.addComment({ article_id: article.id, ...held })
  await database.query(
    `INSERT INTO private.report (comment_id, reason, note, address_digest, created_at)
     VALUES ($1, 'OTHER', 'Off key.', decode(repeat('00', 32), 'hex'), now())`,
    [id],
  )
  await database.query(
    `INSERT INTO private.revision (comment_id, version, text, reasons, replaced_at)
     VALUES ($1, 1, 'What it said before.', '[]', now())`,
    [id],
  )
  const page = await openDesk('ADMIN')
  await expect(page.getByRole('article', { name })).toBeVisible()
  await expectNoViolations(page)
  await visit(page, `/admin/comments/${id}`)
  for (const fold of ['Reply and approve', 'Edit', 'Move', 'What it said before'])
    await page.getByText(fold, { exact: true }).first().click()
  await expectNoViolations(page)
  await visit(page, `/admin/comments?c=${id}`)
  await expect(page.locator('#details')).toBeFocused()
  await expectNoViolations(page)
  await visit(page, '/admin/comments/erase?status=TRASHED')
  await expectNoViolations(page)
  await visit(page, '/admin/rules')
  await page.getByText('Add words from a file').first().click()
  await page.getByRole('radio', { name: /^Everybody’s/ }).check()
  await page.getByRole('button', { name: 'Try on the last 1,000 replies' }).click()
  await page.getByText(/^(Show them|The latest)/).click()
  await expectNoViolations(page)
})

test('axe finds nothing on the desk at work, light and dark', async ({ openDesk, database }) => {
  const article = await database.addArticle()
  const held = { article_id: article.id, status: 'PENDING' } as const
  await database.addComment({ ...held, author_name: 'Axe One' })
  await database.addComment({ ...held, author_name: 'Axe Two' })
  await database.addComment({ ...held, status: 'SPAM', author_name: 'Axe Three' })
  const page = await openDesk('EDITOR')
  await decide(page, 'Approve', 'Axe One')
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('checkbox', { name: /Axe Two/ }).check()
  await expectNoViolations(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await page.context().setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await expectNoViolations(page)
  await page.context().setOffline(false)
  await visit(page, '/admin/comments?status=SPAM')
  await waitUntilAlive(page, 'Restore the reply of Axe Three')
  await page.getByRole('link', { name: 'Empty spam…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Empty spam' })
  await dialog.getByRole('textbox').fill('1234567')
  await dialog.getByRole('button', { name: 'Erase them for good' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nothing was erased')
  await expectNoViolations(page)
})

test('axe finds nothing on the dashboard, settings, people and accounts, light and dark', async ({
  openDesk,
  page,
}) => {
  const admin = await openDesk('ADMIN')
  await visit(admin, '/admin')
  await expectNoViolations(admin)
  await visit(admin, '/admin/settings')
  await admin.getByRole('textbox', { name: 'Title (required)' }).fill('')
  await admin.getByRole('button', { name: 'Save the settings' }).click()
  await expect(problemOn(admin)).toBeFocused()
  await expectNoViolations(admin)
  await visit(admin, '/admin/people')
  await admin.getByRole('textbox', { name: 'Name' }).fill('Axe Invited')
  await admin.getByRole('textbox', { name: 'Email' }).fill(`axe-${crypto.randomUUID()}@example.org`)
  await admin.getByRole('button', { name: 'Make the link' }).click()
  const link = await admin.getByRole('textbox', { name: 'The link' }).inputValue()
  await expectNoViolations(admin)
  await admin.getByRole('link', { name: 'Axe Invited' }).first().click()
  await expect(admin.getByRole('button', { name: 'Save the role' })).toBeVisible()
  await expectNoViolations(admin)
  await visit(admin, '/admin/account')
  await admin.getByRole('button', { name: 'Set it up' }).click()
  await admin.getByRole('button', { name: 'Switch it on' }).click()
  await expect(problemOn(admin)).toBeFocused()
  await expectNoViolations(admin)
  await visit(page, new URL(link).pathname + new URL(link).search)
  await expectNoViolations(page)
})

test('a reply is posted by keyboard alone', async ({ page, database }) => {
  const article = await database.addArticle()
  await database.announce()
  await visit(page, article.path)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'Comment' }))
  await page.keyboard.type('Typed without a mouse.')
  await tabTo(page, page.getByRole('textbox', { name: 'Name' }))
  await page.keyboard.type('Keys')
  await tabTo(page, page.getByRole('textbox', { name: 'Email' }))
  await page.keyboard.type('keys@example.com')
  await tabTo(page, page.getByRole('button', { name: 'Post Comment' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toBeFocused()
  await expect(page.getByRole('status')).toContainText('Typed without a mouse.')
})

test('a moderator signs in and approves by keyboard alone', async ({ page, database }) => {
  const article = await database.addArticle()
  const name = `By key ${article.slug}`
  await database.addComment({
    article_id: article.id,
    status: 'PENDING',
    author_name: name,
    created_at: '2001-01-01T00:00:00Z',
  })
  const person = await database.addPerson({ role: 'MODERATOR' })
  await visit(page, '/sign-in')
  await tabTo(page, page.getByRole('textbox', { name: 'Email' }))
  await page.keyboard.type(String(person.email))
  await tabTo(page, page.getByRole('textbox', { name: 'Password' }))
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/admin')
  await page.goto('/admin/comments')
  const approve = page.getByRole('button', { name: `Approve the reply of ${name}` })
  await expect(approve).toBeVisible()
  await tabTo(page, approve)
  await page.keyboard.press('Enter')
  await expect(approve).toHaveCount(0)
  // The card has left already when the server begins.
  const rows = () => database.query('SELECT status FROM comment WHERE author_name = $1', [name])
  await expect.poll(rows).toEqual([{ status: 'APPROVED' }])
})

/** As somebody would who reads the page with the Tab key; what has the focus is to be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isFocused = () => target.evaluate((node) => node === document.activeElement)
  for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) {
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
  await expect(target).toBeInViewport()
}
