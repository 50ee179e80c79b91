import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { librarian } from '@/lib/testing/actors'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { sqlAs, sqlState } from '@/lib/testing/databases'
import { article } from '@/lib/testing/factories'
import { photograph } from '@/lib/testing/pictures'
import { addPicture, deletePicture, describePicture, replacePicture } from './mutations'
import { getPicture, listPictures } from './queries'
import { sweepMedia } from './sweep'

const folder = await mkdtemp(path.join(tmpdir(), 'rejoinder-media-'))
vi.stubEnv('MEDIA_DIR', folder)

const editor = await librarian()
const files = new Map<number, Promise<Buffer>>()
/** The same bytes for the same width. */
function bytes(side: number): Promise<Buffer> {
  const made = files.get(side) ?? photograph(side, 100).jpeg().toBuffer()
  files.set(side, made)
  return made
}

async function added(by = editor, side = 100, name = 'quay.jpg') {
  const result = await addPicture(by, { name, bytes: await bytes(side) }, NOW)
  if (result.kind === 'refused') throw new Error(result.code)
  return result.media
}

test('a picture has its row and its files, and the same one twice is one', async () => {
  const one = await added()
  const other = await added(await librarian('AUTHOR'), 100, 'again.jpg')
  expect(other).toEqual(one)
  expect(await readdir(path.join(folder, one.key))).toEqual(['100.avif', '100.jpg', '100.webp'])
  expect((await getPicture(editor, one.id))?.fileName).toBe('quay.jpg')
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\pictures\\quay.jpg', 'quay.jpg'],
  ['quay\u202Egpj.exe', 'quaygpj.exe'],
  ['\u0000', 'picture'],
])('a file called %j is shown as %s, and lies nowhere else', async (name, shown) => {
  const side = 101 + name.length
  const { id, key } = await added(editor, side, name)
  expect((await getPicture(editor, id))?.fileName).toBe(shown)
  expect(await readdir(folder)).toContain(key)
})

test('an author changes and deletes what they added, and nothing of others', async () => {
  const author = await librarian('AUTHOR')
  const [mine, theirs] = [await added(author, 201), await added(editor, 202)]
  const words = { alt: 'The quay', caption: '', credit: '' }
  expect(await describePicture(author, theirs.id, words)).toBe(false)
  expect(await deletePicture(author, theirs.id)).toEqual({ kind: 'gone' })
  const file = { name: 'x.jpg', bytes: await bytes(203) }
  for (const { id } of [mine, theirs])
    expect(await replacePicture(author, id, file, NOW)).toEqual({ kind: 'gone' })
  expect(await describePicture(author, mine.id, words)).toBe(true)
  const { pictures } = await listPictures(author, { q: 'the QUAY', after: null })
  expect(pictures.map(({ id, isMine }) => [id, isMine])).toEqual([[mine.id, true]])
  expect(await deletePicture(author, mine.id)).toEqual({ kind: 'removed' })
  expect(await readdir(folder)).not.toContain(mine.key)
})

test('what an article shows is not deleted, and replaced wherever it is shown', async () => {
  const { id, key, url } = await added(editor, 301)
  const { id: articleId } = await article({ imageUrl: url, source: `![Quay](${url} "Caption")` })
  expect(await deletePicture(editor, id)).toEqual({ kind: 'used' })
  expect(await readdir(folder)).toContain(key)
  expect((await getPicture(editor, id))?.uses).toMatchObject([{ articleId }])
  const inText = await article({ source: `![Quay](${url})` })
  const above = await article({ imageUrl: url })
  const used = (await getPicture(editor, id))?.uses.map((use) => use.articleId)
  expect(used).toEqual([above.id, inText.id, articleId])
  const file = { name: 'new.jpg', bytes: await bytes(302) }
  const replaced = await replacePicture(editor, id, file, NOW)
  const tags = [above, inText, { id: articleId }].map((one) => `article:${one.id}`)
  expect(replaced).toMatchObject({ change: { tags: ['articles', ...tags] } })
  const row = await appClient().article.findUniqueOrThrow({ where: { id: articleId } })
  expect(row.imageUrl).toMatch(/^\/media\/[0-9a-f]{16}-302x100-/)
  expect(row.source).toBe(`![Quay](${row.imageUrl} "Caption")`)
  expect(await deletePicture(editor, id)).toEqual({ kind: 'removed' })
})

test('what an interrupted upload left behind is swept: files without a row, and never a row’s', async () => {
  const { key } = await added(editor, 401)
  const [left, recent] = ['0123456789abcdef-9x9-000000', 'fedcba9876543210-9x9-000000']
  for (const name of [left, recent, '.unfinished/half'])
    await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, left, '9.webp'), 'x')
  await utimes(path.join(folder, left), NOW, NOW)
  await utimes(path.join(folder, recent), later(DAY_MS), later(DAY_MS))
  await utimes(path.join(folder, key), NOW, NOW)
  expect(await sweepMedia(later(DAY_MS))).toBe(1)
  const names = await readdir(folder)
  expect(names).toEqual(expect.arrayContaining([key, recent]))
  expect(names).not.toContain(left)
  expect(names).not.toContain('.unfinished')
})

test('readers’ role knows nothing of who added what', async () => {
  expect(await sqlState(sqlAs('rejoinder_reader', 'SELECT 1 FROM private.media'))).toBe('42501')
})
