import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openSession } from '@/lib/testing/database-session'
import { createDatabase, runSql, sqlAs, sqlState } from '@/lib/testing/databases'
import { comment } from '@/lib/testing/factories'
import { pick, seededRandom } from '@/lib/testing/random'
import { migrationsList } from './migrate'

/** What is stored for the desk, and what a count of everything says. */
const TALLY = `SELECT queue, sum(step)::int AS count FROM private.comment_tally
                GROUP BY queue HAVING sum(step) <> 0 ORDER BY queue`
const COUNT = `
  SELECT status::text AS queue, count(*)::int FROM comment WHERE kind = 'COMMENT' GROUP BY 1
   UNION ALL
  SELECT 'REPORTED', count(*)::int FROM comment c
   WHERE kind = 'COMMENT' AND EXISTS (
     SELECT FROM private.report r WHERE r.comment_id = c.id AND resolved_at IS NULL)
  HAVING count(*) > 0 ORDER BY queue`
const FACETS = `SELECT facet, status, created_at, comment_id FROM private.comment_facet
                 ORDER BY facet, comment_id`
const FACETS_ANEW = `
  SELECT facet, status, created_at, c.id AS comment_id
    FROM comment c CROSS JOIN LATERAL (
      SELECT DISTINCT 'check:' || (r ->> 'check') AS facet FROM jsonb_array_elements(reasons) r
       UNION ALL SELECT 'links' WHERE text LIKE '%https://%'
       UNION ALL SELECT 'reported' WHERE EXISTS (
         SELECT FROM private.report r WHERE r.comment_id = c.id AND resolved_at IS NULL)) f
   WHERE kind = 'COMMENT' ORDER BY facet, comment_id`

async function same(): Promise<void> {
  expect(await sqlAs('owner', TALLY)).toEqual(await sqlAs('owner', COUNT))
  expect(await sqlAs('owner', FACETS)).toEqual(await sqlAs('owner', FACETS_ANEW))
}

const asApp = (text: string, values: unknown[] = []) => sqlAs('rejoinder_app', text, values)
const STATUSES = ['APPROVED', 'PENDING', 'SPAM', 'TRASHED'] as const
const TEXTS = ['Well said.', 'See https://example.com for it.'] as const
const CHECKS = ['links', 'words', 'policy'] as const

test('what is stored is what a full count says, whatever happens, also at once', async () => {
  const random = seededRandom(20261125)
  const { id, articleId } = await comment()
  const ids: [string, ...string[]] = [id]
  const reasons = () =>
    ['words', pick(random, CHECKS)].map((check) => ({ check, verdict: 'hold', because: 'why' }))
  const happenings = [
    async () => {
      const kind = random() < 0.1 ? 'PINGBACK' : 'COMMENT'
      const row = { kind, status: pick(random, STATUSES), text: pick(random, TEXTS) } as const
      ids.push((await comment({ articleId, ...row, reasons: reasons() })).id)
    },
    () =>
      asApp('UPDATE comment SET status = $2::comment_status WHERE id = $1', [
        pick(random, ids),
        pick(random, STATUSES),
      ]),
    () =>
      asApp('UPDATE comment SET text = $2, reasons = $3 WHERE id = $1', [
        pick(random, ids),
        pick(random, TEXTS),
        JSON.stringify(reasons()),
      ]),
    () =>
      asApp(
        `INSERT INTO private.report (comment_id, reason, address_digest, created_at)
       VALUES ($1, 'ABUSE', decode(repeat('00', 32), 'hex'), now())`,
        [pick(random, ids)],
      ),
    () =>
      asApp(
        'UPDATE private.report SET resolved_at = now() WHERE comment_id = $1 AND resolved_at IS NULL',
        [pick(random, ids)],
      ),
    () => asApp('DELETE FROM private.report WHERE comment_id = $1', [pick(random, ids)]),
    () => sqlAs('owner', 'SELECT private.fold_tally()'),
  ] as [() => Promise<unknown>, ...(() => Promise<unknown>)[]]
  for (let round = 0; round < 15; round++) {
    await Promise.all(Array.from({ length: 8 }, () => pick(random, happenings)()))
    await same()
  }
  await sqlAs('owner', "UPDATE comment SET status = 'SPAM'")
  await same()
  await sqlAs('owner', 'DELETE FROM private.ledger_entry; DELETE FROM comment')
  await same()
  expect(await sqlAs('owner', TALLY)).toEqual([])
})

test('two who post, or decide, do not wait for each other at a number they share', async () => {
  const [one, other] = [await comment({ status: 'SPAM' }), await comment({ status: 'SPAM' })]
  const first = await openSession('rejoinder_app')
  await first.query(`BEGIN; UPDATE comment SET status = 'PENDING' WHERE id = '${one.id}'`)
  // Refused at once instead of waiting, if it had to wait for anything.
  const second = `SET lock_timeout = 1; UPDATE comment SET status = 'PENDING' WHERE id = '${other.id}'`
  expect(await sqlState(asApp(second))).toBeNull()
  const third = await comment({ status: 'PENDING' })
  await first.query('COMMIT')
  await first.close()
  expect(third.status).toBe('PENDING')
  await same()
})

test('steps are added up while others add theirs, and a count never reads many more than 500', async () => {
  const { articleId } = await comment()
  const open = await openSession('rejoinder_app')
  const adding = (n: number) => `
    INSERT INTO comment (id, article_id, status, author_name, text, avatar_seed)
    SELECT gen_random_uuid(), '${articleId}', 'SPAM', 'N', 't', 1 FROM generate_series(1, ${n})`
  await open.query(`BEGIN; ${adding(3)}`)
  const one = `DO $$ BEGIN FOR i IN 1..1200 LOOP ${adding(1)}; END LOOP; END $$`
  await Promise.all([asApp(one), sqlAs('owner', 'SELECT private.fold_tally()'), asApp(one)])
  await open.query('COMMIT')
  await open.close()
  await same()
  const [row] = await sqlAs('owner', 'SELECT count(*)::int FROM private.comment_tally')
  expect(row?.count).toBeLessThan(1200)
  await Promise.all([1, 2, 3].map(() => sqlAs('owner', 'SELECT private.fold_tally()')))
  await same()
})

test('nobody but the triggers writes what is stored', async () => {
  for (const cheat of [
    'UPDATE private.comment_tally SET step = 99',
    "INSERT INTO private.comment_tally (queue, step) VALUES ('SPAM', 1)",
    'DELETE FROM private.comment_facet',
    'SELECT private.fold_tally()',
    "SELECT private.add_steps('{SPAM}', '{1}')",
  ]) {
    expect({ cheat, why: await sqlState(asApp(cheat)) }).toEqual({ cheat, why: '42501' })
  }
})

test('comments and reports from before this was stored are counted by the migration', async () => {
  const url = await createDatabase('empty')
  const all = migrationsList().migrationDirectories.map(({ path }) => path)
  const scripts = all.map((name) =>
    readFileSync(new URL(`../../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8'),
  )
  const here = all.findIndex((name) => name.endsWith('_desk_views'))
  for (const script of scripts.slice(0, here)) await runSql(url, script)
  await runSql(
    url,
    `WITH category AS (INSERT INTO category (id, slug, name) VALUES (gen_random_uuid(), 'c', 'C') RETURNING id),
          author AS (INSERT INTO author (id, slug, name) VALUES (gen_random_uuid(), 'a', 'A') RETURNING id),
          article AS (INSERT INTO article (id, slug, title, source, category_id, author_id)
            SELECT gen_random_uuid(), 's', 'T', '', category.id, author.id FROM category, author RETURNING id)
     INSERT INTO comment (id, article_id, kind, status, author_name, text, avatar_seed, reasons)
     SELECT gen_random_uuid(), article.id, kind::comment_kind, status::comment_status, 'N', text, 1, reasons::jsonb
       FROM article, (VALUES ('COMMENT', 'PENDING', 'https://a.example', '[{"check":"links"}]'),
                    ('COMMENT', 'APPROVED', 't', '[]'), ('PINGBACK', 'PENDING', 't', '[]')
            ) given (kind, status, text, reasons)`,
  )
  await runSql(
    url,
    `INSERT INTO private.report (comment_id, reason, address_digest, created_at)
     SELECT id, 'SPAM', decode(repeat('00', 32), 'hex'), now() FROM comment WHERE status = 'APPROVED'`,
  )
  for (const script of scripts.slice(here)) await runSql(url, script)
  expect(await runSql(url, TALLY)).toEqual(
    ['APPROVED', 'PENDING', 'REPORTED'].map((queue) => ({ queue, count: 1 })),
  )
  expect(await runSql(url, 'SELECT facet, status FROM private.comment_facet ORDER BY 1')).toEqual([
    { facet: 'check:links', status: 'PENDING' },
    { facet: 'links', status: 'PENDING' },
    { facet: 'reported', status: 'APPROVED' },
  ])
})
