import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import slugify from '@sindresorhus/slugify'
import { parse } from 'yaml'
import { AVATAR_SEEDS } from '@/lib/comments/mutations'
import { sealContact } from '@/lib/contacts/contact'
import { currentContactKey } from '@/lib/contacts/key-ring'
import { announce, EVERYTHING } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { ledgerEntry } from '@/lib/moderation/ledger'
import { type DemoArticle, demoArticle, demoNewspaper, demoReplies } from './demo-schema'

const DEMO_DIR = path.resolve('prisma/demo')

/** Sixty replies and a dozen articles take well under a second; a busy machine may need longer. */
const TRANSACTION = { maxWait: 15_000, timeout: 60_000 }

/** Loads the demo newspaper whole, or nothing of it. */
export async function loadDemoNewspaper(): Promise<{ articles: number; replies: number }> {
  const newspaper = demoNewspaper.parse(await readYaml('newspaper.yaml'))
  const articles = await readArticles()
  const replies = demoReplies.parse(await readYaml('replies.yaml'))
  await appClient().$transaction(async (transaction) => {
    const { publisher, ...site } = newspaper.site
    const data = {
      ...site,
      publisherName: publisher.name,
      publisherLine: publisher.line,
      publisherLogo: `/demo/${publisher.logo}.webp`,
    }
    await transaction.site.update({ where: { id: 1 }, data, select: { id: true } })
    await transaction.category.createMany({
      data: newspaper.categories.map((category, position) => ({ ...category, position })),
    })
    await transaction.author.createMany({ data: newspaper.authors })
    await loadTags(transaction, articles)
    for (const article of articles) await loadArticle(transaction, article)
    await loadReplies(transaction, replies)
    await announce(transaction, [EVERYTHING])
  }, TRANSACTION)
  return { articles: articles.length, replies: replies.length }
}

async function loadTags(transaction: AppTransaction, articles: DemoArticle[]): Promise<void> {
  const names = [...new Set(articles.flatMap(({ tags }) => tags))]
  await transaction.tag.createMany({ data: names.map((name) => ({ name, slug: tagSlug(name) })) })
}

async function loadArticle(transaction: AppTransaction, article: DemoArticle): Promise<void> {
  const { category, author, tags, published, image, comments, ...fields } = article
  await transaction.article.create({
    data: {
      ...fields,
      status: 'PUBLISHED',
      publishedAt: published,
      contentChangedAt: published,
      commentsOpen: comments === 'open',
      ...(image && {
        imageUrl: `/demo/${image.name}-1600.webp`,
        imageAlt: image.alt,
        imageCaption: image.caption,
        imageCredit: image.credit,
      }),
      category: { connect: { slug: category } },
      author: { connect: { slug: author } },
      tags: { create: tags.map((name) => ({ tag: { connect: { slug: tagSlug(name) } } })) },
    },
    select: { id: true },
  })
}

async function loadReplies(
  transaction: AppTransaction,
  replies: ReturnType<typeof demoReplies.parse>,
): Promise<void> {
  const articles = await transaction.article.findMany({ select: { id: true, slug: true } })
  const articleIds = new Map(articles.map(({ id, slug }) => [slug, id]))
  const ids = new Map(replies.map(({ id }) => [id, randomUUID()]))
  const key = await currentContactKey(transaction)
  for (const reply of replies) {
    const id = ids.get(reply.id) as string
    await transaction.comment.create({
      data: {
        id,
        articleId: articleIds.get(reply.article) as string,
        parentId: reply.parent ? (ids.get(reply.parent) ?? null) : null,
        status: reply.status,
        authorName: reply.name,
        authorUrl: reply.website ?? null,
        text: reply.text.trim(),
        avatarSeed: randomInt(AVATAR_SEEDS),
        createdAt: reply.at,
        contact: {
          create: sealContact(key, id, { email: reply.email, addressDigest: null, userAgent: '' }),
        },
        ledger: {
          create: ledgerEntry({
            action: 'IMPORTED',
            actor: 'the demo newspaper',
            to: reply.status,
            version: 1,
            now: reply.at,
          }),
        },
      },
      select: { id: true },
    })
  }
}

async function readArticles(): Promise<DemoArticle[]> {
  const folder = path.join(DEMO_DIR, 'articles')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      const [, frontMatter = '', ...body] = text.split(/^---\n/m)
      return demoArticle.parse({ ...parse(frontMatter), source: body.join('---\n').trim() })
    }),
  )
}

async function readYaml(name: string): Promise<unknown> {
  return parse(await readFile(path.join(DEMO_DIR, name), 'utf8'))
}

/** Scripts that cannot be transliterated keep their own letters. */
function tagSlug(name: string): string {
  return slugify(name) || name.trim().replace(/\s+/g, '-')
}
