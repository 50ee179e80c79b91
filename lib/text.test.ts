import { describe, expect, it, test } from 'vitest'
import { hasSharedData, hostileStrings } from '@/lib/testing/shared-data'
import {
  countLinks,
  type GuestBlock,
  type GuestInline,
  guestPlainText,
  parseGuestText,
} from '@/lib/text'

const text = (value: string): GuestInline => ({ type: 'text', text: value })
const paragraph = (...children: GuestInline[]): GuestBlock => ({ type: 'paragraph', children })
const lineBreak: GuestInline = { type: 'break' }

const link = (href: string, words = href): GuestInline => ({
  type: 'link',
  href,
  children: [text(words)],
})

describe('what a reply may contain', () => {
  const table: [source: string, tree: GuestBlock[]][] = [
    ['', []],
    ['hello', [paragraph(text('hello'))]],
    ['**bold**', [paragraph({ type: 'strong', children: [text('bold')] })]],
    ['_italic_', [paragraph({ type: 'emphasis', children: [text('italic')] })]],
    ['`a < b`', [paragraph({ type: 'code', text: 'a < b' })]],
    ['```js\na\n\n  b\n```', [{ type: 'code-block', text: 'a\n\n  b' }]],
    [
      '> said\n> so',
      [{ type: 'quote', children: [paragraph(text('said'), lineBreak, text('so'))] }],
    ],
    [
      '- a\n- b',
      [
        {
          type: 'list',
          ordered: false,
          start: 1,
          items: [[paragraph(text('a'))], [paragraph(text('b'))]],
        },
      ],
    ],
    [
      '1986. A year',
      [{ type: 'list', ordered: true, start: 1986, items: [[paragraph(text('A year'))]] }],
    ],
    ['[here](https://a.example/x)', [paragraph(link('https://a.example/x', 'here'))]],
    ['see https://a.example/x.', [paragraph(text('see '), link('https://a.example/x'), text('.'))]],
    ['<https://a.example/x>', [paragraph(link('https://a.example/x'))]],
  ]

  test.each(table)('%j', (source, tree) => {
    expect(parseGuestText(source)).toEqual(tree)
  })

  it('is a line break wherever the reader pressed Enter, on any system', () => {
    const lines = [paragraph(text('a'), lineBreak, text('b'), lineBreak, text('c'))]
    for (const source of ['a\nb\nc', 'a\r\nb\r\nc', 'a\rb\rc', 'a  \nb\\\nc']) {
      expect(parseGuestText(source)).toEqual(lines)
    }
  })
})

describe('what a reply may not contain is shown as it was typed', () => {
  const typed = [
    ...['# Heading', '#### a ##', 'Heading\n---', 'Heading\n===', '---', '* * *'],
    ...[
      '<b>bold</b>',
      '<script>alert(1)</script>',
      '<!-- x -->',
      '<a href="https://a.b">',
      '<?x?>',
    ],
    ...[
      '![alt](https://a.example/x.png)',
      '![a][b]',
      '[a]: https',
      '| a | b |\n|---|---|\n| 1 | 2 |',
    ],
    ...[
      'AT&amp;T',
      '&lt;b&gt;',
      '&#106;avascript:',
      '~~gone~~',
      '[^1]',
      '[ ] todo',
      '[foo]',
      '[](https://a.b)',
    ],
    ...['a@example.com', 'www.example.com', '\uFFFD\u200B\u202E', '\\'],
  ]

  test.each(typed)('%j', (source) => {
    expect(guestPlainText(parseGuestText(source))).toBe(source)
    expect(countLinks(parseGuestText(source))).toBe(0)
  })
})

describe('a link', () => {
  const refused = [
    ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java&#115;cript:alert(1)', 'vbscript:x'],
    ...[
      'data:text/html,x',
      '//evil.example',
      '/local',
      '#fragment',
      '?query',
      'page.html',
      'https:x',
    ],
    ...[
      'https://user:pass@a.example',
      'mailto:a@b.example',
      'ftp://a.example',
      'http:\\\\a.example',
    ],
  ]

  test.each(refused)('to %j is only its words', (address) => {
    const tree = parseGuestText(`[words](<${address}>)`)
    expect(countLinks(tree)).toBe(0)
    expect(guestPlainText(tree)).toBe('words')
  })

  it('is counted wherever it stands', () => {
    const source = '[a](http://a.b) **<http://c.d>**\n\n> - http://e.f\n\n`http://g.h`'
    expect(countLinks(parseGuestText(source))).toBe(3)
    expect(countLinks(parseGuestText('<a href="https://a.example/x">y</a>'))).toBe(1)
  })

  it('never holds another link', () => {
    const tree = parseGuestText('[a http://b.example [c](http://d.example)](http://e.example)')
    expect(JSON.stringify(tree)).not.toMatch(/"href":"[^"]*","children":\[[^\]]*"href"/)
  })
})

describe('plain text', () => {
  it('has the words, and a line for every line', () => {
    const source =
      '**One**\ntwo\n\n> three [four](http://a.b)\n\n1. `five`\n2. six\n\n```\nseven\n```'
    expect(guestPlainText(parseGuestText(source))).toBe('One\ntwo\nthree four\nfive\nsix\nseven')
  })
})

describe.skipIf(!hasSharedData)('the strings that broke others', () => {
  it('become trees of our own kinds of node only', () => {
    const known = /^(paragraph|quote|list|code-block|text|strong|emphasis|code|link|break)$/
    for (const source of hostileStrings()) {
      for (const node of nodesOf(parseGuestText(source))) {
        expect(node.type).toMatch(known)
        if (node.type === 'link') expect(node.href).toMatch(/^https?:\/\//)
      }
    }
  })

  it('keep every word when they are cut at any letter', () => {
    for (const source of hostileStrings().slice(0, 40)) {
      const letters = Array.from(source)
      for (let cut = 0; cut < letters.length; cut++) {
        expect(() => parseGuestText(letters.slice(0, cut).join(''))).not.toThrow()
      }
    }
  })
})

function nodesOf(tree: (GuestBlock | GuestInline)[]): (GuestBlock | GuestInline)[] {
  return tree.flatMap((node) => [node, ...nodesOf(childrenOf(node))])
}

function childrenOf(node: GuestBlock | GuestInline): (GuestBlock | GuestInline)[] {
  if (node.type === 'list') return node.items.flat()
  return 'children' in node ? node.children : []
}
