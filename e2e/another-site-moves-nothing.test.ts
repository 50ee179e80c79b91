import type { Browser, BrowserContext, Page, Request } from '@playwright/test'
import { type Database, PASSWORD } from './database'
import { expect, signIn, test } from './fixtures'
import { FORGERIES, forgeryPage, type Target } from './forgeries'
import { jarOf, newAddress, send } from './http'
import { type OtherSite, openOtherSite } from './other-site'
import { hiddenFields, postForm } from './plain-form'

let other: OtherSite

test.beforeAll(async () => {
  other = await openOtherSite()
})

test.afterAll(() => other.close())

test('what another site makes a moderator’s browser send decides nothing and says nothing', async ({
  browser,
  site,
  database,
}) => {
  const article = await database.addArticle()
  const { id } = await database.addComment({ article_id: article.id, status: 'PENDING' })
  await database.announce()
  const context = await openSignedIn(browser, site.url, database)
  const [session] = await context.cookies()
  const cookie = `${session?.name}=${session?.value}`

  const desk = `${site.url}/admin/comments/${id}`
  const decision = {
    ...hiddenFields((await send(desk, { headers: { cookie } })).text, 'version'),
    ...{ commentId: id, version: '1', to: 'APPROVED' },
  }
  const articleUrl = site.url + article.path
  const reply = {
    ...hiddenFields((await send(articleUrl)).text, 'text'),
    ...{
      text: 'Not from me.',
      name: 'Forged',
      email: 'forged@example.com',
      website: '',
      extra: '',
    },
  }
  const state = () =>
    database.query(
      'SELECT id, status, version FROM public.comment WHERE article_id = $1 ORDER BY id',
      [article.id],
    )
  const before = await state()
  for (const target of [
    { url: desk, fields: decision },
    { url: articleUrl, fields: reply },
  ]) {
    for (const name of Object.keys(FORGERIES)) {
      await attempt(context, name, target)
      expect(await state(), name).toEqual(before)
    }
  }
  await context.close()

  // The same forms, from here: it was not for something else that they were refused.
  await postForm(desk, decision, { headers: { cookie } })
  expect(await state()).toEqual([{ id, status: 'APPROVED', version: 2 }])
  expect((await postForm(articleUrl, reply)).text).toContain('Awaiting moderation.')
  expect(jarOf(await send(site.url))).toBe('')
})

test('no page of ours is shown inside another site’s', async ({ browser, site, database }) => {
  const article = await database.addArticle()
  const comment = await database.addComment({ article_id: article.id })
  await database.announce()
  const context = await openSignedIn(browser, site.url, database)
  const page = await context.newPage()
  for (const address of [
    ...['/', article.path, `${article.path}/reply/${comment.id}`, `/c/${comment.id}/report`],
    ...['/search?q=harbour', '/privacy', '/sign-in', '/setup', '/nowhere', '/search?q=%00'],
    ...['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml', '/robots.txt', '/api/health'],
    ...['/admin/comments', `/admin/comments/${comment.id}`, '/admin/rules', '/admin/people'],
    ...['/admin/account', '/admin/nowhere'],
  ]) {
    expect(await framed(page, site.url + address), address).toBe('chrome-error://chromewebdata/')
  }
  // What may be framed is.
  expect(await framed(page, `${other.url}/on-its-own`)).toBe(`${other.url}/on-its-own`)
  await context.close()
})

/** An administrator's browser, which has every right to complain about what is tried here. */
async function openSignedIn(
  browser: Browser,
  baseURL: string,
  database: Database,
): Promise<BrowserContext> {
  const { email } = await database.addPerson({ role: 'ADMIN' })
  const extraHTTPHeaders = { 'x-forwarded-for': newAddress() }
  const context = await browser.newContext({ baseURL, extraHTTPHeaders })
  const page = await context.newPage()
  await signIn(page, String(email), PASSWORD)
  await expect(page).toHaveURL('/admin')
  await page.goto('/admin/comments')
  return context
}

/** Opens the other site's page and waits until what it tried has been answered, or stopped. */
async function attempt(context: BrowserContext, name: string, target: Target): Promise<void> {
  const page = await context.newPage()
  other.show(forgeryPage(name, target), target.url)
  const isThere = (address: string) => address.startsWith(target.url)
  const through = new Promise<void>((resolve) => {
    const look = (request: Request) => isThere(request.url()) && resolve()
    context.on('requestfinished', look).on('requestfailed', look)
  })
  await page.goto(other.url)
  await through
  // Whoever is shown the refusal may ask for it once more.
  if (isThere(page.url())) await page.reload()
  for (const each of context.pages().slice(1)) await each.close()
}

/** What stands in a frame of the other site that was told to show this address. */
async function framed(page: Page, address: string): Promise<string | undefined> {
  other.show(`<!doctype html><title>Framing</title><iframe src="${address}"></iframe>`)
  await page.goto(other.url, { waitUntil: 'load' })
  return page.frames()[1]?.url()
}
