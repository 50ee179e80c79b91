import { execFileSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, fillReply, problemOn, test, visit, waitUntilAlive } from './fixtures'
import { send } from './http'
import { postmasterOf } from './server'

/** What a page may load before the reader reaches for something. Bytes, uncompressed. */
const BUDGET_BYTES = 5 * 1024

/** React, Next and the form, compressed with gzip. Bytes. */
const ALIVE_BUDGET_BYTES = 155_000

test('five kilobytes of script, inline and loaded, until the form is touched', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const loaded = countScripts(page)
  await visit(page, article.path)
  await page.getByRole('heading', { level: 1 }).click()
  await page.getByRole('main').press('End')
  expect(loaded()).toEqual([])
  const inline = await inlineBytes(page)
  expect(inline).toBeGreaterThan(0)
  expect(inline).toBeLessThan(BUDGET_BYTES)

  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await waitUntilAlive(page)
  expect(loaded().length).toBeGreaterThan(0)
})

test('a form that is alive has cost no more than 155 kB, and zod is not in it', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.addComment({ article_id: article.id })
  await database.announce()
  await visit(page, article.path)
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await waitUntilAlive(page)
  const scripts = await Promise.all(bodies)
  const bytes = scripts.reduce((sum, body) => sum + gzipSync(body).length, 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(ALIVE_BUDGET_BYTES)
  expect(scripts.some((body) => body.includes('ZodError'))).toBe(false)

  await page.getByRole('button', { name: 'Post Comment' }).click()
  await expect(problemOn(page)).toContainText('Write your reply.')
  const more = await Promise.all(bodies.slice(scripts.length))
  expect(more.some((body) => body.includes('ZodError'))).toBe(true)
})

test('who has a held reply loads one small script more, within the same five kilobytes', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await visit(page, '/')
  await page.context().addCookies([{ name: 'rejoinder.held', value: '1', url: page.url() }])
  const loaded = countScripts(page)
  const answered = page.waitForResponse(/\/own-replies\.js$/)
  const asked = page.waitForResponse(/\/api\/comments\/mine/)
  await visit(page, article.path)
  const script = await (await answered).body()
  expect(await (await asked).json()).toEqual([])
  expect(loaded().map((url) => new URL(url).pathname)).toEqual(['/own-replies.js'])
  expect((await inlineBytes(page)) + script.length).toBeLessThan(BUDGET_BYTES)
})

test('what was typed before the form came alive is still there afterwards', async ({
  page,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await released
    await route.continue()
  })
  await visit(page, article.path)
  const reply = { text: 'Before it was alive.', name: 'Early Bird', email: 'early@example.com' }
  await fillReply(page, reply)
  await page.getByRole('checkbox').check()
  release()
  await waitUntilAlive(page)
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(reply.text)
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(reply.name)
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(reply.email)
  await expect(page.getByRole('checkbox')).toBeChecked()
})

test('the second visit reads the page while the database stands still', async ({
  site,
  database,
}) => {
  test.skip(process.platform === 'win32', 'processes cannot be paused there')
  const article = await database.addArticle()
  const comment = await database.addComment({ article_id: article.id, text: 'Kept in memory.' })
  await database.announce()
  const read = () => Promise.all(['/', article.path].map((address) => send(site.url + address)))
  const first = await read()
  expect(first.map(({ status }) => status)).toEqual([200, 200])
  expect(first[1]?.text).toContain(`comment-${comment.id}`)

  const resume = pauseDatabase(site.dataDir)
  let isAnswered = false
  const query = database.query('SELECT 1').finally(() => {
    isAnswered = true
  })
  const second = await read().finally(() => {
    // The control: whoever asks the database now waits.
    expect(isAnswered).toBe(false)
    resume()
  })
  await query
  expect(second.map(({ text }) => text)).toEqual(first.map(({ text }) => text))
})

function inlineBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.scripts]
      .filter(({ src, type }) => !src && ['', 'text/javascript', 'module'].includes(type))
      .reduce((sum, { text }) => sum + text.length, 0),
  )
}

function countScripts(page: Page): () => string[] {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  return () => scripts
}

/** Stops PostgreSQL and all its processes in mid-sentence. Returns how to let them go on. */
function pauseDatabase(dataDir: string): () => void {
  const postmaster = postmasterOf(dataDir)
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const children = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === postmaster)
    .map(([pid]) => pid as number)
  const all = [postmaster, ...children]
  for (const pid of all) process.kill(pid, 'SIGSTOP')
  return () => {
    for (const pid of all) process.kill(pid, 'SIGCONT')
  }
}
