import { expect, test } from 'vitest'
import { orderComments } from '@/lib/importing/comment-order'
import type { WxrComment } from '@/lib/importing/wxr'

/** `2<1` is comment 2, an answer to 1; what comes out is written the same way. */
function order(...comments: string[]): string[] {
  const given = comments.map((comment) => {
    const [id = '', parentId = null] = comment.split('<')
    return { id, parentId } as WxrComment
  })
  return orderComments(given).map(({ id, parentId, lost }) =>
    [`${id}${parentId ? `<${parentId}` : ''}`, ...(lost ? [lost] : [])].join(' '),
  )
}

test('parents come before their answers', () => {
  expect(order('3<2', '2<1', '1', '4')).toEqual(['1', '2<1', '3<2', '4'])
})

test('an answer to what is not there stands at the top, with its own answers below it', () => {
  expect(order('2<1', '3<2')).toEqual(['2 missing', '3<2'])
})

test('a circle is broken at one of its members, not at what hangs on it', () => {
  expect(order('5<4', '1<3', '2<1', '3<2', '4<3')).toEqual(['3 circle', '1<3', '4<3', '2<1', '5<4'])
  expect(order('1<1')).toEqual(['1 circle'])
})

test('depth has no limit', () => {
  const deep = Array.from({ length: 20_000 }, (_, i) => `${i + 1}<${i}`)
  expect(order('0', ...deep)).toEqual(['0', ...deep])
})
