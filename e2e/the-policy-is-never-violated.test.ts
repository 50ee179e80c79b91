import type { Page } from '@playwright/test'
import { type Database, PASSWORD } from './database'
import { expect, fillReply, problemOn, send, signIn, test, visit } from './fixtures'
import { collectViolations } from './violations'

test('reading, posting and deciding violate no Content-Security-Policy', async ({
  page,
  database,
}) => {
  const article = await database.addArticle({ image_url: '/demo/publisher.webp', image_alt: 'A' })
  const comment = await database.addComment({ article_id: article.id })
  const person = await database.addPerson({ role: 'ADMIN' })
  await database.announce()
  const violations = await collectViolations(page)

  await visit(page, '/')
  await visit(page, article.path)
  await page.getByRole('button', { name: 'Share' }).click()
  await send(page)
  await expect(problemOn(page)).toBeFocused()
  const name = `Policy ${article.slug}`
  await fillReply(page, { text: 'Well behaved.', name, email: 'policy@example.com' })
  await send(page)
  await expect(page.getByRole('status')).toContainText('Well behaved.')
  await visit(page, `${article.path}/reply/${comment.id}`)
  await send(page)
  await expect(problemOn(page)).toBeVisible()
  await signIn(page, String(person.email), 'not the password')
  await expect(problemOn(page)).toBeVisible()
  await signIn(page, String(person.email), PASSWORD)
  await expect(page).toHaveURL('/admin')
  await page.goto('/admin/comments')
  await page
    .getByRole('article', { name })
    .getByRole('link')
    .filter({ has: page.getByRole('time') })
    .click()
  await page.getByRole('link', { name: 'Full page' }).click()
  await page.getByRole('button', { name: 'Show e-mail' }).click()
  await expect(page.getByRole('status')).toHaveText('policy@example.com')
  await page.getByRole('button', { name: `Approve the reply of ${name}` }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '→ Approved' })).toBeVisible()
  expect(violations).toEqual([])
})

test('touching everything on every screen violates no Content-Security-Policy', async ({
  open,
  openDesk,
  database,
  tolerate,
}) => {
  // It opens some forty screens.
  test.slow()
  for (const status of [403, 404, 410]) tolerate(status)
  const screens = await arrangeScreens(database)
  await database.announce()
  const [reader, editor, author] = [await open(), await openDesk('EDITOR'), await open()]
  const { email } = await database.addPerson({ role: 'AUTHOR' })
  await signIn(author, String(email), PASSWORD)
  for (const [page, addresses] of [
    [reader, screens.public],
    [editor, screens.desk],
    [author, ['/admin/comments']],
  ] as const) {
    const violations = await collectViolations(page)
    for (const address of addresses) {
      await page.goto(address)
      await touchEverything(page)
      expect(violations, address).toEqual([])
    }
  }
})

/** Every kind of page there is, with something of everything on it. */
async function arrangeScreens(database: Database) {
  const [category, tag, author] = [
    await database.addCategory(),
    await database.addTag(),
    await database.addAuthor(),
  ]
  const article = await database.addArticle({
    category_id: category.id,
    author_id: author.id,
    tags: [tag],
    image_url: '/demo/publisher.webp',
    image_alt: 'A vault door, open',
    source:
      '## A part\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- [x] done\n\n![A](/demo/publisher.webp)',
  })
  const withdrawn = await database.addArticle({ status: 'WITHDRAWN' })
  const said = { article_id: article.id }
  const comment = await database.addComment({ ...said, text: '**See** https://example.org/' })
  await database.addComment({ ...said, parent_id: comment.id })
  const statuses = ['PENDING', 'SPAM', 'TRASHED'] as const
  for (const status of statuses) await database.addComment({ ...said, status })
  for (let thread = 0; thread < 50; thread += 1) await database.addComment(said)
  return {
    public: [
      ...['/', article.path, `${article.path}/comments/2`, `${article.path}/reply/${comment.id}`],
      ...[`/category/${category.slug}`, `/tag/${tag.slug}`, `/author/${author.slug}`],
      ...[withdrawn.path, '/nowhere', `/c/${comment.id}`, '/sign-in', '/setup'],
    ],
    desk: [
      ...['/admin', ...['APPROVED', ...statuses].map((s) => `/admin/comments?status=${s}`)],
      ...[`/admin/comments/${comment.id}`, '/admin/comments/nothing'],
    ],
  }
}

/** Types into every field, opens and presses all that does not lead away, and submits the first form. */
async function touchEverything(page: Page): Promise<void> {
  for (const field of await page.getByRole('textbox').all()) await field.fill('x')
  for (const box of await page.getByRole('checkbox').all())
    if (await box.isEnabled()) await box.check()
  for (const summary of await page.locator('summary').all()) await summary.press('Enter')
  for (const button of await page.locator('button[type=button]').all()) await button.click()
  await page.keyboard.press('Tab')
  const form = page.getByRole('main').getByRole('button', { name: /^(Post Comment|Sign in)$/ })
  if ((await form.count()) === 0) return
  await form.click()
  await expect(problemOn(page)).toBeVisible()
}
