import type { Page } from '@playwright/test'
import { expect, test, visit } from './fixtures'
import { send } from './http'
import { collectViolations, inject } from './violations'

const ATTACKS = `
  <script>window.ran = 'script'</script>
  <img src="data:," alt="" onerror="window.ran = 'handler'">
  <base href="https://evil.example/">
  <img src="http://evil.example/pixel.png" alt="">
  <img src="https://evil.example/pixel.png" alt="">
  <form id="evil" method="post" action="https://evil.example/"></form>`

const ATTEMPTS = [
  'base-uri https://evil.example/',
  'form-action https://evil.example/',
  'img-src http://evil.example/pixel.png',
  'img-src https://evil.example/pixel.png',
  'script-src-attr inline',
  'script-src-elem inline',
]

const ADDRESSES: Record<string, string> = {
  'the desk': '/admin/comments',
  'the sign-in': '/sign-in',
}

for (const where of ['a finished page', 'the answer to a plain form', 'the desk', 'the sign-in']) {
  test(`script, handler, base, form and picture: nothing of it happens on ${where}`, async ({
    open,
    openDesk,
    site,
    database,
    complaints,
  }) => {
    const article = await database.addArticle()
    await database.announce()
    const page = where === 'the desk' ? await openDesk('EDITOR') : await open()
    const violations = await collectViolations(page)
    if (where === 'the answer to a plain form') await visit(page, article.path)
    await inject(page, ATTACKS)
    if (where === 'the answer to a plain form')
      await Promise.all([page.waitForEvent('load'), submit(page, 'main form')])
    else await visit(page, ADDRESSES[where] ?? article.path)
    await submit(page, '#evil')
    // That answer shows an article, whose pictures may be anywhere: decision 16.
    const allowed = where === 'the answer to a plain form' ? 'img-src https' : 'nothing'
    const stopped = ATTEMPTS.filter((attempt) => !attempt.startsWith(allowed))
    await expect.poll(() => violations).toEqual(expect.arrayContaining(stopped))
    expect(new URL(page.url()).origin).toBe(site.url)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(await page.evaluate(() => document.baseURI)).toBe(page.url())
    complaints.length = 0
  })
}

test('pages show the pictures their articles name, and those of no other server', async ({
  page,
  site,
  database,
}) => {
  const category = await database.addCategory()
  const article = await database.addArticle({
    category_id: category.id,
    image_url: 'https://cover.example/a.png',
    image_alt: 'The quay, by the old paper',
    source: 'As seen then:\n\n![The quay](https://old.example:8443/b.png)',
  })
  const other = await database.addArticle()
  await database.announce()
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: SVG }))
  const violations = await collectViolations(page)
  await visit(page, article.path)
  for (const name of ['The quay, by the old paper', 'The quay']) {
    const picture = page.getByRole('img', { name, exact: true })
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(3)
  }
  expect(violations).toEqual([])

  const policyOf = async (path: string) =>
    String((await send(site.url + path)).headers['content-security-policy'])
  const own = await policyOf(article.path)
  expect(own).toContain("img-src 'self' data: https://cover.example https://old.example:8443;")
  const section = await policyOf(`/category/${category.slug}`)
  expect(section).toContain("img-src 'self' data: https://cover.example;")
  const constant = await policyOf(other.path)
  expect(constant).toContain("img-src 'self' data:;")
  expect(own.replace(/img-src[^;]*/, '')).toBe(constant.replace(/img-src[^;]*/, ''))
})

/** As a press of its button would; React may have taken away by then what it did not write. */
async function submit(page: Page, form: string): Promise<void> {
  await page.evaluate((selector) => {
    const found = document.querySelector<HTMLFormElement>(selector)
    if (found) return found.submit()
    const made = document.createElement('form')
    Object.assign(made, { action: 'https://evil.example/', method: 'post' })
    document.body.append(made)
    made.submit()
  }, form)
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
