import { describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { readerClient } from '@/lib/database/reader-client'
import { writer } from '@/lib/testing/actors'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { sqlAs, sqlState } from '@/lib/testing/databases'
import { category, site } from '@/lib/testing/factories'
import { publishedBy, sendArticle, TEXT, ZONE } from '@/lib/testing/writing'
import { getByline, saveByline } from './bylines'
import { makePreview, openPreview, revokePreview } from './previews'
import { getDeskArticle, listEntries, listPreviews } from './queries'
import { restoreText } from './restoring'
import { startArticle } from './starting'

await site({ timeZone: ZONE })
await category({ slug: 'harbour', name: 'Harbour' })
const editor = await writer()

describe('the history', () => {
  test('has every text that was saved by hand, and any of them can be had back', async () => {
    const id = await startArticle(editor, ZONE, NOW)
    await sendArticle(editor, id, 'save', { ...TEXT, source: 'One' })
    await sendArticle(editor, id, 'autosave', { source: 'Two' })
    await sendArticle(editor, id, 'save', { source: 'Three' })
    const saved = (await listEntries(editor, id)).filter(({ hasText }) => hasText)
    expect(saved).toHaveLength(2)
    await sendArticle(editor, id, 'autosave', { source: 'Four, not saved by hand' })
    const first = { articleId: id, entryId: saved[1]?.id ?? '' }
    expect(await restoreText(editor, first, ZONE, NOW)).toBe(true)
    expect((await getDeskArticle(editor, id, ZONE))?.fields.source).toBe('One')
    const texts = await appClient().articleEntry.findMany({
      where: { articleId: id },
      select: { fields: true },
    })
    expect(JSON.stringify(texts)).toContain('Four, not saved by hand')
  })

  test('cannot be changed by the application', async () => {
    const id = await publishedBy(editor, { title: 'For good' })
    for (const statement of [
      `UPDATE private.article_entry SET actor_name = 'nobody' WHERE article_id = '${id}'`,
      `DELETE FROM private.article_entry WHERE article_id = '${id}'`,
    ])
      expect(await sqlState(sqlAs('rejoinder_app', statement))).toBe('42501')
    for (const table of ['manuscript', 'article_entry', 'preview'])
      expect(await sqlState(sqlAs('rejoinder_reader', `SELECT 1 FROM private.${table}`))).toBe(
        '42501',
      )
  })
})

test('a byline is its writer’s own: readers see the change, and its page stays where it is', async () => {
  const someone = await writer('AUTHOR')
  expect(await getByline(someone)).toBeNull()
  const id = await publishedBy(someone)
  const before = await getByline(someone)
  const words = { name: 'A. Pen', organisation: 'The Post', section: 'Desk', bio: 'Writes.' }
  expect(await saveByline(someone, words)).toMatchObject({ tags: ['articles'] })
  expect(await getByline(someone)).toEqual({ ...words, slug: before?.slug })
  const read = { where: { id }, select: { author: { select: { name: true } } } }
  expect(await readerClient().article.findUnique(read)).toEqual({ author: { name: 'A. Pen' } })
  expect((await getByline(editor))?.name).not.toBe('A. Pen')
})

test('a link shows what the form holds, until it is over or taken back', async () => {
  const id = await startArticle(editor, ZONE, NOW)
  await sendArticle(editor, id, 'autosave', { ...TEXT, title: 'Only for you' })
  const token = (await makePreview(editor, id, NOW)) ?? ''
  const opened = await openPreview(token, ZONE, later(7 * DAY_MS - 1))
  expect(opened).toMatchObject({ title: 'Only for you', category: { slug: 'harbour' } })
  expect(await openPreview(token, ZONE, later(7 * DAY_MS))).toBeNull()
  expect(await openPreview('made-up', ZONE, NOW)).toBeNull()
  const [link] = await listPreviews(editor, id, NOW)
  await revokePreview(await writer('AUTHOR'), link?.id ?? '')
  expect(await openPreview(token, ZONE, NOW)).not.toBeNull()
  await revokePreview(editor, link?.id ?? '')
  expect(await openPreview(token, ZONE, NOW)).toBeNull()
})
