import type { Page } from '@playwright/test'
import { decide, expect, fillReply, send, test, visit, waitUntilAlive } from './fixtures'
import * as http from './http'
import { postReply } from './plain-form'

const HELD = 'Awaiting moderation. Only you can see this.'

test('it stands below what it answers, and the form comes alive around it', async ({
  open,
  database,
}) => {
  const article = await database.addArticle()
  const parent = await database.addComment({ article_id: article.id, author_name: 'Ada Asker' })
  await database.addComment({ article_id: article.id, author_name: 'Bo Other' })
  await database.announce()
  const page = await open()
  const email = `${crypto.randomUUID()}@example.com`
  await visit(page, `${article.path}/reply/${parent.id}`)
  await fillReply(page, { text: 'My answer.', name: 'Bea', email })
  await send(page)
  await expect(page.getByRole('status')).toContainText(HELD)
  // The flood limits count the minutes since.
  await database.query(
    `UPDATE comment SET created_at = created_at - interval '5 minutes' WHERE parent_id = $1`,
    [parent.id],
  )

  await visit(page, article.path)
  const answer = page
    .getByRole('listitem')
    .filter({ hasText: 'Ada Asker' })
    .getByRole('article', { name: 'Your reply' })
  await expect(answer).toContainText(HELD)
  const box = page.getByRole('textbox', { name: 'Comment' })
  await box.focus()
  await page.keyboard.type('My second.')
  await waitUntilAlive(page)
  await expect(answer).toContainText('My answer.')
  await expect(box).toHaveValue('My second.')
  await fillReply(page, { text: 'My second.', name: 'Bea', email })
  await send(page)
  await expect(page.getByRole('status')).toContainText('My second.')
  await expect(answer).toContainText('My answer.')

  await visit(page, article.path)
  await expect(ownReplies(page)).toHaveText([/My answer/, /My second/])
  await expect(answer).toContainText('My answer.')
  const last = page.getByRole('region', { name: '2 replies' }).getByRole('article').last()
  await expect(last).toContainText('My second.')

  const stranger = await open()
  await visit(stranger, article.path)
  await expect(stranger.getByText('Ada Asker')).toBeVisible()
  await expect(stranger.getByText(/My answer|My second/)).toHaveCount(0)
})

test('the answer to a post without the framework shows it once', async ({ page, database }) => {
  const article = await database.addArticle()
  await database.announce()
  await visit(page, article.path)
  const merged = page.waitForResponse(/\/api\/comments\/mine/)
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-hydrate]')
    const values = { text: 'Said once.', name: 'Una', email: 'una@example.com' }
    for (const [name, value] of Object.entries(values)) {
      const field = form?.elements.namedItem(name)
      if (field && 'value' in field) field.value = value
    }
    form?.submit()
  })
  expect(await (await merged).json()).toHaveLength(1)
  await waitUntilAlive(page)
  await expect(page.getByRole('status')).toContainText(HELD)
  await expect(page.getByText('Said once.')).toHaveCount(1)
  await visit(page, article.path)
  await expect(ownReplies(page)).toContainText('Said once.')
})

test('approved, it is everybody’s, and the browser has nothing more to ask', async ({
  page,
  openDesk,
  open,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const name = `Patient ${article.slug}`
  await visit(page, article.path)
  await fillReply(page, { text: 'Worth it.', name, email: 'patient@example.com' })
  await send(page)
  await expect(page.getByRole('status')).toContainText(HELD)
  await visit(page, article.path)
  await expect(ownReplies(page)).toContainText('Worth it.')
  expect(await cookiesOf(page)).toEqual([
    { name: 'rejoinder.held', httpOnly: false, sameSite: 'Lax', path: '/', days: 30 },
    { name: 'rejoinder.own', httpOnly: true, sameSite: 'Lax', path: '/', days: 30 },
  ])

  const desk = await openDesk('MODERATOR')
  await decide(desk, 'Approve', name)
  for (const reader of [page, await open()]) {
    await visit(reader, article.path)
    await expect(reader.getByRole('article', { name })).toContainText('Worth it.')
    await expect(reader.getByText('Worth it.')).toHaveCount(1)
  }
  await expect.poll(() => cookiesOf(page)).toEqual([])
})

test('only the browser that posted is told, and what the checks called spam looks held', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  const other = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const reply = { text: 'The same words.', name: 'Same Name' }
  const post = async (extra: string) => {
    const email = `${crypto.randomUUID()}@example.com`
    return postReply(url, { ...reply, email, extra })
  }
  const ask = async (cookie: string, about = article.id, headers = {}) => {
    const address = `${site.url}/api/comments/mine?article=${about}`
    const answer = await http.send(address, { headers: { cookie, ...headers } })
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    return answer
  }

  const given = [await post(''), await post('filled by a machine')]
  const statuses = await database.query(
    'SELECT status FROM comment WHERE article_id = $1 ORDER BY created_at',
    [article.id],
  )
  expect(statuses).toEqual([{ status: 'PENDING' }, { status: 'SPAM' }])
  const [held = '', spam = ''] = given.map(http.jarOf)
  const told = await Promise.all([ask(held), ask(spam)])
  const [first, second] = told.map(({ text }) => faceless(text))
  expect(first).toContain('The same words.')
  expect(second).toBe(first)
  expect(told.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined])
  const [asHeld, asSpam] = given.map(({ headers }) => headers['set-cookie']?.map(faceless))
  expect(asSpam).toEqual(asHeld)

  const [ids = '', signature = ''] = ownOf(held).split('.')
  const [otherIds = '', otherSignature = ''] = ownOf(spam).split('.')
  const forged = [
    ...[ids, `${ids}.`, `.${signature}`, `${ids}.${otherSignature}`, `${otherIds}.${signature}`],
    ...[`${ids}${otherIds}.${signature}`, `${ids}.${signature.slice(0, -1)}`],
    ...[`${ids.slice(0, -1)}.${signature}`, `${ids.repeat(60)}.${signature}`, '..', '%00'],
  ]
  for (const value of forged) {
    const answer = await ask(`rejoinder.own=${value}; rejoinder.held=1`)
    expect([answer.status, answer.text], value).toEqual([200, '[]'])
  }
  expect((await ask('')).text).toBe('[]')
  expect((await ask(held, other.id)).text).toBe('[]')
  expect((await ask(held, 'nothing')).status).toBe(400)
  for (const from of ['cross-site', 'same-site']) {
    const answer = await ask(held, article.id, { 'sec-fetch-site': from })
    expect([answer.status, answer.text], from).toEqual([403, '[]'])
  }

  const plain = await http.send(url)
  const own = await http.send(url, { headers: { cookie: held } })
  expect(own.body.equals(plain.body)).toBe(true)
  expect(own.headers['set-cookie']).toBeUndefined()
})

function ownReplies(page: Page) {
  return page.getByRole('article', { name: 'Your reply' })
}

/** Besides the one that lets its author change a reply for some minutes, which has its own test. */
async function cookiesOf(page: Page) {
  const all = await page.context().cookies()
  const days = (expires: number) => Math.round((expires - Date.now() / 1000) / (24 * 60 * 60))
  return all
    .filter(({ name }) => name !== 'rejoinder.editable')
    .map(({ name, httpOnly, sameSite, path, expires }) => {
      return { name, httpOnly, sameSite, path, days: days(expires) }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function ownOf(jar: string): string {
  return /rejoinder\.own=([^;]*)/.exec(jar)?.[1] ?? ''
}

/** Without what differs between any two replies: ids, times, colours, signatures. */
function faceless(text: string): string {
  return text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|expires=[^;]+/gi, 'TIME')
    .replace(/#(?!ffffff)[0-9a-f]{6}/g, 'INK')
    .replace(/rejoinder\.(own|editable)=[^;]+/, '$1')
}
