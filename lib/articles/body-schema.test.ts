import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '@/lib/articles/body-html'
import { elementsIn, type Parent } from '@/lib/articles/body-nodes'
import { bodySchema } from '@/lib/articles/body-schema'
import { isDangerous } from '@/lib/testing/markup'
import { hostileStrings } from '@/lib/testing/shared-data'

const sanitizer = unified().use(rehypeSanitize, bodySchema).freeze()

describe('the sanitizer', () => {
  it('is safe by itself, whatever the steps before it let through', () => {
    const own = ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'].flatMap((address) => [
      `<a href="${address}">a</a><img src="${address}"><p style="x" onclick="x" name="x">b</p>`,
      `<script>x</script><iframe src="${address}"></iframe><form action="${address}"><input></form>`,
    ])
    for (const source of [...own, ...hostileStrings()]) {
      const tree = sanitizer.runSync(parseHtml(source)) as Parent
      expect(elementsIn(tree).filter(isDangerous)).toEqual([])
    }
  })
})
