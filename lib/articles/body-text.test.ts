import { describe, expect, it, test } from 'vitest'
import { cutAtWord } from '@/lib/articles/body-excerpt'
import { excerptOf, htmlToPlainText } from '@/lib/html'
import { hostileStrings } from '@/lib/testing/shared-data'

const article =
  '## Heading\n\nThe **lead**[^1]\nof it.\n\n![alt](/a.png)\n\n> quoted\n\n| cell | b |\n|-|-|\n| c | d |\n\n```\ncode\n```\n\n[^1]: Note.'

describe('plain text', () => {
  it('has every word on the line it belongs to, and none of ours', () => {
    expect(htmlToPlainText(article, 'MARKDOWN')).toBe(
      'Heading\nThe lead of it.\nquoted\ncell\nb\nc\nd\ncode\nNote.',
    )
    expect(
      htmlToPlainText('a[gallery]<br>b<iframe src="https://a.example"></iframe>&lt;c', 'HTML'),
    ).toBe('a\nb\n<c')
  })
})

describe('an excerpt', () => {
  it('is running text: no headings, tables, code, captions or notes', () => {
    expect(excerptOf(article, 'MARKDOWN', 100)).toBe('The lead of it. quoted')
    expect(excerptOf('<figure><figcaption>c</figcaption></figure><p>a</p>', 'HTML', 9)).toBe('a')
  })

  it('is taken from the rest where there is no running text', () => {
    expect(excerptOf('## Only\n\n## headings', 'MARKDOWN', 100)).toBe('Only headings')
  })

  const cuts: [text: string, max: number, excerpt: string][] = [
    ['one two', 7, 'one two'],
    ['one two three', 8, 'one two…'],
    ['one two three', 7, 'one…'],
    ['one, two – three', 6, 'one…'],
    ['unbelievable', 5, 'unbe…'],
    ['👨‍👩‍👧 family', 6, '👨‍👩‍👧…'],
    ['日本語の文章です', 6, '日本語の…'],
    ['', 5, ''],
  ]

  test.each(cuts)('of %j in %i is %j', (text, max, excerpt) =>
    expect(cutAtWord(text, max)).toBe(excerpt),
  )

  it('is never longer than it may be, whatever the text', () => {
    for (const text of hostileStrings()) {
      for (const max of [1, 2, 10, 50]) {
        expect(Array.from(cutAtWord(text, max)).length).toBeLessThanOrEqual(max)
      }
    }
  })
})
