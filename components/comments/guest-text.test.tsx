import type { Element } from 'hast'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GuestText } from '@/components/comments/guest-text'
import { elementsOf } from '@/lib/testing/markup'
import { hasSharedData, hostileStrings } from '@/lib/testing/shared-data'

const ALLOWED: Record<string, string[]> = {
  ...{ p: [], blockquote: [], ul: [], ol: ['start'], li: [], pre: [], code: [] },
  ...{ strong: [], em: [], br: [], a: ['href', 'rel'] },
}

describe('a reply on the page', () => {
  it('has the marks its author typed', () => {
    expect(render('> **Yes**, _but_\n> see https://a.example')).toBe(
      '<blockquote><p><strong>Yes</strong>, <em>but</em><br/>see <a href="https://a.example/" rel="ugc nofollow noopener noreferrer">https://a.example</a></p></blockquote>',
    )
    expect(render('3. three\n\n   `x`\n\n```\n<b>\n```')).toBe(
      '<ol start="3"><li><p>three</p><p><code>x</code></p></li></ol><pre><code>&lt;b&gt;</code></pre>',
    )
    expect(render('- a')).toBe('<ul><li><p>a</p></li></ul>')
  })

  it('marks every link as the words of a stranger', () => {
    for (const source of ['https://a.example', '<https://a.example>', '[a](https://a.example)']) {
      const [link] = elementsOf(render(source)).filter((element) => element.tagName === 'a')
      expect(link?.properties.rel).toEqual(['ugc', 'nofollow', 'noopener', 'noreferrer'])
    }
  })
})

describe.skipIf(!hasSharedData)('hostile replies', () => {
  it('would be noticed, if they became markup', () => {
    const noticed = hostileStrings().filter((source) => !elementsOf(source).every(isAllowed))
    expect(noticed.length).toBeGreaterThan(600)
  })

  it('become nothing but allowed elements and attributes', () => {
    for (const source of hostileStrings()) {
      const html = render(`[a](<${source}>) [b](${source}) **${source}**\n\n> ${source}`)
      expect(elementsOf(html).filter((element) => !isAllowed(element))).toEqual([])
    }
  }, 30_000)
})

function render(source: string): string {
  return renderToStaticMarkup(<GuestText source={source} />)
}

function isAllowed({ tagName, properties }: Element): boolean {
  const names = Object.keys(properties)
  const isSafe = tagName !== 'a' || /^https?:\/\//.test(String(properties.href))
  return isSafe && names.every((name) => ALLOWED[tagName]?.includes(name)) && tagName in ALLOWED
}
