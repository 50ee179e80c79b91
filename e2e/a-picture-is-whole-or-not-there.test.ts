import { readdirSync } from 'node:fs'
import path from 'node:path'
import { photograph } from '@/lib/testing/pictures'
import { openDatabase, PASSWORD } from './database'
import { expect, test, visit } from './fixtures'
import { send } from './http'
import { signInPlainly } from './plain-sign-in'
import {
  ADMINISTRATOR,
  administratorSettings,
  makeFolder,
  removeFolder,
  startProduct,
} from './server'
import { editorOf, startWriting } from './writing'

async function jpeg(width: number): Promise<Buffer> {
  return photograph(width, Math.round(width * 0.66))
    .jpeg()
    .toBuffer()
}

/** A picture in a form, as a browser posts it, or as somebody else's page would. */
async function post(url: string, cookie: string, bytes: Buffer, origin = url) {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], 'quay.jpg'))
  const encoded = new Response(form)
  return send(`${url}/admin/media/files`, {
    method: 'POST',
    headers: {
      ...{ cookie, origin, accept: 'application/json' },
      'content-type': encoded.headers.get('content-type') ?? '',
    },
    body: Buffer.from(await encoded.arrayBuffer()),
  })
}

test('a picture is added, described, put into an article and above it, and readers load the size they need', async ({
  openDesk,
  open,
  database,
}) => {
  await database.addCategory({ slug: 'pictured', name: 'Pictured' })
  const desk = await openDesk('EDITOR')
  await visit(desk, '/admin/media')
  const file = { name: 'quay.jpg', mimeType: 'image/jpeg', buffer: await jpeg(1000) }
  await desk
    .getByLabel('Add pictures')
    .setInputFiles([
      file,
      { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html>') },
    ])
  await expect(desk.getByRole('alert').filter({ hasText: 'page.png' })).toContainText(
    'This is no picture',
  )
  await desk.getByRole('link', { name: 'quay.jpg' }).click()
  await desk.getByRole('textbox', { name: 'What the picture shows' }).fill('The quay at noon')
  await desk.getByRole('textbox', { name: 'Caption' }).fill('Noon, by the clock')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved.')).toBeVisible()

  await startWriting(desk)
  await desk.getByRole('textbox', { name: 'Title' }).fill('An article with pictures')
  await desk.getByRole('button', { name: 'Choose a picture' }).click()
  await desk.getByRole('button', { name: 'The quay at noon' }).click()
  await expect(desk.getByRole('textbox', { name: 'What the picture shows' })).toHaveValue(
    'The quay at noon',
  )
  await editorOf(desk).click()
  await desk.keyboard.type('Look:')
  await desk.getByRole('button', { name: 'Picture', exact: true }).click()
  await desk.getByRole('button', { name: 'The quay at noon' }).click()
  await expect(editorOf(desk).getByRole('img', { name: 'The quay at noon' })).toBeVisible()
  await desk.getByRole('combobox', { name: 'Section' }).selectOption('Pictured')
  await desk.getByRole('button', { name: 'Publish now' }).click()
  await expect(desk.getByText('Published. Readers see it now.')).toBeVisible()

  const reader = await open({ viewport: { width: 390, height: 800 } })
  await visit(reader, '/articles/an-article-with-pictures')
  const pictures = reader.getByRole('img', { name: 'The quay at noon' })
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect(picture).toHaveJSProperty('complete', true)
    expect(await picture.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(
      /\/480\.avif$/,
    )
    const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {}
    expect(width / height).toBeCloseTo(1000 / 660, 1)
  }
  await expect(reader.locator('.prose figcaption')).toHaveText('Noon, by the clock')
  const shared = await reader.locator('meta[property="og:image"]').getAttribute('content')
  expect((await send(shared ?? '')).headers['content-type']).toBe('image/jpeg')
})

test('nobody adds a picture who may not: no stranger, no moderator, no other site', async ({
  site,
  database,
}) => {
  const { email } = await database.addPerson({ role: 'MODERATOR' })
  const moderator = await signInPlainly(site.url, { email: String(email), password: PASSWORD })
  const editor = await database.addPerson({ role: 'EDITOR' })
  const cookie = await signInPlainly(site.url, { email: String(editor.email), password: PASSWORD })
  await database.query('UPDATE private.person SET disabled_at = now() WHERE id = $1', [editor.id])
  const bytes = await jpeg(77)
  const count = () => database.query('SELECT count(*) FROM private.media')
  const before = await count()
  for (const jar of ['', moderator, cookie])
    expect((await post(site.url, jar, bytes)).status).toBe(401)
  await database.query('UPDATE private.person SET disabled_at = NULL WHERE id = $1', [editor.id])
  expect((await post(site.url, cookie, bytes, 'https://evil.example')).status).toBe(403)
  expect(await count()).toEqual(before)
})

test('killed in the middle of uploads, what has a row has all its files, and can be shown', async () => {
  test.setTimeout(180_000)
  const folder = makeFolder()
  const dataDir = path.join(folder, 'data')
  const settings = { ...administratorSettings(), DEMO_CONTENT: 'off' }
  const first = await startProduct(dataDir, settings)
  const cookie = await signInPlainly(first.url, ADMINISTRATOR)
  const pictures = await Promise.all(Array.from({ length: 12 }, (_, n) => jpeg(500 + n)))
  const answers = pictures.map((bytes) => post(first.url, cookie, bytes).catch(() => null))
  await Promise.race(answers)
  await first.kill()
  const answered = (await Promise.all(answers)).filter((answer) => answer?.status === 200)

  const second = await startProduct(dataDir, settings)
  const database = await openDatabase({ dataDir })
  const rows = await database.query('SELECT key FROM private.media')
  expect(rows.length).toBeGreaterThanOrEqual(answered.length)
  expect(rows.length).toBeGreaterThan(0)
  for (const { key } of rows) {
    expect(readdirSync(path.join(dataDir, 'media', String(key)))).toHaveLength(6)
    expect((await send(`${second.url}/media/${key}/480.avif`)).status).toBe(200)
  }
  expect(readdirSync(path.join(dataDir, 'media'))).not.toContain('.unfinished')
  await database.close()
  await second.stop()
  removeFolder(folder)
})
