import { describe, expect, it } from 'vitest'
import { jsonLd } from '@/lib/json-ld'
import { elementsOf } from '@/lib/testing/markup'
import { hostileStrings } from '@/lib/testing/shared-data'

const hostile = [
  ...['</script><script>alert(1)</script>', '<!--<script>', ']]>', '&lt;/script&gt;'],
  ...['\u2028\u2029', '\ud800', '\0', '"\\', '</SCRIPT ', ...hostileStrings()],
]

describe('JSON-LD', () => {
  it('says what it was given', () => {
    for (const text of hostile)
      expect(JSON.parse(jsonLd({ [text]: text }))).toEqual({ [text]: text })
  })

  it('stays inside its block, whatever it says', () => {
    for (const text of hostile) {
      const html = `<script type="application/ld+json">${jsonLd({ text })}</script>`
      expect(elementsOf(html)).toHaveLength(1)
      expect(jsonLd({ text })).not.toMatch(/[<>&\u2028\u2029]/)
    }
  })
})
