import {
  expect,
  fillReply,
  loseStamps,
  problemOn,
  send,
  test,
  visit,
  waitUntilAlive,
} from './fixtures'
import * as http from './http'

const HELD = 'Awaiting moderation. Only you can see this.'

/** Everything a reply may contain, and what it may not. */
const HELD_TEXT = `Held words, **strong** ones, and a line
that goes on with *stress*.

> Quoted \`code\`

3. three
4. [four](https://a.example/?a=1&b=2)

- <img src="x" onerror="alert(1)">
- [no link](javascript:alert(1))

~~~
<b>block</b>
~~~`

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('its author sees it marked; the page stays the same bytes for everybody else', async ({
      open,
      site,
      database,
    }) => {
      const article = await database.addArticle()
      await database.announce()
      const before = await http.send(site.url + article.path)
      const front = await http.send(site.url)

      const author = await open({ javaScriptEnabled })
      await visit(author, article.path)
      const text = HELD_TEXT
      const email = `${crypto.randomUUID()}@example.com`
      await fillReply(author, { text, name: 'First Timer', email })
      await send(author)
      const own = author.getByRole('status')
      await expect(own).toContainText(HELD)
      await expect(own).toContainText('First Timer')
      await expect(own.getByText('strong', { exact: true })).toHaveCSS('font-weight', /^[67]/)
      await expect(own).toBeFocused()
      const markup = await own.evaluate(withoutEditLink)

      const after = await http.send(site.url + article.path)
      expect(after.status).toBe(200)
      expect(after.headers.etag).toBe(before.headers.etag)
      expect(after.body.equals(before.body)).toBe(true)
      expect((await http.send(site.url)).body.equals(front.body)).toBe(true)
      await visit(author, article.path)
      const kept = author.getByRole('article', { name: 'Your reply' })
      if (javaScriptEnabled) expect(await kept.innerHTML()).toBe(markup)
      else await expect(author.getByText('Held words')).toHaveCount(0)
      const stranger = await open()
      await visit(stranger, article.path)
      await expect(stranger.getByText('No replies yet. Be the first.')).toBeVisible()
      await expect(stranger.getByText('Held words')).toHaveCount(0)

      const [row] = await database.query(
        'SELECT id, status FROM public.comment WHERE article_id = $1',
        [article.id],
      )
      expect(row?.status).toBe('PENDING')
      const permalink = await http.send(`${site.url}/c/${row?.id}`)
      expect(permalink.status).toBe(404)
      expect((await http.send(`${site.url}${article.path}/reply/${row?.id}`)).status).toBe(404)
    })

    test('an answer to a reply goes below it', async ({ open, database }) => {
      const article = await database.addArticle()
      const parent = await database.addComment({
        article_id: article.id,
        author_name: 'Ada Asker',
        text: 'Who painted the door?',
      })
      await database.announce()
      const page = await open({ javaScriptEnabled })
      await visit(page, article.path)
      // Answering in its place has tests of its own; this is the page that the link leads to.
      const link = page.getByRole('link', { name: 'Reply to Ada Asker' })
      await visit(page, (await link.getAttribute('href')) ?? '')
      await expect(page).toHaveURL(`${article.path}/reply/${parent.id}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reply to Ada Asker')
      await expect(page.getByRole('blockquote')).toHaveText('Who painted the door?')
      if (javaScriptEnabled) {
        await page.getByRole('textbox', { name: 'Comment' }).focus()
        await waitUntilAlive(page)
      }
      const email = `${crypto.randomUUID()}@example.com`
      const answer = { text: 'My aunt did.', name: 'Bea', email }
      await fillReply(page, { ...answer, email: '' })
      await send(page)
      await expect(problemOn(page)).toContainText('Enter your e-mail address')
      await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(answer.text)
      await fillReply(page, answer)
      await send(page)
      await expect(page.getByRole('status')).toContainText(HELD)
      await expect(page.getByRole('status')).toContainText(answer.text)
      const rows = await database.query(
        'SELECT status, text FROM public.comment WHERE parent_id = $1',
        [parent.id],
      )
      expect(rows).toEqual([{ status: 'PENDING', text: answer.text }])
    })

    test('a known person with nothing to hold is published at once, for everybody', async ({
      open,
      database,
    }) => {
      const article = await database.addArticle()
      await database.announce()
      const email = `${crypto.randomUUID()}@example.com`
      const first = await open({ javaScriptEnabled })
      await visit(first, article.path)
      await fillReply(first, { text: 'My first words here.', name: 'Known', email })
      await send(first)
      await expect(first.getByRole('status')).toContainText(HELD)
      // Approved since, and long enough ago for another.
      await database.query(
        `UPDATE public.comment SET status = 'APPROVED', created_at = created_at - interval '1 minute'
          WHERE article_id = $1`,
        [article.id],
      )
      await database.announce()

      const second = await open({ javaScriptEnabled })
      await loseStamps(second)
      await visit(second, article.path)
      await fillReply(second, { text: 'My second words.', name: 'Known', email })
      await send(second)
      await expect(second.getByRole('status')).toContainText('Your reply is published.')
      const stranger = await open()
      await visit(stranger, article.path)
      await expect(stranger.getByText('My second words.')).toBeVisible()
      await expect(stranger.getByRole('heading', { name: '2 replies' })).toBeVisible()
    })
  })
}

/** Only the answer to the post says how to change it; the rest is the same wherever it is shown. */
function withoutEditLink(shown: Element): string {
  const copy = shown.cloneNode(true) as Element
  copy.querySelector('a[href*="/edit/"]')?.closest('p')?.remove()
  return copy.innerHTML
}
