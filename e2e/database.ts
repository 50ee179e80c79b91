import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { hash } from '@node-rs/argon2'
import pg from 'pg'

export type Row = Record<string, unknown>

type Status = 'PENDING' | 'APPROVED' | 'SPAM' | 'TRASHED'

/** What tests arrange without the product's help, with the owner's rights, in plain SQL. */
export type Database = Awaited<ReturnType<typeof openDatabase>>

export const PASSWORD = 'a sentence is a good password'

export async function openDatabase({ dataDir }: { dataDir: string }) {
  const address = JSON.parse(readFileSync(path.join(dataDir, 'database.json'), 'utf8'))
  const client = new pg.Client({ connectionString: address.url })
  // The server of a test may be stopped while we look.
  client.on('error', () => {})
  await client.connect()
  let passwordHash: string | undefined

  async function query(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await client.query(text, values)).rows
  }

  async function insert<T extends Row>(table: string, row: T): Promise<T> {
    const columns = Object.keys(row)
    const places = columns.map((_, index) => `$${index + 1}`)
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`
    await query(text, Object.values(row))
    return row
  }

  return {
    query,
    close: () => client.end(),

    addCategory(row: Row = {}) {
      return insert('public.category', { ...unique('category'), name: 'Finance News', ...row })
    },

    addAuthor(row: Row = {}) {
      return insert('public.author', { ...unique('author'), name: 'A. Writer', ...row })
    },

    addTag(row: Row = {}) {
      return insert('public.tag', { ...unique('tag'), name: 'Quays', ...row })
    },

    /** Published and open to replies, unless said otherwise. */
    async addArticle({ tags = [], ...row }: Row & { tags?: Row[] } = {}) {
      const article = {
        ...unique('article'),
        title: 'The harbour thinks again',
        source: 'The harbour thought about it, and then it thought again.',
        status: 'PUBLISHED',
        published_at: '2025-11-03T08:30:00Z',
        content_changed_at: '2025-11-03T08:30:00Z',
        ...row,
      }
      const category_id = row.category_id ?? (await this.addCategory()).id
      const author_id = row.author_id ?? (await this.addAuthor()).id
      const added = await insert('public.article', { ...article, category_id, author_id })
      for (const tag of tags) {
        await insert('public.article_tag', { article_id: added.id, tag_id: tag.id })
      }
      return { ...added, slug: String(added.slug), path: `/articles/${added.slug}` }
    },

    addComment(row: Row & { article_id: string; status?: Status }) {
      return insert('public.comment', {
        id: randomUUID(),
        status: 'APPROVED',
        author_name: 'Nora Reader',
        text: 'Well said.',
        avatar_seed: 7,
        created_at: new Date().toISOString(),
        ...row,
      })
    },

    /** Somebody who may sign in with `PASSWORD`. */
    async addPerson(row: { role: string; name?: string; password_hash?: string }) {
      passwordHash ??= await hash(PASSWORD)
      return insert('private.person', {
        id: randomUUID(),
        email: `person-${randomUUID()}@example.org`,
        name: `The ${row.role.toLowerCase()}`,
        password_hash: passwordHash,
        ...row,
      })
    },

    /** Who is connected stays; nobody else comes in. */
    async allowConnections(allowed: boolean): Promise<void> {
      const url = new URL(address.url)
      const name = url.pathname.slice(1)
      url.pathname = '/postgres'
      const elsewhere = new pg.Client({ connectionString: url.href })
      await elsewhere.connect()
      await elsewhere.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${allowed}`)
      await elsewhere.end()
    },

    /**
     * Says that something changed behind the product's back, and waits until every process of it
     * has dropped what was made of these tags: everything, unless said otherwise.
     */
    async announce(tags = ['*']): Promise<void> {
      const id = randomUUID()
      const applied = new Promise<void>((resolve) => {
        client.on('notification', function hear({ payload }) {
          if (payload !== id) return
          client.off('notification', hear)
          resolve()
        })
      })
      await query('LISTEN content_applied')
      await query('SELECT pg_notify($1, $2)', ['content_changed', JSON.stringify({ id, tags })])
      await applied
    },
  }
}

function unique(what: string): { id: string; slug: string } {
  const id = randomUUID()
  return { id, slug: `${what}-${id.slice(0, 8)}` }
}
