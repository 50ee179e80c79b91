import { randomUUID } from 'node:crypto'
import type { Locator } from '@playwright/test'
import type { Database, Row } from './database'
import { expect, test, visit } from './fixtures'
import { send } from './http'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`an article has its fourteen parts in their order, ${how} JavaScript`, async ({
    open,
    database,
  }) => {
    const { path } = await addFullArticle(database)
    await database.announce()
    const page = await open({ javaScriptEnabled })
    await visit(page, path)

    const main = page.getByRole('main')
    const link = (name: string) => main.getByRole('link', { name, exact: true })
    await expect(main.getByRole('time').first()).toHaveAttribute(
      'datetime',
      '2025-11-03T08:30:00.000+00:00',
    )
    await expectInOrder([
      main.getByText('3 November 2025 (Monday)').first(),
      link('Finance News').first(),
      main.getByRole('heading', { level: 1, name: 'Rates stay where they are' }),
      main.getByRole('img', { name: 'A vault door, open' }),
      link('E-mail this article'),
      // The link works everywhere; the button is only there where it can do something.
      ...(javaScriptEnabled ? [main.getByRole('button', { name: 'Share' })] : []),
      main.getByText('Author: A. Writer | The Mint | General News'),
      main.getByRole('heading', { level: 2, name: 'What the board said' }),
      main.getByText('For more such information visit The Mint Daily'),
      main.getByText('Disclaimer: Not advice.'),
      main.getByText(/^Related Tags: Interest \d, Quays$/),
      main.getByRole('heading', { level: 2, name: '2 replies' }),
      main.getByRole('article', { name: 'First Reader' }),
      main.getByRole('article', { name: 'Second Reader' }),
      main.getByRole('heading', { level: 2, name: 'Leave a Reply' }),
      main.getByText('Your email address will not be published. Required fields are marked *'),
      main.getByRole('textbox', { name: 'Comment (required)' }),
      main.getByRole('textbox', { name: 'Name (required)' }),
      main.getByRole('textbox', { name: 'Email (required)' }),
      main.getByRole('textbox', { name: 'Website' }),
      main.getByRole('checkbox', {
        name: 'Save my name, email, and website in this browser for the next time I comment.',
        checked: false,
      }),
      main.getByRole('button', { name: 'Post Comment' }),
      main.getByRole('heading', { level: 2, name: 'Related Posts' }),
      link('Rates, one year on'),
      main.getByRole('region', { name: 'Publisher' }),
    ])
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(link('E-mail this article')).toHaveAttribute('href', /^mailto:\?subject=Rates/)
    // An answer stands below the reply it answers.
    const thread = main.getByRole('listitem').filter({
      has: page.getByRole('article', { name: 'First Reader' }),
    })
    await expect(thread.getByRole('article', { name: 'Second Reader' })).toBeVisible()
  })
}

test.describe('without JavaScript', () => {
  test('the front page, a section, a tag and an author lead to the article', async ({
    open,
    database,
  }) => {
    // The front page shows the newest only, and the other tests' articles are all of one minute.
    const title = `Rates move at last, ${randomUUID()}`
    const newest = { title, published_at: new Date().toISOString() }
    const { category, tag, author } = await addFullArticle(database, newest)
    await database.announce()
    const page = await open({ javaScriptEnabled: false })
    for (const address of [
      '/',
      `/category/${category.slug}`,
      `/tag/${tag.slug}`,
      `/author/${author.slug}`,
    ]) {
      await visit(page, address)
      await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    }
  })

  test('a page beyond the end of a section is missing', async ({ open, database, tolerate }) => {
    tolerate(404)
    const category = await database.addCategory()
    await database.addArticle({ category_id: category.id })
    await database.announce()
    const page = await open({ javaScriptEnabled: false })
    await visit(page, `/category/${category.slug}/page/2`, 404)
  })

  test('the permalink of a reply leads to its place', async ({ open, database }) => {
    const article = await database.addArticle()
    const comment = await database.addComment({ article_id: article.id, author_name: 'Pat Link' })
    await database.announce()
    const page = await open({ javaScriptEnabled: false })
    await visit(page, `/c/${comment.id}`)
    await expect(page).toHaveURL(`${article.path}#comment-${comment.id}`)
    await expect(page.getByRole('article', { name: 'Pat Link' })).toBeInViewport()
  })
})

test('what is not there, was withdrawn or has moved says so', async ({
  page,
  database,
  tolerate,
}) => {
  tolerate(404)
  tolerate(410)
  const withdrawn = await database.addArticle({ status: 'WITHDRAWN' })
  const draft = await database.addArticle({ status: 'DRAFT', published_at: null })
  const moved = await database.addArticle({ title: 'Moved, not gone' })
  const old = `/articles/old-${moved.slug}`
  await database.query('INSERT INTO public.redirect (path, target) VALUES ($1, $2)', [
    old,
    moved.path,
  ])
  await database.announce()

  await visit(page, '/articles/never-written', 404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here')
  await visit(page, draft.path, 404)
  await visit(page, `/c/${crypto.randomUUID()}`, 404)
  await visit(page, withdrawn.path, 410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This article was withdrawn')

  const response = await page.goto(old)
  expect((await response?.request().redirectedFrom()?.response())?.status()).toBe(308)
  await expect(page).toHaveURL(moved.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moved, not gone')
})

test('a client that names no browser gets the same answers', async ({ site, database }) => {
  const moved = await database.addArticle()
  await database.query('INSERT INTO public.redirect (path, target) VALUES ($1, $2)', [
    `/old/${moved.slug}`,
    moved.path,
  ])
  await database.announce()
  const ask = async (path: string) => {
    const headers = { 'user-agent': '' }
    const { status, headers: answered } = await send(site.url + path, { headers })
    return [path, status, answered.location]
  }
  expect(await Promise.all([`/old/${moved.slug}`, '/nowhere', '/admin/comments'].map(ask))).toEqual(
    [
      [`/old/${moved.slug}`, 308, moved.path],
      ['/nowhere', 404, undefined],
      ['/admin/comments', 307, '/sign-in'],
    ],
  )
})

test('an article written from right to left reads from right to left', async ({
  page,
  database,
}) => {
  const { path } = await database.addArticle({
    title: 'خبز الميناء',
    language: 'ar',
    direction: 'rtl',
  })
  await database.announce()
  await visit(page, path)
  const article = page.getByRole('article').filter({ has: page.getByRole('heading', { level: 1 }) })
  await expect(article).toHaveAttribute('dir', 'rtl')
  await expect(article).toHaveAttribute('lang', 'ar')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl')
})

async function addFullArticle(database: Database, row: Row = {}) {
  await database.query(
    `UPDATE public.site SET title = 'The Mint Daily', disclaimer = 'Not advice.',
       house_line = 'For more such information visit {site}', publisher_name = 'Mint Press'`,
  )
  const category = await database.addCategory()
  const author = await database.addAuthor({ organisation: 'The Mint', section: 'General News' })
  const tag = await database.addTag()
  const other = await database.addTag({ name: `Interest ${Math.floor(Math.random() * 10)}` })
  const article = await database.addArticle({
    title: 'Rates stay where they are',
    source: 'The board met.\n\n## What the board said\n\nVery little.',
    image_url: '/demo/publisher.webp',
    image_alt: 'A vault door, open',
    category_id: category.id,
    author_id: author.id,
    tags: [tag, other],
    published_at: '2025-11-03T08:30:00Z',
    ...row,
  })
  await database.addArticle({ title: 'Rates, one year on', category_id: category.id, tags: [tag] })
  const first = { article_id: article.id, author_name: 'First Reader' }
  const { id } = await database.addComment({ ...first, created_at: '2025-11-04T08:00:00Z' })
  await database.addComment({ article_id: article.id, author_name: 'Second Reader', parent_id: id })
  return { path: article.path, category, tag, author }
}

/** Each is there once, is seen, and comes after the one before it. */
async function expectInOrder(parts: Locator[]): Promise<void> {
  for (const part of parts) await expect(part).toBeVisible()
  const handles = await Promise.all(parts.map((part) => part.elementHandle()))
  for (const [index, handle] of handles.entries()) {
    const next = handles[index + 1]
    if (!handle || !next) continue
    const follows = await handle.evaluate(
      (node, after) => (node.compareDocumentPosition(after as Node) & 4) > 0,
      next,
    )
    expect(follows, `${parts[index + 1]} comes after ${parts[index]}`).toBe(true)
  }
}
