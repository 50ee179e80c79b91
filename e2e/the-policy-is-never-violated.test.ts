import type { Page } from '@playwright/test'
import { PASSWORD } from './database'
import { expect, fillReply, problemOn, send, signIn, test, visit } from './fixtures'

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
  await expect(page).toHaveURL('/admin/comments')
  await page
    .getByRole('article', { name })
    .getByRole('link')
    .filter({ has: page.getByRole('time') })
    .click()
  await page.getByRole('button', { name: 'Show e-mail' }).click()
  await expect(page.getByRole('status')).toHaveText('policy@example.com')
  await page.getByRole('button', { name: `Approve the reply of ${name}` }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '→ Approved' })).toBeVisible()
  expect(violations).toEqual([])
})

test('a script that gets into a page does not run', async ({ page, database, complaints }) => {
  const article = await database.addArticle()
  await database.announce()
  const violations = await collectViolations(page)
  const injected = '<script>window.ran = 1</script><img src="data:," onerror="window.ran = 2">'
  await page.route(/articles|sign-in/, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    const body = (await response.text()).replace('<main', `${injected}<main`)
    await route.fulfill({ response, body })
  })
  for (const path of [article.path, '/sign-in']) {
    await visit(page, path)
    // The control for the test above: violations are seen, and both were tried.
    await expect
      .poll(() => violations)
      .toEqual(['script-src-elem inline', 'script-src-attr inline'])
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    violations.length = 0
  }
  complaints.length = 0
})

async function collectViolations(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('tellViolation', (what: string) => void violations.push(what))
  await page.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (what: string) => void }
    document.addEventListener('securitypolicyviolation', (event) => {
      tellViolation(`${event.effectiveDirective} ${event.blockedURI}`)
    })
  })
  return violations
}
