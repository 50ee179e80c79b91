import { type Browser, launch, type Page } from 'puppeteer-core'
import { installedFirefox } from '../cli/firefox.mjs'
import { expect, test } from './fixtures'

/** The form in Firefox, by the names that people hear and see. */
const FIELDS = { Comment: 'text', Name: 'name', Email: 'email' } as const

const firefox = installedFirefox()

test.skip(firefox === null, 'there is no Firefox on this machine')

let browser: Browser

test.beforeAll(async () => {
  browser = await launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true })
})

test.afterAll(() => browser?.close())

test('in Firefox a reader answers an article, and sees the reply wait, here and after a reload', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  const standing = await database.addComment({ article_id: article.id, text: 'I was there.' })
  await database.announce()
  const page = await browser.newPage()
  const problems = listen(page)
  const scripts = countScripts(page)

  await page.goto(site.url + article.path)
  expect(await page.$(`#comment-${standing.id}`)).not.toBeNull()
  expect(scripts(), 'no script file before the form is touched').toEqual([])

  const text = `Seen from the fox’s side ${crypto.randomUUID()}`
  const reply = { Comment: text, Name: 'Vixen', Email: `${crypto.randomUUID()}@example.com` }
  for (const [label, value] of Object.entries(reply)) {
    await page.type(`[name=${FIELDS[label as keyof typeof FIELDS]}]`, value)
  }
  expect(scripts().length, 'the framework comes when it is needed').toBeGreaterThan(0)
  await page.click('::-p-aria([name="Post Comment"][role="button"])')
  const waiting = '::-p-text(Awaiting moderation. Only you can see this.)'
  await page.waitForSelector(waiting)
  expect(await bodyOf(page)).toContain(text)

  await page.reload()
  await page.waitForSelector(waiting)
  expect(await bodyOf(page)).toContain(text)

  const stranger = await (await browser.createBrowserContext()).newPage()
  await stranger.goto(site.url + article.path)
  expect(await bodyOf(stranger)).not.toContain(text)
  expect(problems).toEqual([])
})

function listen(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  return problems
}

function countScripts(page: Page): () => string[] {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) scripts.push(request.url())
  })
  return () => scripts
}

function bodyOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent)
}
