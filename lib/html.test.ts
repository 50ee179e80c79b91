import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, test } from 'vitest'
import type { BodyFormat } from '@/lib/articles/body-tree'
import { renderArticleBody } from '@/lib/html'
import { elementsOf } from '@/lib/testing/markup'

const render = (source: string, format: BodyFormat = 'HTML') =>
  renderToStaticMarkup(renderArticleBody({ source, format }).nodes)

describe('Markdown', () => {
  const table: [source: string, html: string][] = [
    ['“Quoted” – *as typed*…', '<p>“Quoted” – <em>as typed</em>…</p>'],
    ['~~gone~~ ~not~', '<p><del>gone</del> ~not~</p>'],
    ['<b>bold</b>', '<p>&lt;b&gt;bold&lt;/b&gt;</p>'],
    ['<div>\nx</div>', '<p>&lt;div&gt;\nx&lt;/div&gt;</p>'],
    ['a\n\n<!--more-->\n\nb', '<p>a</p>\n<p>b</p>'],
    ['- [x] a', '<ul>\n<li>☑ a</li>\n</ul>'],
    ['```js\nx\n```', '<pre><code>x\n</code></pre>'],
    ['[caption]x[/caption]', '<p>[caption]x[/caption]</p>'],
    [
      '| a |\n|:-:|\n| 1 |',
      '<div role="region" tabindex="0" aria-label="Table"><table><thead><tr><th align="center">a</th></tr></thead><tbody><tr><td align="center">1</td></tr></tbody></table></div>',
    ],
  ]

  test.each(table)('%j', (source, html) => expect(render(source, 'MARKDOWN')).toBe(html))

  it('has footnotes whose links meet', () => {
    const elements = elementsOf(render('a[^x]\n\n[^x]: note', 'MARKDOWN'))
    const ids = elements.map((element) => `#${element.properties.id}`)
    const links = elements.filter((element) => element.tagName === 'a')
    expect(links.map((link) => link.properties.href)).toEqual([
      '#footnote-fn-x',
      '#footnote-fnref-x',
    ])
    for (const link of links) expect(ids).toContain(link.properties.href)
    expect(ids).toContain(`#${links[0]?.properties.ariaDescribedBy}`)
  })
})

describe('a link', () => {
  const kept: [typed: string, attributes: string][] = [
    ['https://a.example/x', 'href="https://a.example/x" rel="noopener"'],
    ['//a.example/x', 'href="https://a.example/x" rel="noopener"'],
    ['ht\ntps://a.example/x', 'href="https://a.example/x" rel="noopener"'],
    ['mailto:a@b.example', 'href="mailto:a@b.example"'],
    ['/about', 'href="/about"'],
    ['page?a=b:c', 'href="page?a=b:c"'],
    ['#note', 'href="#note"'],
  ]

  test.each(kept)('to %j is kept', (typed, attributes) => {
    const html = render(`<p><a href="${typed}" target="_blank" ping="/x" style="x">words</a></p>`)
    expect(html).toBe(`<p><a ${attributes}>words</a></p>`)
  })

  const refused = [
    ...[
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      ' JAVASCRIPT:x',
    ],
    ...[
      '&#106;avascript:alert(1)',
      'vbscript:x',
      'data:text/html,x',
      'blob:x',
      'ftp://a.example',
      '',
    ],
    ...['/\\evil.example', '\\\\evil.example', 'https:evil.example', 'https://user:pass@a.example'],
  ]

  test.each(refused)('to %j is only its words', (typed) => {
    expect(render(`<p><a href="${typed}">words</a></p>`)).toBe('<p>words</p>')
  })
})

describe('an image', () => {
  it('waits until it is near, and always has an alternative text', () => {
    const source = '<p><img src="/a.png" width="3" height="4" srcset="x" onerror="x" style="x"></p>'
    const html = '<p><img src="/a.png" width="3" height="4" alt="" loading="lazy"/></p>'
    expect(render(source)).toBe(html)
  })

  const refused = [
    'data:image/png;base64,x',
    'javascript:x',
    'a.png',
    '#',
    'blob:x',
    'mailto:a@b.c',
  ]

  test.each(refused)('from %j is its alternative text', (src) => {
    expect(render(`<p><img src="${src}" alt="A dog"></p>`)).toBe('<p>A dog</p>')
  })
})

describe('what loads from elsewhere becomes a link', () => {
  const link = (href: string, label: string, rel = ' rel="noopener"') =>
    `<p class="embed-link"><a href="${href}"${rel}>Open ${label}</a></p>`

  const table: [source: string, html: string][] = [
    [
      '<iframe src="//www.a.example/v" srcdoc="x"></iframe>',
      link('https://www.a.example/v', 'on a.example'),
    ],
    ['<embed src="https://a.example/v">', link('https://a.example/v', 'on a.example')],
    ['<object data="https://a.example/v">x</object>', link('https://a.example/v', 'on a.example')],
    ['<video src="/m/v.mp4?x" poster="/p.jpg"></video>', link('/m/v.mp4?x', 'v.mp4', '')],
    ['<audio controls><source src="/a.mp3">none</audio>', link('/a.mp3', 'a.mp3', '')],
    [
      '<p><iframe src="https://a.example/v"></iframe></p>',
      link('https://a.example/v', 'on a.example'),
    ],
    ['<iframe src="javascript:alert(1)"></iframe><video>x</video>', ''],
  ]

  test.each(table)('%s', (source, html) => expect(render(source)).toBe(html))
})

describe('HTML', () => {
  const table: [source: string, html: string][] = [
    ['<p style="x" onclick="x" class="x alignleft" id="x">a</p>', '<p class="alignleft">a</p>'],
    ['<form action="/x"><p>a</p><input><button>b</button></form>', '<p>a</p>'],
    ['<p dir="rtl" lang="ar">سلام</p>', '<p dir="rtl" lang="ar">سلام</p>'],
    ['<p class="x">a</p>', '<p>a</p>'],
    ['<font color="red">a</font>', '<p>a</p>'],
    ['<p><b>unclosed <i>marks', '<p><b>unclosed <i>marks</i></b></p>'],
    ['<td>a</td>', 'a'],
    ['<p>a<button>b</button></p><noscript><p>c</p></noscript>', '<p>a</p><p>c</p>'],
    [
      '<b><a href="/a">a<table><td><a href="/b">b</a></table></a></b>',
      '<b><a href="/a">a<div role="region" tabindex="0" aria-label="Table"><table><tbody><tr><td>b</td></tr></tbody></table></div></a></b>',
    ],
    [
      '<table><tr><td>a<table><tr><td>b</table></table>',
      '<div role="region" tabindex="0" aria-label="Table"><table><tbody><tr><td>a<table><tbody><tr><td>b</td></tr></tbody></table></td></tr></tbody></table></div>',
    ],
  ]

  test.each(table)('%s', (source, html) => expect(render(source)).toBe(html))
})
