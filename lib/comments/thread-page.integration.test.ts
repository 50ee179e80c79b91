import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/queries'
import { later } from '@/lib/testing/clock'
import { sqlAs } from '@/lib/testing/databases'
import { article, comment } from '@/lib/testing/factories'
import { blocksOf, queriesOf } from '@/lib/testing/query-blocks'
import { seededRandom } from '@/lib/testing/random'
import { countThreadsBefore, listThreadPage } from './queries'
import { buildThreads } from './thread'
import { countPages, pageAfter, REPLY_ORDERS } from './thread-page'

/** An article with so many replies, of which every third answers the one before. */
async function articleWith(replies: number) {
  const made = await article()
  await sqlAs(
    'owner',
    `INSERT INTO comment (id, article_id, parent_id, status, author_name, text, avatar_seed, created_at)
     SELECT md5($1 || i)::uuid, $1::uuid, CASE i % 3 WHEN 2 THEN md5($1 || i - 1)::uuid END,
            'APPROVED', 'Nora Reader', repeat(md5(i::text), 45), 7,
            timestamptz '2025-11-03 09:00Z' + i * interval '1 s'
       FROM generate_series(0, $2::int - 1) i`,
    [made.id, replies],
  )
  return made
}

test('the first page costs the same whether a hundred replies follow or ten thousand', async () => {
  const few = await articleWith(100)
  const many = await articleWith(10_000)
  await sqlAs('owner', 'VACUUM ANALYZE')
  for (const order of REPLY_ORDERS) {
    const read = ({ id, slug }: typeof few) =>
      queriesOf(async () => {
        const found = await getArticle(slug)
        expect(countPages(found?.threadCount ?? 0, 50)).toBe(id === few.id ? 2 : 134)
        const { comments } = await listThreadPage(id, { order, page: 1 }, 50)
        expect(new Set(comments.map(({ id }) => id)).size).toBeGreaterThanOrEqual(74)
      })
    const [small, large] = [await read(few), await read(many)]
    expect(large.length).toBe(small.length)
    const [a, b] = [await blocksOf(small), await blocksOf(large)]
    expect(a).toBeGreaterThan(50)
    expect(b).toBeLessThan(2 * a)
  }
})

test.each(REPLY_ORDERS)(
  'turning the pages, %s first, every reply is met once, also while others post',
  async (order) => {
    const random = seededRandom(20251103)
    const { id: articleId, slug } = await article()
    const ids: string[] = []
    const post = async (minute: number) => {
      const parentId = random() < 0.4 ? (ids[Math.floor(random() * ids.length)] ?? null) : null
      const status = random() < 0.2 ? ('TRASHED' as const) : ('APPROVED' as const)
      ids.push((await comment({ articleId, parentId, status, createdAt: later(minute) })).id)
    }
    // Five of the same moment each: the order must not depend on luck.
    for (let i = 0; i < 60; i++) await post(Math.floor(i / 5))
    const before = await shownOn(articleId)
    const met: string[] = []
    const threadsMet: string[] = []
    const perPage = 4
    for (let page = 1; ; page++) {
      const replies = await listThreadPage(articleId, { order, page }, perPage)
      const threads = buildThreads(replies, 3, order)
      if (threads.length === 0) break
      met.push(...replies.comments.map(({ id }) => id))
      threadsMet.push(...threads.map(({ id }) => id))
      for (const { id } of order === 'oldest' ? replies.comments : []) {
        const place = pageAfter((await countThreadsBefore(id)) ?? -1, perPage)
        expect(place).toBe(page)
      }
      // In the other orders what is posted moves others on: there nobody posts meanwhile.
      if (order === 'oldest') await post(100 + page)
    }
    expect(new Set(met).size).toBe(met.length)
    expect(before.filter((id) => !met.includes(id))).toEqual([])
    // All on one page, they stand in the order in which the pages were read.
    const whole = buildThreads(await listThreadPage(articleId, { order, page: 1 }, 1_000), 3, order)
    expect(whole.map(({ id }) => id).slice(0, threadsMet.length)).toEqual(threadsMet)
    const found = await getArticle(slug)
    expect(found?.commentCount).toBe((await shownOn(articleId)).length)
  },
)

async function shownOn(articleId: string): Promise<string[]> {
  const rows = await sqlAs('rejoinder_reader', 'SELECT id FROM comment WHERE article_id = $1', [
    articleId,
  ])
  return rows.map(({ id }) => String(id))
}
