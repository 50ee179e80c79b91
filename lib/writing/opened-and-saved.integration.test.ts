import { describe, expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { importWxr } from '@/lib/importing/import-wxr'
import { writer } from '@/lib/testing/actors'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { article, site } from '@/lib/testing/factories'
import { hasSharedData, readSharedData } from '@/lib/testing/shared-data'
import { sendArticle } from '@/lib/testing/writing'

await site({ timeZone: 'Europe/Berlin' })
const editor = await writer()

const whole = (id: string) =>
  appClient().article.findUniqueOrThrow({ where: { id }, include: { tags: true } })

test('what came from elsewhere is opened as it is, and saving it unchanged changes nothing', async () => {
  const { id } = await article({
    ...{ slug: 'from-elsewhere', format: 'HTML', source: '<p>As <b>it</b> came.</p>' },
    ...{ houseLine: '', disclaimer: 'Ours', language: 'ar', direction: 'rtl' },
  })
  const before = await whole(id)
  expect(await sendArticle(editor, id, 'publish', {}, later(DAY_MS))).toMatchObject({
    kind: 'saved',
  })
  expect(await whole(id)).toEqual(before)
})

describe.skipIf(!hasSharedData)('every article of the export themes are tested with', () => {
  test('is what it was after it was opened and published again', async () => {
    const file = readSharedData('themeunittestdata.wordpress.xml')
    await importWxr(file, { dryRun: false, now: NOW })
    const where = { status: 'PUBLISHED', importKey: { not: null } } as const
    const articles = await appClient().article.findMany({ where, include: { tags: true } })
    expect(articles).toHaveLength(76)
    for (const before of articles) {
      const sent = await sendArticle(editor, before.id, 'publish', {}, later(DAY_MS))
      expect(sent, before.title).toMatchObject({ kind: 'saved', did: 'updated' })
      expect(await whole(before.id)).toEqual(before)
    }
  })
})
