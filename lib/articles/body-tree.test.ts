import type { Nodes } from 'hast'
import { renderToStaticMarkup } from 'react-dom/server'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { elementsIn } from '@/lib/articles/body-nodes'
import { type BodyFormat, bodyTree } from '@/lib/articles/body-tree'
import { htmlToPlainText, renderArticleBody } from '@/lib/html'
import { elementsOf, isDangerous } from '@/lib/testing/markup'
import { hasSharedData, hostileStrings, readSharedData } from '@/lib/testing/shared-data'

const FORMATS: BodyFormat[] = ['MARKDOWN', 'HTML']

const render = (source: string, format: BodyFormat = 'HTML') =>
  renderToStaticMarkup(renderArticleBody({ source, format }).nodes)

describe('deeply nested markup', () => {
  it('neither overflows nor loses its words', () => {
    for (const tags of ['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<svg><p>']) {
      expect(render(`${tags.repeat(10_000)}words`)).toContain('words')
    }
    expect(render('<template>'.repeat(10_000))).toBe('')
    const emphasis = `${'*a '.repeat(500)}words${' a*'.repeat(500)}`
    expect(render(emphasis, 'MARKDOWN')).toContain('words')
    for (const marks of ['>', '- ', '1. ', '[', '**a', '*a ']) {
      expect(render(`${marks.repeat(5_000)}words`, 'MARKDOWN')).toContain('words')
    }
  }, 60_000)

  it('is text where Markdown nests deeper than anybody writes', () => {
    expect(htmlToPlainText(`${'>'.repeat(100)}a`, 'MARKDOWN')).toBe(`${'>'.repeat(60)}a`)
  })
})

describe.skipIf(!hasSharedData)('hostile bodies', () => {
  const sources = [
    ...hostileStrings(),
    ...readSharedData('themeunittestdata.wordpress.xml').split('content:encoded>'),
  ]

  it('would be noticed, if they came through', () => {
    const noticed = sources.filter((source) => elementsOf(source).some(isDangerous))
    expect(noticed.length).toBeGreaterThan(600)
  })

  it.each(FORMATS)(
    'in %s have nothing dangerous left, and browsers read them as the tree we made',
    (format) => {
      const parser = unified().use(rehypeParse, { fragment: true }).freeze()
      for (const source of sources) {
        const seen = parser.parse(render(source, format))
        expect(elementsIn(seen).filter(isDangerous)).toEqual([])
        expect(outline(seen)).toBe(outline(bodyTree(source, format).tree))
      }
    },
    60_000,
  )
})

function outline(node: Nodes): string {
  if (node.type !== 'element' && node.type !== 'root') return ''
  const inner = node.children.map(outline).join('')
  return node.type === 'root' ? inner : `<${node.tagName}>${inner}</${node.tagName}>`
}
