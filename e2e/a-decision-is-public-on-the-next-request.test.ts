import { decide, expect, problemOn, test, visit } from './fixtures'
import * as http from './http'
import { postReply } from './plain-form'

const TEXT = 'I saw it from the quay.'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('approved, spam, restored, trashed, restored: each is right at once', async ({
      openDesk,
      site,
      database,
    }) => {
      const title = `Decided ${crypto.randomUUID()}`
      const article = await database.addArticle({ title, published_at: new Date().toISOString() })
      await database.announce()
      const name = `Waiting ${article.slug}`
      const email = `${crypto.randomUUID()}@example.com`
      const posted = await postReply(site.url + article.path, { text: TEXT, name, email })
      expect(posted.status).toBe(200)
      const [comment] = await database.query('SELECT id FROM comment WHERE author_name = $1', [
        name,
      ])
      const look = () => lookAt(site.url, article.path, title, String(comment?.id))
      expect(await look()).toEqual(HIDDEN)

      const desk = await openDesk('EDITOR', { javaScriptEnabled })
      await decide(desk, 'Approve', name)
      expect(await look()).toEqual(SHOWN)

      await visit(desk, '/admin/comments?status=APPROVED')
      await decide(desk, 'Spam', name)
      expect(await look()).toEqual(HIDDEN)

      await visit(desk, '/admin/comments?status=SPAM')
      await decide(desk, 'Restore', name)
      expect(await look()).toEqual(SHOWN)

      await visit(desk, '/admin/comments?status=APPROVED')
      await decide(desk, 'Trash', name)
      expect(await look()).toEqual(HIDDEN)

      await visit(desk, '/admin/comments?status=TRASHED')
      await decide(desk, 'Restore', name)
      expect(await look()).toEqual(SHOWN)

      await visit(desk, `/admin/comments/${comment?.id}`)
      const ledger = desk.getByRole('region', { name: 'What happened' }).getByRole('listitem')
      await expect(ledger).toContainText([
        'Posted by the reader: Pending',
        'The editor: Pending → Approved',
        'The editor: Approved → Spam',
        'The editor: Spam → Approved',
        'The editor: Approved → Trash',
        'The editor: Trash → Approved',
      ])
      await expect(ledger.getByRole('time')).toHaveCount(6)
    })

    test('the queue counts, and says why a reply was held', async ({
      openDesk,
      site,
      database,
    }) => {
      const article = await database.addArticle()
      await database.announce()
      const name = `Linker ${article.slug}`
      const text = 'See https://one.example and https://two.example'
      const email = `${crypto.randomUUID()}@example.com`
      await postReply(site.url + article.path, { text, name, email })
      const desk = await openDesk('MODERATOR', { javaScriptEnabled })
      const card = desk.getByRole('article', { name })
      await expect(card).toContainText('The first reply of a person waits for a moderator.')
      await expect(card).toContainText('It has 2 links.')
      const [pending] = await database.query(
        `SELECT count(*)::int AS count FROM comment WHERE status = 'PENDING' AND kind = 'COMMENT'`,
      )
      const tab = desk.getByRole('navigation', { name: 'Queues' }).getByRole('link', {
        name: `Pending ${pending?.count}`,
      })
      await expect(tab).toHaveAttribute('aria-current', 'page')
      await expect(desk).toHaveTitle(new RegExp(`^\\(${pending?.count}\\) Comments`))
    })

    test('of two moderators the second is told that the first was first', async ({
      openDesk,
      database,
    }) => {
      const article = await database.addArticle()
      const name = `Contested ${article.slug}`
      const comment = await database.addComment({
        article_id: article.id,
        author_name: name,
        status: 'PENDING',
      })
      await database.announce()
      const first = await openDesk('MODERATOR', { javaScriptEnabled })
      const second = await openDesk('EDITOR', { javaScriptEnabled })
      await visit(second, `/admin/comments/${comment.id}`)
      await decide(first, 'Approve', name)
      await second.getByRole('button', { name: `Spam the reply of ${name}` }).click()
      await expect(problemOn(second)).toContainText(
        /^The moderator approved it on .+ It is approved now\.$/,
      )
      const rows = await database.query('SELECT status, version FROM comment WHERE id = $1', [
        comment.id,
      ])
      expect(rows).toEqual([{ status: 'APPROVED', version: 2 }])
      const ledger = await database.query(
        'SELECT actor_name FROM private.ledger_entry WHERE comment_id = $1',
        [comment.id],
      )
      expect(ledger).toEqual([{ actor_name: 'The moderator' }])
    })
  })
}

test('a reply whose answers are public leaves its place, and nothing of it', async ({
  openDesk,
  open,
  database,
}) => {
  const article = await database.addArticle()
  const parent = await database.addComment({
    article_id: article.id,
    author_name: `Rude ${article.slug}`,
    text: 'Something rude.',
  })
  await database.addComment({
    article_id: article.id,
    parent_id: parent.id,
    author_name: 'Polite',
    text: 'Please do not.',
  })
  await database.announce()
  const reader = await open()
  await visit(reader, article.path)
  await expect(reader.getByText('Something rude.')).toBeVisible()
  const desk = await openDesk('MODERATOR')
  await visit(desk, `/admin/comments/${parent.id}`)
  await desk.getByRole('button', { name: /^Trash the reply/ }).click()
  await expect(desk.getByRole('listitem').filter({ hasText: 'Approved → Trash' })).toBeVisible()
  await visit(reader, article.path)
  await expect(reader.getByText('This reply was removed.')).toBeVisible()
  await expect(reader.getByText('Please do not.')).toBeVisible()
  await expect(reader.getByText('Something rude.')).toHaveCount(0)
  await expect(reader.getByText(`Rude ${article.slug}`)).toHaveCount(0)
  await expect(reader.getByRole('heading', { name: '1 reply' })).toBeVisible()
})

const HIDDEN = { onPage: false, counted: false, permalink: 404 }
const SHOWN = { onPage: true, counted: true, permalink: 307 }

/** What the next anonymous request of page, front page and permalink says. One each, no second try. */
async function lookAt(url: string, path: string, title: string, id: string) {
  const page = await http.send(url + path)
  expect(page.status).toBe(200)
  const onPage = page.text.includes(TEXT)
  expect(page.text.includes(`comment-${id}`)).toBe(onPage)
  expect(page.text.includes('1 reply')).toBe(onPage)
  expect(page.text.includes('"commentCount":1')).toBe(onPage)
  const front = await http.send(`${url}/`)
  const card = front.text.slice(front.text.indexOf(title)).split('</article>')[0]
  const permalink = await http.send(`${url}/c/${id}`)
  return { onPage, counted: card?.includes('1 reply') ?? false, permalink: permalink.status }
}
