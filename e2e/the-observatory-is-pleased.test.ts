import path from 'node:path'
import { observatoryScore } from '@/lib/testing/observatory'
import { openDatabase } from './database'
import { expect, test } from './fixtures'
import { type Answer, send } from './http'
import { hiddenFields, postForm } from './plain-form'
import {
  ADMINISTRATOR,
  administratorSettings,
  makeFolder,
  removeFolder,
  startProduct,
} from './server'

/** Mozilla's best grade, A+, begins at 100. */
const ENOUGH = 110

const SITE = 'https://news.example'

test('every kind of answer of a site on https scores 110 or more', async () => {
  const folder = makeFolder()
  const product = await startProduct(path.join(folder, 'data'), {
    ...administratorSettings(),
    SITE_URL: SITE,
    DEMO_CONTENT: 'off',
  })
  try {
    const database = await openDatabase(product)
    const article = await database.addArticle({
      image_url: 'https://old.example/a.png',
      image_alt: 'A',
    })
    const withdrawn = await database.addArticle({ status: 'WITHDRAWN' })
    const redirect = 'INSERT INTO public.redirect (path, target) VALUES ($1, $2)'
    await database.query(redirect, ['/old', article.path])
    await database.announce()
    await database.close()

    const get = (address: string, headers = {}) => send(product.url + address, { headers })
    const page = await get(article.path)
    const payload = /\/_rejoinder\/\w+\.js/.exec(page.text)?.[0] ?? ''
    const style = /href="(\/_next\/static\/[^"]+\.css)"/.exec(page.text)?.[1] ?? ''
    const signedIn = await signIn(product.url)
    const cookie = signedIn.headers['set-cookie']?.map((set) => set.split(';')[0]).join('; ')
    const answers: [what: string, status: number, answer: Answer][] = [
      ['the front page', 200, await get('/')],
      ['an article', 200, page],
      ['an article that was not changed', 304, await get(article.path, { 'if-none-match': '*' })],
      ['a withdrawn article', 410, await get(withdrawn.path)],
      ['a missing page', 404, await get('/nowhere')],
      ['an old address', 308, await get('/old')],
      ['what hydrates a page', 200, await get(payload)],
      ['what hydrated a page', 404, await get('/_rejoinder/gone.js')],
      ['a style sheet', 200, await get(style)],
      ['a picture', 200, await get('/demo/publisher.webp')],
      ['the icon', 200, await get('/icon.svg')],
      ['the sign-in', 200, await get('/sign-in')],
      ['the desk for strangers', 307, await get('/admin/comments')],
      ['a sign-in', 303, signedIn],
      ['the desk', 200, await get('/admin/comments', { cookie })],
      ['a missing page of the desk', 404, await get('/admin/comments/nothing', { cookie })],
      ['the health of the process', 200, await get('/api/health')],
      ['another site', 421, await get('/', { host: 'other.example' })],
      ['a forged form', 403, await send(product.url, { method: 'POST' })],
      ['another method', 405, await send(product.url, { method: 'PUT' })],
    ]
    for (const [what, status, answer] of answers) {
      expect(answer.status, what).toBe(status)
      const { score, modifiers } = observatoryScore(answer)
      expect(score, `${what}: ${JSON.stringify(modifiers)}`).toBeGreaterThanOrEqual(ENOUGH)
    }
    for (const set of signedIn.headers['set-cookie'] ?? []) expect(set).toMatch(/^__Host-/)
  } finally {
    expect(await product.stop()).toBe(0)
    removeFolder(folder)
  }
})

async function signIn(url: string): Promise<Answer> {
  const { text } = await send(`${url}/sign-in`)
  const fields = { ...hiddenFields(text, 'password'), ...ADMINISTRATOR }
  return postForm(`${url}/sign-in`, fields, { headers: { origin: SITE } })
}
