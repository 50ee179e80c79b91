import { describe, expect, test } from 'vitest'
import { writer } from '@/lib/testing/actors'
import { later, MINUTE_MS, NOW } from '@/lib/testing/clock'
import { category, site } from '@/lib/testing/factories'
import {
  isOpenToReplies,
  publishedBy,
  seenByReaders,
  sendArticle,
  TEXT,
  ZONE,
} from '@/lib/testing/writing'
import { doWhatIsDue } from './due'
import { listEntries } from './queries'
import { startArticle } from './starting'

await site({ timeZone: ZONE })
await category({ slug: 'harbour', name: 'Harbour' })
const editor = await writer()

describe('what is scheduled', () => {
  // 10:45 in Berlin in March, an hour before summer time.
  const at = '2026-03-14T10:45'
  const due = new Date('2026-03-14T09:45:00.000Z')

  test('appears when its time has come in the site’s zone, once, whoever asks', async () => {
    const id = await startArticle(editor, ZONE, NOW)
    const sent = await sendArticle(editor, id, 'schedule', {
      ...TEXT,
      title: 'Tomorrow',
      publishAt: at,
    })
    expect(sent).toMatchObject({ did: 'scheduled', change: null })
    expect(await doWhatIsDue(new Date(due.getTime() - 1))).toEqual({ published: 0, closed: 0 })
    expect(await seenByReaders(id)).toBeNull()
    const instances = await Promise.all([1, 2, 3].map(() => doWhatIsDue(due)))
    expect(instances.map(({ published }) => published).sort()).toEqual([0, 0, 1])
    expect(await seenByReaders(id)).toMatchObject({ title: 'Tomorrow', publishedAt: due })
    const deeds = (await listEntries(editor, id)).map(({ deed, actorName }) => [deed, actorName])
    expect(deeds[0]).toEqual(['PUBLISHED', 'The clock'])
  })

  test('can be taken back, and then it does not appear', async () => {
    const id = await startArticle(editor, ZONE, NOW)
    await sendArticle(editor, id, 'schedule', { ...TEXT, title: 'Not after all', publishAt: at })
    expect(await sendArticle(editor, id, 'take-back')).toMatchObject({ did: 'taken-back' })
    await doWhatIsDue(due)
    expect(await seenByReaders(id)).toBeNull()
  })

  test.each(['', '2026-03-14T10:26', 'soon', '2026-02-30T10:00'])(
    'is not for “%s”',
    async (publishAt) => {
      const id = await startArticle(editor, ZONE, NOW)
      const sent = await sendArticle(editor, id, 'schedule', { ...TEXT, publishAt })
      expect(sent).toMatchObject({ kind: 'unready', errors: { publishAt: expect.any(String) } })
      await sendArticle(editor, id, 'save')
    },
  )

  test('replies close by themselves, too', async () => {
    const id = await publishedBy(editor, { title: 'Closing', commentsCloseAt: at })
    await doWhatIsDue(later(MINUTE_MS))
    expect(await isOpenToReplies(id)).toEqual({ commentsOpen: true })
    expect(await doWhatIsDue(due)).toMatchObject({ closed: 1 })
    expect(await isOpenToReplies(id)).toEqual({ commentsOpen: false })
  })
})
