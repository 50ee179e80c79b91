import { hasSharedData } from '@/lib/testing/shared-data'
import { plantCanaries, showFrames } from './canaries'
import { expect, test, visit } from './fixtures'
import { bare, expectHarmless, WITHOUT_POLICY } from './harmless'
import * as http from './http'
import { addChain, LIVELY, PAYLOADS } from './payloads'

/*
 * Payloads that have run elsewhere do not run here, even in a browser that heeds no policy. To see
 * this go red, show a reply with `dangerouslySetInnerHTML` in components/comments/guest-text.tsx.
 */

test.skip(!hasSharedData, 'the payloads lie in ../shared/data')

/** As many of the lively ones run raw in any Chromium; with fewer the harness would be blind. */
const RUN_RAW_MIN = 20

/** How many are on one page of the queue. */
const QUEUE_PAGE = 50

test('the payloads run where nobody escapes them', async ({ open, site, database, complaints }) => {
  const page = await open(WITHOUT_POLICY)
  const { escapes } = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  await visit(page, article.path)
  await showFrames(page, LIVELY)
  const ran = new Set(escapes.map(({ frame }) => frame))
  complaints.length = 0
  process.stdout.write(`    ${ran.size} of ${LIVELY.length} ran, shown raw\n`)
  expect(ran.size).toBeGreaterThanOrEqual(RUN_RAW_MIN)
})

test('an article with a thread of them runs none, nor do the pages for answering', async ({
  open,
  site,
  database,
}) => {
  const page = await open(WITHOUT_POLICY)
  const watch = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  const ids = await addChain(database, article.id, PAYLOADS)
  await database.announce()
  await visit(page, article.path)
  await expectHarmless(page)
  expect(await page.locator('[id^=comment-]:not([id$=-author])').count()).toBe(PAYLOADS.length)

  const pages = []
  for (const [index, id] of ids.entries()) {
    if (!LIVELY.includes(PAYLOADS[index] ?? '')) continue
    const { status, text } = await http.send(`${site.url}${article.path}/reply/${id}`)
    expect(status).toBe(200)
    pages.push(bare(text))
  }
  expect(pages.length).toBeGreaterThanOrEqual(LIVELY.length)
  await showFrames(page, pages)
  expect(watch).toEqual({ escapes: [], strangers: [] })
})

test('the desk runs none: not in the queue, nor where one is looked at', async ({
  openDesk,
  site,
  database,
}) => {
  const page = await openDesk('ADMIN', WITHOUT_POLICY)
  const watch = await plantCanaries(page.context(), site.url)
  const article = await database.addArticle()
  // Older than whatever else waits, and so the first in the queue; each answers another.
  const waiting = { status: 'PENDING', from: Date.UTC(2001, 0) }
  const ids = await addChain(database, article.id, LIVELY, waiting)
  await visit(page, '/admin/comments')
  for (let seen = 0; seen < LIVELY.length; seen += QUEUE_PAGE) {
    if (seen > 0) await page.getByRole('link', { name: 'Next page' }).click()
    await expect(page.locator(`#desk-${ids[seen]}`)).toBeVisible()
    await expectHarmless(page)
  }
  for (const id of ids.filter((_, index) => index % 12 === 0)) {
    await visit(page, `/admin/comments/${id}`)
    await expectHarmless(page)
  }
  await page.getByRole('button', { name: 'Show e-mail' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  expect(watch).toEqual({ escapes: [], strangers: [] })
  await database.query("UPDATE comment SET status = 'TRASHED' WHERE article_id = $1", [article.id])
})
