import { expect, test } from 'vitest'
import { EVERYTHING } from '@/lib/archives/archive'
import { listArticles, listCategories } from '@/lib/archives/queries'
import { getArticle } from '@/lib/articles/queries'
import { listThreadPage } from '@/lib/comments/queries'
import { buildThreads } from '@/lib/comments/thread'
import { appClient } from '@/lib/database/app-client'
import { parseEnv } from '@/lib/env'
import { renderArticleBody } from '@/lib/html'
import { isSetupTokenValid } from '@/lib/people/mutations'
import { signIn } from '@/lib/people/sign-in'
import { later, NOW } from '@/lib/testing/clock'
import { dump } from '@/lib/testing/databases'
import { guestPlainText, parseGuestText } from '@/lib/text'
import { safeWebsite } from '@/lib/website'
import { firstRun } from './first-run'

// One story in order: the first start of a new site, and the ones after it.

test('a site that wants no demo starts empty, with a link for the first administrator', async () => {
  const { demo, setupToken } = await firstRun(parseEnv({ DEMO_CONTENT: 'off' }), NOW)
  expect(demo).toBeNull()
  expect(await appClient().article.count()).toBe(0)
  expect(await isSetupTokenValid(String(setupToken), NOW)).toBe(true)
})

test('the next start makes a new link, and the old one stops working', async () => {
  const old = await firstRun(parseEnv({ DEMO_CONTENT: 'off' }), NOW)
  const { setupToken } = await firstRun(parseEnv({ DEMO_CONTENT: 'off' }), later(1000))
  expect(await isSetupTokenValid(String(old.setupToken), later(1000))).toBe(false)
  expect(await isSetupTokenValid(String(setupToken), later(1000))).toBe(true)
})

const administrator = { ADMIN_EMAIL: 'Chief@Example.com', ADMIN_PASSWORD: 'a long enough one' }

test('an empty site gets the demo newspaper and the configured administrator', async () => {
  const { demo, setupToken } = await firstRun(parseEnv(administrator), NOW)
  expect(setupToken).toBeNull()
  expect(demo?.articles).toBe(await appClient().article.count())
  expect(demo?.replies).toBe(await appClient().comment.count())
  const credentials = { email: 'chief@example.com', password: administrator.ADMIN_PASSWORD }
  expect(await signIn(credentials, 'address', NOW)).toMatchObject({ kind: 'signed-in' })
})

test('a second start changes nothing', async () => {
  await appClient().rateLimit.deleteMany()
  const before = await dump('public', 'private')
  const { demo, setupToken } = await firstRun(parseEnv(administrator), later(60_000))
  expect({ demo, setupToken }).toEqual({ demo: null, setupToken: null })
  expect(await dump('public', 'private')).toEqual(before)
})

test('nor does one with another password: the administrator’s own is not overwritten', async () => {
  const before = await dump('private')
  await firstRun(parseEnv({ ...administrator, ADMIN_PASSWORD: 'quite another one' }), NOW)
  expect(await dump('private')).toEqual(before)
})

test('the demo newspaper shows what there is to show', async () => {
  const articles = await appClient().article.findMany()
  expect(articles.length).toBeGreaterThanOrEqual(12)
  expect(articles.filter(({ direction }) => direction === 'rtl')).not.toEqual([])
  expect(articles.filter(({ imageUrl }) => imageUrl === null)).not.toEqual([])
  expect(articles.filter(({ commentsOpen }) => !commentsOpen)).not.toEqual([])
  expect(await appClient().author.count()).toBeGreaterThanOrEqual(3)
  const states = await appClient().comment.groupBy({ by: ['status'] })
  expect(states.map(({ status }) => status).sort()).toEqual([
    'APPROVED',
    'PENDING',
    'SPAM',
    'TRASHED',
  ])
  const contacts = await appClient().contact.count({ where: { emailCiphertext: { not: null } } })
  expect(contacts).toBe(await appClient().comment.count())
  const depths = await Promise.all(articles.map(({ id }) => depthOf(id)))
  expect(Math.max(...depths)).toBeGreaterThanOrEqual(5)
})

async function depthOf(articleId: string): Promise<number> {
  const replies = await listThreadPage(articleId, { order: 'oldest', page: 1 }, 50)
  type Nodes = ReturnType<typeof buildThreads>
  const depth = (nodes: Nodes): number =>
    Math.max(0, ...nodes.map((node) => 1 + depth(node.answers)))
  return depth(buildThreads(replies, 100))
}

test('every demo article opens as a stranger would see it, with words and a card', async () => {
  const { articles: cards, pages } = await listArticles({ id: EVERYTHING }, 1)
  const slugs = (await appClient().article.findMany({ select: { slug: true } })).map(
    ({ slug }) => slug,
  )
  expect(pages).toBe(1)
  expect(cards.map(({ slug }) => slug).sort()).toEqual(slugs.sort())
  for (const slug of slugs) {
    const article = await getArticle(slug)
    if (!article) throw new Error(`${slug} does not open`)
    expect(renderArticleBody(article).nodes).toBeTruthy()
    expect(article.excerpt).not.toBe('')
    expect(article.imageUrl === null || article.imageAlt !== '').toBe(true)
    expect(article.publishedAt.getTime()).toBeLessThan(Date.now())
  }
  expect((await listCategories()).length).toBeGreaterThan(1)
})

test('every demo reply is one the form would take', async () => {
  const replies = await appClient().comment.findMany({ include: { article: true, parent: true } })
  for (const { text, authorUrl, createdAt, article, parent, avatarSeed } of replies) {
    expect(guestPlainText(parseGuestText(text))).not.toBe('')
    expect(authorUrl === null || safeWebsite(authorUrl) !== null).toBe(true)
    expect(createdAt.getTime()).toBeGreaterThan(
      (parent?.createdAt ?? article.publishedAt)?.getTime() ?? 0,
    )
    expect(avatarSeed).toBeGreaterThanOrEqual(0)
  }
})
