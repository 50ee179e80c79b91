import { PASSWORD } from './database'
import { expect, test } from './fixtures'
import { type Answer, newAddress, send } from './http'
import { postForm } from './plain-form'
import { signInPlainly } from './plain-sign-in'

/** Ways to write the desk's address that a router and a guard have been known to read differently. */
const SPELLINGS = (id: string) => [
  ...['/admin/comments', '/admin/comments/', '//admin/comments', '/./admin/comments'],
  ...['/%61dmin/comments', '/admin%2fcomments', '/admin%5ccomments', '/admin\\comments'],
  ...['/ADMIN/comments', '/admin;x/comments', '/x/../admin/comments', '/x/%2e%2e/admin/comments'],
  ...['/admin/comments.rsc', '/admin/comments.segments/_full.segment.rsc', '/admin/comments.txt'],
  ...['/_next/data/x/admin/comments.json', '/_next/../admin/comments', '/admin/comments?_rsc=x'],
  ...['/admin/comments?nxtPid=x', `/admin/comments/x?nxtPid=${id}&nxtIid=${id}`],
  ...['/admin/comments?__nextDataReq=1', `/admin/comments/${id}`, `/admin/comments?c=${id}`],
]

/** What frameworks have taken as leave to pass, or as a wish for another form of the page. */
const HEADERS: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_full' },
  { 'x-nextjs-data': '1' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-prefetch': '1' },
  { 'x-original-url': '/admin/comments', 'x-rewrite-url': '/admin/comments' },
  { 'x-http-method-override': 'GET' },
  { authorization: 'Bearer %' },
]

test('no spelling of its address and no header shows a stranger anything of the desk', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  const canary = `canary-${crypto.randomUUID()}`
  const held = { article_id: article.id, status: 'PENDING', text: canary } as const
  const { id } = await database.addComment(held)
  const ask = (path: string, headers: Record<string, string>): Promise<Answer> =>
    send(site.url, { path, headers: { 'x-forwarded-for': newAddress(), ...headers } })

  const attempts = [
    ...SPELLINGS(String(id)).map((path) => ({ path, headers: {} })),
    ...['/admin/comments', `/admin/comments/${id}`].flatMap((path) =>
      HEADERS.map((headers) => ({ path, headers })),
    ),
  ]
  for (const { path, headers } of attempts) {
    const { status, text } = await ask(path, headers)
    const asked = `${path} ${JSON.stringify(headers)}`
    expect(text.includes(canary), asked).toBe(false)
    expect(status, asked).toBeLessThan(500)
  }

  // It is there to be seen by those who may.
  const { email } = await database.addPerson({ role: 'MODERATOR' })
  const cookie = await signInPlainly(site.url, { email: String(email), password: PASSWORD })
  expect((await ask('/admin/comments', { cookie })).text).toContain(canary)
})

test('what saves itself asks who is there, and whose it is', async ({ site, database }) => {
  const { id } = await database.addArticle({ title: 'Not yours' })
  const cookies = await Promise.all(
    ['MODERATOR', 'AUTHOR'].map(async (role) => {
      const { email } = await database.addPerson({ role })
      return signInPlainly(site.url, { email: String(email), password: PASSWORD })
    }),
  )
  const fields = { articleId: String(id), version: '0', title: 'Mine now' }
  const save = (cookie = '') =>
    postForm(`${site.url}/admin/articles/autosave`, fields, { headers: { cookie } })
  for (const cookie of ['', cookies[0]]) expect((await save(cookie)).status).toBe(401)
  expect(JSON.parse((await save(cookies[1])).text)).toEqual({ kind: 'gone' })
  const [{ count } = {}] = await database.query(
    'SELECT count(*)::int FROM private.manuscript WHERE article_id = $1',
    [id],
  )
  expect(count).toBe(0)
})
