import { beforeAll, describe, expect, test } from 'vitest'
import { listTables, type Row, sqlAs, sqlState } from '@/lib/testing/databases'
import { article, comment, tag } from '@/lib/testing/factories'

const DENIED = '42501'

const readAs = (text: string, values?: unknown[]) => sqlAs('rejoinder_reader', text, values)
const whyNot = (text: string) => sqlState(readAs(text))
const tables = await listTables('public', 'private')
const shown = (rows: Row[], column = 'id') => rows.map((row) => row[column]).sort()

let live: Awaited<ReturnType<typeof article>>
let hidden: Awaited<ReturnType<typeof article>>[]
let liveTag: string
let removed: Awaited<ReturnType<typeof comment>>
let approved: string[]
let answerId: string

beforeAll(async () => {
  liveTag = (await tag()).id
  const tagIds = [liveTag, (await tag()).id]
  live = await article({ tagIds: [liveTag] })
  hidden = await Promise.all([
    article({ status: 'DRAFT', publishedAt: null, tagIds }),
    article({ status: 'SCHEDULED', tagIds }),
    article({ status: 'WITHDRAWN', tagIds }),
  ])
  for (const { id } of hidden) await comment({ articleId: id })
  const on = { articleId: live.id }
  await comment({ ...on, status: 'PENDING' })
  await comment({ ...on, status: 'SPAM' })
  removed = await comment({ ...on, status: 'TRASHED', authorName: 'Gone', text: 'Gone as well' })
  const answer = await comment({ ...on, parentId: removed.id })
  answerId = answer.id
  approved = [answer.id, (await comment(on)).id].sort()
})

describe('the reader role', () => {
  test.each(tables.filter((table) => table.startsWith('private.')))(
    'may not read %s',
    async (table) => {
      expect(await whyNot(`SELECT FROM ${table}`)).toBe(DENIED)
    },
  )

  test.each([
    'SELECT * FROM comment',
    'SELECT reasons FROM comment',
    'SELECT idempotency_key FROM comment',
    'SELECT import_key FROM comment',
    'SELECT version FROM comment',
    'SELECT c FROM comment c',
    'SELECT FROM _prisma_migrations',
    'TABLE comment',
    "COPY (SELECT text FROM comment) TO PROGRAM 'cat'",
    "SELECT pg_read_file('/etc/passwd')",
    'CREATE TABLE public.mine (id int)',
    'ALTER TABLE article DISABLE ROW LEVEL SECURITY',
    'DROP POLICY reader_published ON article',
    'SET row_security = off; SELECT FROM article',
  ])('may not: %s', async (statement) => {
    expect(await whyNot(statement)).toBe(DENIED)
  })

  test.each(tables)('may not write to %s', async (table) => {
    const [column] = await sqlAs(
      'owner',
      'SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1',
      [table],
    )
    const statements = [
      `INSERT INTO ${table} DEFAULT VALUES`,
      `UPDATE ${table} SET ${column?.attname} = NULL`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`,
    ]
    const answers = await Promise.all(statements.map(whyNot))
    expect(answers).toEqual(statements.map(() => DENIED))
  })

  test('sees published articles and no draft, scheduled or withdrawn one', async () => {
    expect(shown(await readAs('SELECT id FROM article'))).toEqual([live.id])
  })

  test('sees the tags of published articles only', async () => {
    const rows = await readAs('SELECT article_id, tag_id FROM article_tag')
    expect(rows).toEqual([{ article_id: live.id, tag_id: liveTag }])
  })

  test('sees approved replies to published articles and no others', async () => {
    const rows = await readAs(
      `SELECT id, article_id, parent_id, kind, status, author_name, author_url, text, avatar_seed,
              created_at FROM comment`,
    )
    expect(shown(rows)).toEqual(approved)
  })

  test('sees of a removed reply with answers its place and nothing else', async () => {
    const rows = await readAs('SELECT * FROM list_tombstones($1)', [[removed.id]])
    expect(rows).toEqual([{ id: removed.id, parent_id: null, created_at: removed.createdAt }])
  })

  test('sees no tombstone on an article that is not published', async () => {
    for (const { id: articleId } of hidden) {
      const parent = await comment({ articleId, status: 'TRASHED' })
      await comment({ articleId, parentId: parent.id })
      expect(await readAs('SELECT * FROM list_tombstones($1)', [[parent.id]])).toEqual([])
    }
  })

  test('sees the threads of published articles only, and where a removed reply was', async () => {
    const rows = await readAs('SELECT id FROM thread')
    expect(shown(rows)).toEqual([...approved.filter((id) => id !== answerId), removed.id].sort())
    const articles = [live, ...hidden].map(async ({ id }) => {
      const [of] = await sqlAs('owner', 'SELECT id FROM comment WHERE article_id = $1', [id])
      const [row] = await readAs('SELECT article_of_comment($1) AS slug', [of?.id])
      return row?.slug
    })
    expect(await Promise.all(articles)).toEqual([live.slug, null, null, null])
  })

  test.each(['archive_entry', 'article_search'])('finds in %s what is published', async (table) => {
    const rows = await readAs(`SELECT DISTINCT article_id FROM ${table}`)
    expect(shown(rows, 'article_id')).toEqual([live.id])
  })

  test('learns that an article was withdrawn, and nothing of drafts', async () => {
    const answers = [live, ...hidden].map(({ slug }) => readAs('SELECT is_withdrawn($1)', [slug]))
    expect((await Promise.all(answers)).flat().map((row) => row.is_withdrawn)).toEqual([
      ...[false, false, false],
      true,
    ])
  })
})

describe('the app role', () => {
  const NOT_ITS_TO_WRITE = [
    ...['private.ledger_entry', 'private.comment_facet', 'private.comment_tally'],
    ...['private.setting_change', 'private.person_change', 'private.note'],
    ...['private.article_entry', 'private.site_change'],
    ...['public._prisma_migrations', 'public.thread', 'public.archive_entry'],
    ...['public.archive_month', 'public.article_search', 'public.search_word'],
  ]

  const changeLedger = [
    'UPDATE private.ledger_entry SET version = 9',
    "UPDATE private.ledger_entry SET actor_name = 'nobody'",
    'DELETE FROM private.ledger_entry',
    'TRUNCATE private.ledger_entry',
    'ALTER TABLE private.ledger_entry DISABLE TRIGGER ALL',
    "SELECT setval('private.ledger_entry_id_seq', 1)",
  ]

  test.each(changeLedger)('may not rewrite the ledger: %s', async (statement) => {
    expect(await sqlState(sqlAs('rejoinder_app', statement))).toBe(DENIED)
  })

  test.each([
    "UPDATE private.setting_change SET changes = '{}'",
    "UPDATE private.setting_change SET actor_name = 'nobody'",
    'DELETE FROM private.setting_change',
    "UPDATE private.article_entry SET actor_name = 'nobody'",
    'DELETE FROM private.article_entry',
    "UPDATE private.site_change SET actor_name = 'nobody'",
    'DELETE FROM private.site_change',
    'TRUNCATE private.setting_change',
    "SELECT setval('private.setting_change_id_seq', 1)",
  ])('may not rewrite who changed the settings: %s', async (statement) => {
    expect(await sqlState(sqlAs('rejoinder_app', statement))).toBe(DENIED)
  })

  test.each([
    "UPDATE private.person_change SET actor_name = 'nobody'",
    'DELETE FROM private.person_change',
    'TRUNCATE private.person_change',
    "SELECT setval('private.person_change_id_seq', 1)",
    "UPDATE private.sign_in_event SET outcome = 'SUCCEEDED'",
    'TRUNCATE private.sign_in_event',
  ])('may not rewrite what was done about people, or tried at the door: %s', async (statement) => {
    expect(await sqlState(sqlAs('rejoinder_app', statement))).toBe(DENIED)
  })

  test.each([
    "UPDATE private.note SET text = 'Never mind.'",
    'DELETE FROM private.note',
    "UPDATE private.standing SET effect = 'TRUSTED'",
    'UPDATE public.comment SET parent_id = NULL',
    'UPDATE public.comment SET root_id = id',
    'UPDATE public.comment SET id = gen_random_uuid()',
  ])('may not rewrite what moderators said, nor where a reply stands: %s', async (statement) => {
    expect(await sqlState(sqlAs('rejoinder_app', statement))).toBe(DENIED)
  })

  test('may not remove a reply and its ledger with it', async () => {
    const gone = sqlAs('rejoinder_app', 'DELETE FROM comment WHERE id = $1', [removed.id])
    expect(await sqlState(gone)).toMatch(/^2300[13]$/)
    const article = sqlAs('rejoinder_app', 'DELETE FROM article WHERE id = $1', [live.id])
    expect(await sqlState(article)).toMatch(/^2300[13]$/)
  })

  test('may read and write everything else', async () => {
    const writes = tables.filter((table) => !NOT_ITS_TO_WRITE.includes(table))
    const answers = await Promise.all(
      writes.map((table) => sqlState(sqlAs('rejoinder_app', `DELETE FROM ${table} WHERE false`))),
    )
    expect(answers).toEqual(writes.map(() => null))
  })
})

test('a new table is nobody’s until a migration says whose', async () => {
  await sqlAs('owner', 'CREATE TABLE public.future (id int)')
  expect(await whyNot('SELECT FROM public.future')).toBe(DENIED)
  expect(await sqlState(sqlAs('rejoinder_app', 'SELECT FROM public.future'))).toBe(DENIED)
})
