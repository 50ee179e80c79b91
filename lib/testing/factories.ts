import { randomUUID } from 'node:crypto'
import { type CommentInput, commentInput } from '@/lib/comments/schema'
import { sealContact } from '@/lib/contacts/contact'
import { currentContactKey } from '@/lib/contacts/key-ring'
import { appClient } from '@/lib/database/app-client'
import type { Prisma } from '@/lib/database/generated/client'
import { ledgerEntry } from '@/lib/moderation/ledger'
import { hashPassword } from '@/lib/people/password'
import { NOW } from './clock'

let count = 0
const next = (what: string) => `${what}-${++count}`

/** How replies are decided: a new site's settings but for what is given, and nobody has to wait. */
export async function discussion(data: Partial<Prisma.DiscussionCreateInput> = {}): Promise<void> {
  await appClient().discussion.deleteMany()
  await appClient().discussion.create({ data: { holdPolicy: 'PUBLISH', ...data } })
}

export async function site(data: Partial<Prisma.SiteCreateInput> = {}): Promise<void> {
  const settings = { title: 'The Harbour Post', ...data }
  const where = { id: 1 }
  await appClient().site.upsert({ where, create: settings, update: settings })
}

export function category(data: Partial<Prisma.CategoryCreateInput> = {}) {
  return appClient().category.create({ data: { slug: next('category'), name: 'World', ...data } })
}

export function author(data: Partial<Prisma.AuthorCreateInput> = {}) {
  return appClient().author.create({ data: { slug: next('author'), name: 'Ada Writer', ...data } })
}

export function tag(data: Partial<Prisma.TagCreateInput> = {}) {
  return appClient().tag.create({ data: { slug: next('tag'), name: 'Harbour', ...data } })
}

type ArticleData = Partial<Prisma.ArticleUncheckedCreateInput> & { tagIds?: string[] }

/** Published, open to replies, in a category and by an author of its own. */
export async function article({ tagIds = [], ...data }: ArticleData = {}) {
  return appClient().article.create({
    data: {
      slug: next('article'),
      title: 'Cranes move again',
      source: 'The cranes moved.',
      status: 'PUBLISHED',
      publishedAt: NOW,
      ...data,
      categoryId: data.categoryId ?? (await category()).id,
      authorId: data.authorId ?? (await author()).id,
      tags: { create: tagIds.map((tagId) => ({ tagId })) },
    },
  })
}

type CommentData = Partial<Prisma.CommentUncheckedCreateInput> & { email?: string }

/** Approved, with its private half and its first ledger row, on an article of its own. */
export async function comment({ email = uniqueEmail(), ...data }: CommentData = {}) {
  const id = data.id ?? randomUUID()
  const status = data.status ?? 'APPROVED'
  const contact = { email, addressDigest: null, userAgent: 'a browser' }
  const posted = {
    action: 'POSTED',
    actor: 'the reader',
    to: status,
    version: 1,
    now: NOW,
  } as const
  return appClient().comment.create({
    data: {
      authorName: 'Nora Reader',
      text: 'Well said.',
      avatarSeed: 7,
      createdAt: NOW,
      ...data,
      id,
      status,
      articleId: data.articleId ?? (await article()).id,
      contact: { create: sealContact(await currentContactKey(appClient()), id, contact) },
      ledger: { create: ledgerEntry(posted) },
    },
  })
}

type PersonData = Partial<Prisma.PersonCreateInput> & { password?: string }

/** A moderator; able to sign in only with a password given here, as hashing takes its time. */
export async function person({ password, ...data }: PersonData = {}) {
  const passwordHash = password ? await hashPassword(password) : 'nobody knows'
  const email = uniqueEmail()
  const defaults = { name: 'Mo Derator', email, role: 'MODERATOR', passwordHash } as const
  return appClient().person.create({ data: { ...defaults, ...data } })
}

/** A reply as the form sends it, after parsing. */
export function submission(
  data: Partial<Record<keyof CommentInput, string>> & { articleId: string },
): CommentInput {
  return commentInput.parse({
    parentId: '',
    key: '',
    text: 'I saw it from the quay.',
    name: 'Nora Reader',
    email: uniqueEmail(),
    website: '',
    extra: '',
    stamp: '',
    ...data,
  })
}

/** A reader at an address of their own. */
export function sender() {
  return { addressBucket: next('address'), userAgent: 'a browser' }
}

export function uniqueEmail(): string {
  return `${next('reader')}@example.com`
}
