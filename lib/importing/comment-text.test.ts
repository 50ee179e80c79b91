import { describe, expect, it, test } from 'vitest'
import { toReplySource } from '@/lib/importing/comment-text'
import { hasSharedData, hostileStrings } from '@/lib/testing/shared-data'
import { guestPlainText, parseGuestText } from '@/lib/text'

describe('a WordPress comment as the source of a reply', () => {
  const table: [what: string, html: string, source: string][] = [
    ['nothing', ' \n', ''],
    ['nothing seen', '<script>alert(1)</script><style>p{}</style><!-- x -->', ''],
    ['typed lines', 'one\r\ntwo\n\n\nthree', 'one\ntwo\n\nthree'],
    ['breaks', 'one<br />\ntwo<br><br>three', 'one\ntwo\n\nthree'],
    ['paragraphs', '<p>one</p>\n<div>two</div><hr>three', 'one\n\ntwo\n\nthree'],
    ['entities', 'Fish &amp; chips &#8211; &lt;3 &amp;lt;', 'Fish & chips – <3 &lt;'],
    [
      'marks',
      '<b>a</b> <strong>b</strong> <i>c</i> <em>d <b>e</b></em>',
      '**a** **b** *c* *d **e***',
    ],
    ['space at the ends of a mark', 'a<b> b </b>c<i> </i>d', 'a **b** c d'],
    ['a mark around paragraphs', '<b><p>one</p><p>two</p></b>', 'one\n\ntwo'],
    ['marks Markdown cannot set there', 'foo<b>(bar)</b>baz', 'foo(bar)baz'],
    ['code', 'so <code>a `b`</code> <kbd>Esc</kbd>', 'so `` a `b` `` `Esc`'],
    ['code in lines', 'see <code>a {\n\tb\n}</code>', 'see\n\n```\na {\n\tb\n}\n```'],
    ['preformatted', '<pre>\n  ```\n a</pre>', '````\n  ```\n a\n````'],
    [
      'a quotation',
      '<blockquote>a\nb<blockquote>c</blockquote></blockquote>d',
      '> a\n> b\n>\n> > c\n\nd',
    ],
    [
      'a list',
      '<ul>\n<li>a</li>\n<li></li><li>b<ol start="7"><li>c</li></ol></li></ul>',
      '- a\n- b\n\n  7. c',
    ],
    [
      'a link',
      '<a href="https://a.example/(x)?a&amp;b">a [1]</a>',
      '[a \\[1\\]](https://a.example/\\(x\\)?a&b)',
    ],
    [
      'a link that shows itself',
      '<a href="https://a.example/">https://a.example/</a>x',
      '<https://a.example/>x',
    ],
    ['an address', 'http://a.example/x_y_z and _x_', 'http://a.example/x_y_z and \\_x\\_'],
    ['a link not to follow', '<a href="javascript:x">a</a> <a href="/b">b</a>', 'a b'],
    ['a picture', '<img src="https://a.example/b.png" alt="B">', '[B](https://a.example/b.png)'],
    [
      'a linked picture',
      '<a href="https://a.example/"><img src="https://a.example/b.png" alt="B"></a>',
      '[B](https://a.example/)',
    ],
    ['a table', '<table><tr><th>a</th><td>b</td></tr></table>', 'a\n\nb'],
    [
      'what looks like marks',
      '*a* `b` [c](https://d.example) snake_case',
      '\\*a\\* \\`b\\` \\[c\\](https://d.example) snake_case',
    ],
    [
      'what looks like blocks',
      '1. a\n- b\n&gt; c\n---\n~~~\n# d',
      '1\\. a\n\\- b\n\\> c\n\\---\n\\~~~\n# d',
    ],
    [
      'what looks like HTML',
      '&lt;b&gt;a&lt;/b&gt; &lt;https://b.example&gt;',
      '\\<b>a</b> \\<https://b.example>',
    ],
  ]

  test.each(table)('%s', (_, html, source) => {
    expect(toReplySource(html)).toBe(source)
  })

  it('keeps its words where it has too many lines to be read as Markdown', () => {
    const lines = Array.from({ length: 600 }, (_, i) => `${i}. *line*`).join('\n')
    expect(guestPlainText(parseGuestText(toReplySource(lines)))).toBe(lines)
  })
})

describe.skipIf(!hasSharedData)('a hostile WordPress comment', () => {
  const lettersOf = (text: string) => text.replace(/\s+/g, '')
  const shown = (html: string) => guestPlainText(parseGuestText(toReplySource(html)))

  it('that was typed as text is shown letter by letter', () => {
    for (const typed of hostileStrings()) {
      const html = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      expect(lettersOf(shown(html))).toBe(lettersOf(typed).replaceAll('\0', '\uFFFD'))
    }
  }, 30_000)

  it('that was typed as HTML leads nowhere but to http(s)', () => {
    for (const typed of hostileStrings()) {
      const text = JSON.stringify(parseGuestText(toReplySource(typed)))
      expect(text).not.toMatch(/"href":"(?!https?:)/)
    }
  }, 30_000)
})
