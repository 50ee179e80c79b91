import { chromium, type Page } from '@playwright/test'
import { bootScript } from '@/lib/serving/boot'
import { wholeChromium } from '../cli/browser.mjs'
import { expect, fillReply, problemOn, send, test, visit, waitUntilAlive } from './fixtures'
import { newAddress } from './http'

test('a form whose script is gone posts by itself, and nothing typed is lost', async ({
  page,
  database,
  tolerate,
  complaints,
}) => {
  tolerate(404)
  const article = await database.addArticle()
  await database.announce()
  await visit(page, article.path)
  // Something changed meanwhile: the page's script went with the page.
  await database.announce()
  const gone = page.waitForResponse(/\/_rejoinder\//)
  const email = `${crypto.randomUUID()}@example.com`
  const reply = { text: 'Typed on an old page.', name: 'Late Reader', email }
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  expect((await gone).status()).toBe(404)
  await fillReply(page, { ...reply, email: 'not an address' })
  await Promise.all([page.waitForEvent('load'), send(page)])
  await expect(problemOn(page)).toContainText('Enter an e-mail address')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(reply.text)
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(reply.name)
  await fillReply(page, reply)
  await send(page)
  await expect(page.getByRole('status')).toContainText(reply.text)
  expect(await database.query(COUNT, [article.id])).toEqual([{ rows: 1 }])
  // That the script is gone is said twice: as a 404, and as an answer that is no script.
  const second = complaints.findIndex((complaint) => complaint.includes('is not executable'))
  expect(complaints.splice(second, 1)).toHaveLength(1)
})

test('a press of a held control before its code is there is given to it once it is', async ({
  page,
}) => {
  await page.route('https://boot.example/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const body = FILES[pathname] ?? ''
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    if (pathname === '/chunk.js') await released
    await route.fulfill({ body, contentType })
  })
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.goto('https://boot.example/page')
  const button = page.getByRole('button', { name: 'Edit' })
  await button.click()
  await button.click()
  await expect(button).toHaveAttribute('data-held', 'true')
  release()
  await expect(button).toHaveText('Edit, pressed 1')
  await button.click()
  await expect(button).toHaveText('Edit, pressed 2')
})

/** A finished page with a held control; its one chunk does what React does when it takes over. */
const FILES: Record<string, string> = {
  '/page': `<!doctype html><html><head><script>${bootScript}</script></head><body>
    <button type="button" data-hydrate>Edit</button>
    <script type="application/json" id="rejoinder-scripts">["/payload.js","/chunk.js"]</script>
    </body></html>`,
  '/payload.js': 'window.payload = true',
  '/chunk.js': `
    const button = document.querySelector('button')
    let presses = 0
    button.addEventListener('click', () => { button.textContent = 'Edit, pressed ' + ++presses })
    if (window.payload) button.__reactProps$x = {}`,
}

for (const isAlive of [false, true]) {
  test(`coming back brings the ${isAlive ? 'living' : 'untouched'} page and its text back from memory`, async ({
    site,
    database,
  }) => {
    const article = await database.addArticle()
    await database.announce()
    // Playwright switches that memory off, because its own tools are not made for it.
    const browser = await chromium.launch({
      executablePath: wholeChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    try {
      const context = await browser.newContext({
        baseURL: site.url,
        extraHTTPHeaders: { 'x-forwarded-for': newAddress() },
      })
      const page = await context.newPage()
      await visit(page, article.path)
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset.persisted = String(persisted)
        })
      })
      const comment = page.getByRole('textbox', { name: 'Comment' })
      if (isAlive) {
        await comment.fill('Begun before I looked elsewhere.')
        await waitUntilAlive(page)
      }
      await visit(page, '/')
      await goBack(page)
      await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true')
      await expect(comment).toHaveValue(isAlive ? 'Begun before I looked elsewhere.' : '')
      const email = `${crypto.randomUUID()}@example.com`
      await fillReply(page, { text: 'Said after coming back.', name: 'Back Again', email })
      await send(page)
      await expect(page.getByRole('status')).toContainText('Said after coming back.')
      expect(await database.query(COUNT, [article.id])).toEqual([{ rows: 1 }])
    } finally {
      await browser.close()
    }
  })
}

const COUNT = 'SELECT count(*)::int AS rows FROM comment WHERE article_id = $1'

/** `page.goBack()` waits for a load, and a page from memory does not load again. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back())
  await page.waitForURL(/\/articles\//, { waitUntil: 'commit' })
}
