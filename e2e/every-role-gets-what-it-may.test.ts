import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Database, PASSWORD } from './database'
import { expect, test } from './fixtures'
import { type Answer, send } from './http'
import { ACTIONS, type Expected, ROUTES, VISITORS, type Visitor } from './permission-matrix'
import { signInPlainly } from './plain-sign-in'
import { ROOT } from './server'

/** What the build says there is: nobody can forget to mention a route or an action. */
const built = (file: string) =>
  JSON.parse(readFileSync(path.join(ROOT, '.next/server', file), 'utf8'))
const routes = Object.keys(built('app-paths-manifest.json')).filter(
  (route) => !route.startsWith('/_'),
)
type BuiltAction = { filename: string; exportedName: string; workers: Record<string, unknown> }
const actions = Object.entries(
  built('server-reference-manifest.json').node as Record<string, BuiltAction>,
).map(([id, { filename, exportedName, workers }]) => ({
  id,
  name: `${filename.split('/')[1]} ${exportedName}`,
  route: String(Object.keys(workers)[0]).replace(/^app/, ''),
}))

test('every route and every action has a row, and every row is about one', () => {
  expect(Object.keys(ROUTES).sort()).toEqual([...routes].sort())
  expect(Object.keys(ACTIONS).sort()).toEqual(actions.map(({ name }) => name).sort())
})

test('every route and every action answers each role as the table says', async ({
  site,
  database,
}) => {
  const places = await arrange(database)
  const fill = (address: string) =>
    address.replace(/:(\w+)/g, (whole, name) => places[name] ?? whole)
  const cookies = await signInAll(site.url, database)
  type Line = [what: string, visitor: Visitor, expected: Expected]
  const asked = VISITORS.map(async (visitor) => {
    const headers = { cookie: cookies[visitor] ?? '' }
    const [found, expected]: [Line[], Line[]] = [[], []]
    for (const [route, { at, answers }] of Object.entries(ROUTES)) {
      expected.push([route, visitor, filled(answers[visitor], fill)])
      found.push([route, visitor, await look(site.url + fill(at), headers)])
    }
    for (const [name, answers] of Object.entries(ACTIONS)) {
      const { id = '', route = '' } = actions.find((action) => action.name === name) ?? {}
      const page = site.url + fill(ROUTES[route]?.at ?? '')
      const from = { ...headers, origin: site.url, 'next-action': id }
      expected.push([name, visitor, answers[visitor]])
      found.push([name, visitor, told(await call(page, from))])
    }
    return { found, expected }
  })
  const all = await Promise.all(asked)
  // It has no files: the library would show a hole.
  await database.query('DELETE FROM private.media WHERE id = $1', [places.media])
  const found = all.flatMap((visitor) => visitor.found)
  const expected = all.flatMap((visitor) => visitor.expected)
  expect(found).toEqual(expected)
})

test('no action runs for another site, whoever is signed in', async ({ site, database }) => {
  const { ADMIN: cookie } = await signInAll(site.url, database, ['ADMIN'])
  const before = await counts(database)
  for (const { id, name } of actions) {
    for (const from of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
      const answer = await call(`${site.url}/admin/account`, { cookie, 'next-action': id, ...from })
      expect(answer.status, name).toBe(403)
      expect(answer.text, name).toContain('nothing was changed')
    }
  }
  expect(await counts(database)).toEqual(before)
})

/** As far as the headers: some answers never end. */
async function look(address: string, headers: Record<string, string>): Promise<Expected> {
  const answer = await fetch(address, { headers, redirect: 'manual' })
  await answer.body?.cancel()
  return toldBy(answer.status, answer.headers.get('location'))
}

/** As React calls an action, with no arguments in it. */
async function call(page: string, headers: Record<string, string | undefined>): Promise<Answer> {
  const form = new FormData()
  form.append('0', '[]')
  const encoded = new Response(form)
  const type = encoded.headers.get('content-type') ?? ''
  return send(page, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'text/x-component', ...headers },
    body: Buffer.from(await encoded.arrayBuffer()),
  })
}

function told({ status, headers }: Answer): Expected {
  return toldBy(status, headers['x-action-redirect'] ?? headers.location)
}

function toldBy(status: number, target: string | string[] | null | undefined): Expected {
  return target ? `to ${String(target).split(';')[0]}` : status
}

function filled(expected: Expected, fill: (text: string) => string): Expected {
  return typeof expected === 'number' ? expected : (fill(expected) as Expected)
}

async function arrange(database: Database): Promise<Record<string, string>> {
  const [category, author, tag] = [
    await database.addCategory(),
    await database.addAuthor(),
    await database.addTag(),
  ]
  const of = { category_id: category.id, author_id: author.id, tags: [tag] }
  const article = await database.addArticle(of)
  const comment = await database.addComment({ article_id: String(article.id) })
  const person = await database.addPerson({ role: 'AUTHOR' })
  const [bulk, media] = [crypto.randomUUID(), crypto.randomUUID()]
  await database.query(
    `INSERT INTO private.media (id, key, file_name, added_at, added_by_name)
     VALUES ($1, '0123456789abcdef-9x9-000000', 'nine.png', now(), 'An editor')`,
    [media],
  )
  await database.query(
    `INSERT INTO private.bulk_job (id, actor_name, target, created_at, finished_at)
     VALUES ($1, 'A moderator', 'SPAM', now(), now())`,
    [bulk],
  )
  await database.announce()
  return {
    bulk,
    article: article.slug,
    id: String(article.id),
    media,
    comment: String(comment.id),
    person: String(person.id),
    category: String(category.slug),
    author: String(author.slug),
    tag: String(tag.slug),
  }
}

async function signInAll(
  url: string,
  database: Database,
  visitors: readonly Visitor[] = VISITORS,
): Promise<Partial<Record<Visitor, string>>> {
  const cookies: Partial<Record<Visitor, string>> = {}
  for (const visitor of visitors) {
    if (visitor === 'stranger') continue
    const role = visitor === 'shut out' ? 'ADMIN' : visitor
    const { id, email } = await database.addPerson({ role })
    cookies[visitor] = await signInPlainly(url, { email: String(email), password: PASSWORD })
    if (visitor === 'shut out') {
      await database.query('UPDATE private.person SET disabled_at = now() WHERE id = $1', [id])
    }
  }
  return cookies
}

function counts(database: Database) {
  return database.query(
    `SELECT (SELECT count(*)::int FROM private.session WHERE ended_at IS NULL) AS sessions,
            (SELECT count(*)::int FROM private.person) AS people,
            (SELECT count(*)::int FROM private.second_factor) AS factors,
            (SELECT count(*)::int FROM public.comment) AS comments`,
  )
}
