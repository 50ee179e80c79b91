import { plantCanaries } from './canaries'
import { expect, test, visit } from './fixtures'
import { expectHarmless, WITHOUT_POLICY } from './harmless'
import { WEBSITE_TRICKS } from './website-tricks'

test('whatever was typed for one', async ({ open, site, database }) => {
  const page = await open(WITHOUT_POLICY)
  const watch = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  const kept = WEBSITE_TRICKS.filter((typed) => /^https?:\/\//.test(typed) && typed.length < 800)
  for (const [index, author_url] of kept.entries()) {
    const author_name = `Linked ${index}`
    await database.addComment({ article_id: article.id, author_name, author_url })
  }
  await database.announce()
  await visit(page, article.path)
  await expectHarmless(page)
  const links = await page.locator('[id$=-author] a').all()
  expect(links.length).toBeGreaterThan(kept.length / 2)
  for (const link of links) {
    const { href, rel } = await link.evaluate(({ href, rel }: HTMLAnchorElement) => ({ href, rel }))
    expect(href).toMatch(/^https?:\/\/[^/]+\.[^/]+\//)
    expect(rel).toBe('ugc nofollow noopener noreferrer')
    await link.hover()
    await link.click()
  }
  // Where the clicks led is where the links lead, and nothing ran on the way.
  expect(watch.strangers).toHaveLength(links.length)
  expect(watch.escapes).toEqual([])
  expect(page.url()).toBe(site.url + article.path)
})
