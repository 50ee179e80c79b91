import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { listThreadPage } from '@/lib/comments/queries'
import { appClient } from '@/lib/database/app-client'
import { renderArticleBody } from '@/lib/html'
import { importWxr } from '@/lib/importing/import-wxr'
import { parseWxr } from '@/lib/importing/wxr'
import { NOW } from '@/lib/testing/clock'
import { dump } from '@/lib/testing/databases'
import { elementsOf, isDangerous } from '@/lib/testing/markup'
import { hasSharedData, readSharedData } from '@/lib/testing/shared-data'

const file = readSharedData('themeunittestdata.wordpress.xml')

const load = () => importWxr(file, { dryRun: false, now: NOW })

describe.skipIf(!hasSharedData)('the export themes are tested with', () => {
  let report: Awaited<ReturnType<typeof load>>
  beforeAll(async () => {
    report = await load()
  })

  it('comes over whole', async () => {
    const { articles, comments } = report.counts
    expect(articles).toEqual({ created: 79, updated: 0, unchanged: 0, skipped: 0 })
    expect(comments).toEqual({ created: 33, updated: 0, unchanged: 0, skipped: 0 })
    const published = parseWxr(file).items.filter(
      ({ type, status, password }) => type !== 'attachment' && status === 'publish' && !password,
    )
    expect(await appClient().article.count({ where: { status: 'PUBLISHED' } })).toBe(
      published.length,
    )
    expect(published.length).toBe(76)
  })

  it('changes nothing the second time', async () => {
    const before = await dump('public', 'private')
    const { counts } = await load()
    for (const { created, updated } of Object.values(counts)) expect(created + updated).toBe(0)
    expect(await dump('public', 'private')).toEqual(before)
  })

  it('keeps the deepest thread', async () => {
    const deepest = await appClient().comment.findFirstOrThrow({
      where: { text: { startsWith: 'Comment Depth 10' } },
    })
    const texts: string[] = []
    let parentId = deepest.parentId
    while (parentId) {
      const parent = await appClient().comment.findUniqueOrThrow({ where: { id: parentId } })
      texts.push(parent.text.slice(0, 'Comment Depth 10'.length))
      parentId = parent.parentId
    }
    expect(texts).toEqual(
      Array.from({ length: 9 }, (_, i) => `Comment Depth ${String(9 - i).padStart(2, '0')}`),
    )
  })

  it('keeps pingbacks and trackbacks out of the replies', async () => {
    const { id } = await appClient().article.findFirstOrThrow({
      where: { comments: { some: { kind: { not: 'COMMENT' } } } },
    })
    const { comments } = await listThreadPage(id, { order: 'oldest', page: 1 }, 50)
    expect(comments).toHaveLength(1)
  })

  it('has an article behind every old address', async () => {
    const redirects = await appClient().redirect.findMany()
    const slugs = new Set((await appClient().article.findMany()).map(({ slug }) => slug))
    expect(redirects.length).toBeGreaterThan(70)
    for (const { target } of redirects) {
      expect(slugs).toContain(decodeURI(target).replace('/articles/', ''))
    }
  })

  it('renders, every published post and page of it, without anything dangerous', async () => {
    const articles = await appClient().article.findMany({ where: { status: 'PUBLISHED' } })
    for (const { source, format } of articles) {
      const html = renderToStaticMarkup(renderArticleBody({ source, format }).nodes)
      expect(elementsOf(html).filter(isDangerous)).toEqual([])
    }
  })
})
