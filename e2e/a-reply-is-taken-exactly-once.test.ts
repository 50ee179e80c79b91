import { expect, fillReply, problemOn, send, test, visit, waitUntilAlive } from './fixtures'
import * as http from './http'
import { hiddenFields, postForm } from './plain-form'

const countRows = 'SELECT count(*)::int AS rows FROM public.comment WHERE article_id = $1'

test('twenty posts at once with one key make one row and twenty equal answers', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const hidden = hiddenFields((await http.send(url)).text, 'text')
  const fields = {
    ...hidden,
    key: crypto.randomUUID(),
    text: 'Once is enough.',
    name: 'Twenty Times',
    email: 'twenty@example.com',
    website: '',
    extra: '',
  }
  // Half of them from another address: the key counts, not who carries it.
  const addresses = [http.newAddress(), http.newAddress()]
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      postForm(url, fields, { address: addresses[index % 2] ?? '' }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
  const told = answers.map(({ text }) => /<div role="status"[\s\S]*?(?=<form)/.exec(text)?.[0])
  expect(told[0]).toContain('Once is enough.')
  expect(new Set(told).size).toBe(1)
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
})

test('twenty posts at once without a key, from one person, make one row', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const url = site.url + article.path
  const fields = {
    ...hiddenFields((await http.send(url)).text, 'text'),
    text: 'No key, no second row.',
    name: 'Plain',
    email: 'plain@example.com',
    website: '',
    extra: '',
  }
  const address = http.newAddress()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => postForm(url, fields, { address })),
  )
  expect(answers.filter(({ text }) => text.includes('Awaiting moderation')).length).toBe(20)
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
})

test('a double click posts once', async ({ page, database }) => {
  const article = await database.addArticle()
  await database.announce()
  await visit(page, article.path)
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await waitUntilAlive(page)
  await fillReply(page, { text: 'Click click.', name: 'Quick', email: 'quick@example.com' })
  await page.getByRole('button', { name: 'Post Comment' }).dblclick()
  await expect(page.getByRole('status')).toContainText('Click click.')
  await expect(problemOn(page)).toHaveCount(0)
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
})

test('posting a form again from the page before gives the same answer', async ({
  open,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const page = await open({ javaScriptEnabled: false })
  await visit(page, article.path)
  const reply = { text: 'Back and again.', name: 'Backer', email: 'back@example.com' }
  await fillReply(page, reply)
  await send(page)
  await expect(page.getByRole('status')).toContainText(reply.text)
  await visit(page, article.path)
  await fillReply(page, reply)
  await send(page)
  await expect(page.getByRole('status')).toContainText(reply.text)
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
})

test('a lost answer and a second try make one row', async ({ page, database, complaints }) => {
  const article = await database.addArticle()
  await database.announce()
  await visit(page, article.path)
  await page.getByRole('textbox', { name: 'Comment' }).focus()
  await waitUntilAlive(page)
  const reply = { text: 'Did it arrive?', name: 'Unlucky', email: 'unlucky@example.com' }
  await fillReply(page, reply)
  // The server takes the first post; its answer is lost on the way.
  await page.route('**/articles/*', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await send(page)
  await expect(problemOn(page)).toContainText('Your text is still below')
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
  complaints.length = 0

  await page.unroute('**/articles/*')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(reply.text)
  await send(page)
  await expect(page.getByRole('status')).toContainText(reply.text)
  expect(await database.query(countRows, [article.id])).toEqual([{ rows: 1 }])
})
