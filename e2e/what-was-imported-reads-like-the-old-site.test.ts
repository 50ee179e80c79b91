import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { elementsOf, isDangerous } from '@/lib/testing/markup'
import { expect, test, visit } from './fixtures'
import { send } from './http'
import { ROOT } from './server'

const EXPORT = path.join(ROOT, '../shared/data/themeunittestdata.wordpress.xml')

test('WordPress’s own test export opens, harmless, at its new and its old addresses', async ({
  page,
  site,
  database,
}) => {
  test.skip(!existsSync(EXPORT), 'the export is not on this machine')
  const importExport = () =>
    spawnSync(process.execPath, ['cli/rejoinder.mjs', 'import', 'wxr', EXPORT, '--yes', '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: site.dataDir },
    })
  const first = importExport()
  expect(first.stderr + first.stdout, 'the import').not.toMatch(/error/i)
  expect(first.status).toBe(0)
  const state = () =>
    database.query(
      `SELECT (SELECT count(*)::int FROM article) AS articles, (SELECT count(*)::int FROM comment) AS comments,
         (SELECT count(*)::int FROM redirect) AS redirects, (SELECT count(*)::int FROM tag) AS tags`,
    )
  const after = await state()
  expect(importExport().status).toBe(0)
  expect(await state()).toEqual(after)
  await database.announce()

  const articles = await database.query(
    `SELECT slug, title FROM article WHERE import_key IS NOT NULL AND status = 'PUBLISHED' ORDER BY slug`,
  )
  expect(articles.length).toBeGreaterThan(30)
  for (const { slug } of articles) {
    const answer = await send(`${site.url}/articles/${encodeURI(String(slug))}`)
    expect(answer.status, String(slug)).toBe(200)
    const [, body = ''] = /<div class="prose[^>]*>([\s\S]*?)<footer/.exec(answer.text) ?? []
    const dangerous = elementsOf(body).filter(isDangerous)
    expect(
      dangerous.map(({ tagName, properties }) => [tagName, properties]),
      String(slug),
    ).toEqual([])
  }

  const redirects = await database.query(
    `SELECT path, target FROM redirect WHERE path NOT LIKE '/old%' AND path NOT LIKE '/heard%'
       AND path NOT LIKE '/articles/old%'`,
  )
  expect(redirects.length).toBeGreaterThan(30)
  for (const { path: old, target } of redirects) {
    const { status, headers } = await send(site.url + encodeURI(String(old)))
    expect([old, status, headers.location]).toEqual([old, 308, target])
  }

  const threaded = await database.query(
    `SELECT a.slug, c.id, c.parent_id FROM comment c JOIN article a ON a.id = c.article_id
      WHERE c.import_key IS NOT NULL AND c.parent_id IS NOT NULL AND c.status = 'APPROVED' AND a.status = 'PUBLISHED'
        AND c.kind = 'COMMENT' LIMIT 1`,
  )
  const [answer] = threaded
  await visit(page, `/articles/${answer?.slug}`)
  const html = await page.content()
  expect(html.indexOf(`comment-${answer?.parent_id}`)).toBeGreaterThan(0)
  expect(html.indexOf(`comment-${answer?.id}`)).toBeGreaterThan(
    html.indexOf(`comment-${answer?.parent_id}`),
  )
})
