import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createDatabase, runSql, sqlAs, sqlState } from '@/lib/testing/databases'
import { article, comment } from '@/lib/testing/factories'
import { pick, seededRandom } from '@/lib/testing/random'
import { migrationsList } from './migrate'

/** What is stored and what a count of everything says, in one row each. */
const STORED = `
  SELECT a.comment_count AS replies, a.thread_count AS threads,
         (SELECT coalesce(json_object_agg(t.id, t.comment_count ORDER BY t.id), '{}')
            FROM thread t WHERE t.article_id = a.id) AS of_threads
    FROM article a WHERE a.id = $1`
const COUNTED = `
  WITH RECURSIVE tree AS (
    SELECT id, id AS root, kind FROM comment WHERE parent_id IS NULL AND article_id = $1
     UNION ALL
    SELECT c.id, tree.root, c.kind FROM tree JOIN comment c ON c.parent_id = tree.id
  ), shown AS (
    SELECT tree.root, count(*)::int AS replies FROM tree JOIN comment c USING (id)
     WHERE c.status = 'APPROVED' GROUP BY tree.root
  )
  SELECT coalesce(sum(replies), 0)::int AS replies, count(*)::int AS threads,
         coalesce(json_object_agg(root, replies ORDER BY root), '{}') AS of_threads FROM shown`

/** Which thread each reply is in, as it is stored and as its parents say. */
const ROOTS = `
  WITH RECURSIVE tree AS (
    SELECT id, id AS root FROM comment WHERE parent_id IS NULL AND article_id = $1
     UNION ALL
    SELECT c.id, tree.root FROM tree JOIN comment c ON c.parent_id = tree.id
  )
  SELECT count(*)::int AS reached, count(*) FILTER (WHERE root <> root_id)::int AS strayed,
         (SELECT count(*)::int FROM comment WHERE article_id = $1) AS replies
    FROM tree JOIN comment USING (id)`

const same = async (id: string) =>
  expect(await sqlAs('owner', STORED, [id])).toEqual(await sqlAs('owner', COUNTED, [id]))

test('the stored numbers are what is shown, whatever is posted and decided, also at once', async () => {
  const random = seededRandom(7)
  const { id: articleId } = await article()
  const ids: [string, ...string[]] = [(await comment({ articleId })).id]
  const statuses = ['APPROVED', 'PENDING', 'SPAM', 'TRASHED'] as const
  for (let round = 0; round < 12; round++) {
    const posted = Array.from({ length: 4 }, () =>
      comment({
        articleId,
        parentId: random() < 0.7 ? pick(random, ids) : null,
        status: pick(random, statuses),
      }),
    )
    const decided = Array.from({ length: 4 }, () =>
      sqlAs('rejoinder_app', 'UPDATE comment SET status = $2::comment_status WHERE id = $1', [
        pick(random, ids),
        pick(random, statuses),
      ]),
    )
    for (const { id } of await Promise.all(posted)) ids.push(id)
    await Promise.all(decided)
    await same(articleId)
  }
  await sqlAs('rejoinder_app', "UPDATE comment SET status = 'SPAM' WHERE article_id = $1", [
    articleId,
  ])
  expect(await sqlAs('owner', STORED, [articleId])).toEqual([
    { replies: 0, threads: 0, of_threads: {} },
  ])
  await sqlAs('rejoinder_app', "UPDATE comment SET status = 'APPROVED' WHERE article_id = $1", [
    articleId,
  ])
  await same(articleId)
})

test('replies that are moved, also at once and while others answer them, stay in one tree', async () => {
  const random = seededRandom(11)
  const { id: articleId } = await article()
  const ids: [string, ...string[]] = [(await comment({ articleId })).id]
  const moved: boolean[] = []
  for (let round = 0; round < 12; round++) {
    const posted = Array.from({ length: 3 }, () =>
      comment({ articleId, parentId: random() < 0.8 ? pick(random, ids) : null }),
    )
    const moves = Array.from({ length: 4 }, () => {
      const to = random() < 0.2 ? null : pick(random, ids)
      return sqlAs('rejoinder_app', 'SELECT move_comment($1, $2) AS moved', [pick(random, ids), to])
    })
    for (const { id } of await Promise.all(posted)) ids.push(id)
    for (const [row] of await Promise.all(moves)) moved.push(row?.moved === true)
    await same(articleId)
    const [roots] = await sqlAs('owner', ROOTS, [articleId])
    expect(roots).toEqual({ reached: ids.length, strayed: 0, replies: ids.length })
  }
  expect(new Set(moved)).toEqual(new Set([true, false]))
})

test('a reply that is deleted is counted no more, and an article goes with its threads', async () => {
  const { id: articleId } = await article()
  const first = await comment({ articleId })
  await comment({ articleId, parentId: first.id })
  await sqlAs('owner', 'DELETE FROM private.ledger_entry')
  await sqlAs('owner', 'DELETE FROM comment WHERE parent_id = $1', [first.id])
  await same(articleId)
  await sqlAs('owner', 'DELETE FROM comment WHERE id = $1', [first.id])
  await same(articleId)
  await comment({ articleId })
  await sqlAs('owner', 'DELETE FROM private.ledger_entry')
  await sqlAs('owner', 'DELETE FROM article WHERE id = $1', [articleId])
  expect(await sqlAs('owner', 'SELECT FROM thread WHERE article_id = $1', [articleId])).toEqual([])
})

test('a reply stays in its thread, and nobody else writes what is counted there', async () => {
  const { id: articleId } = await article()
  const [first, second] = [await comment({ articleId }), await comment({ articleId })]
  const move = `UPDATE comment SET parent_id = '${first.id}' WHERE id = '${second.id}'`
  expect(await sqlState(sqlAs('rejoinder_app', move))).toBe('42501')
  const away = `UPDATE comment SET article_id = '${(await article()).id}' WHERE id = '${second.id}'`
  expect(await sqlState(sqlAs('owner', away))).toBe('23001')
  const cheat = 'UPDATE thread SET comment_count = 99'
  expect(await sqlState(sqlAs('rejoinder_app', cheat))).toBe('42501')
})

test('replies from before this was stored are counted by the migration', async () => {
  const url = await createDatabase('empty')
  const all = migrationsList().migrationDirectories.map(({ path }) => path)
  const scripts = all.map((name) =>
    readFileSync(new URL(`../../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8'),
  )
  const here = all.findIndex((name) => name.endsWith('_threads'))
  for (const script of scripts.slice(0, here)) await runSql(url, script)
  const [made] = await runSql(
    url,
    `WITH category AS (INSERT INTO category (id, slug, name) VALUES (gen_random_uuid(), 'c', 'C') RETURNING id),
          author AS (INSERT INTO author (id, slug, name) VALUES (gen_random_uuid(), 'a', 'A') RETURNING id)
     INSERT INTO article (id, slug, title, source, category_id, author_id)
     SELECT gen_random_uuid(), 's', 'T', '', category.id, author.id FROM category, author RETURNING id`,
  )
  // 1 ← 2 ← 3 with 2 in the trash; 4 is spam, 5 a pingback with the answer 6.
  await runSql(
    url,
    `INSERT INTO comment (id, article_id, parent_id, kind, status, author_name, text, avatar_seed)
     SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, $1,
            ('00000000-0000-0000-0000-00000000000' || parent)::uuid, kind::comment_kind,
            status::comment_status, 'N', 't', 1
       FROM (VALUES (1, NULL, 'COMMENT', 'APPROVED'), (2, 1, 'COMMENT', 'TRASHED'),
                    (3, 2, 'COMMENT', 'APPROVED'), (4, NULL, 'COMMENT', 'SPAM'),
                    (5, NULL, 'PINGBACK', 'APPROVED'), (6, 5, 'COMMENT', 'APPROVED')
            ) given (n, parent, kind, status)`,
    [made?.id],
  )
  for (const script of scripts.slice(here)) await runSql(url, script)
  const short = 'right(id::text, 1) AS id, right(root_id::text, 1) AS root'
  expect(await runSql(url, `SELECT ${short} FROM comment ORDER BY id`)).toEqual(
    ['11', '21', '31', '44', '55', '66'].map(([id, root]) => ({ id, root })),
  )
  const threads = 'SELECT right(id::text, 1) AS id, comment_count FROM thread ORDER BY id'
  expect(await runSql(url, threads)).toEqual([
    { id: '1', comment_count: 2 },
    { id: '6', comment_count: 1 },
  ])
  expect(await runSql(url, 'SELECT comment_count, thread_count FROM article')).toEqual([
    { comment_count: 3, thread_count: 2 },
  ])
})
