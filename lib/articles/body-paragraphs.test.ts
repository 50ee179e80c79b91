import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { renderArticleBody } from '@/lib/html'

const render = (source: string) =>
  renderToStaticMarkup(renderArticleBody({ source, format: 'HTML' }).nodes)

const embed =
  '<p class="embed-link"><a href="https://a.example/v" rel="noopener">Open on a.example</a></p>'

describe('classic WordPress content', () => {
  const table: [promise: string, source: string, html: string][] = [
    ['a blank line ends a paragraph', 'a\n\nb\n \nc', '<p>a</p><p>b</p><p>c</p>'],
    ['a line end is a line break', 'a\nb<br>\nc', '<p>a<br/>b<br/>c</p>'],
    ['also inside of a mark', '<em>a\nb</em>', '<p><em>a<br/>b</em></p>'],
    ['marks stay in their paragraph', 'a <b>b</b> c\n\nd', '<p>a <b>b</b> c</p><p>d</p>'],
    ['blocks stand alone', 'a\n<h2>b c</h2>\nd', '<p>a</p><h2 id="b-c">b c</h2><p>d</p>'],
    [
      'quotations have paragraphs',
      '<blockquote>a\n\nb</blockquote>',
      '<blockquote><p>a</p><p>b</p></blockquote>',
    ],
    ['list items need none', '<ul>\n\n<li>a</li>\n\n</ul>', '<ul>\n\n<li>a</li>\n\n</ul>'],
    ['code keeps its lines', '<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
    ['paragraphs keep theirs', '<p>a\nb\n\nc</p>', '<p>a\nb\n\nc</p>'],
    ['“read more” vanishes', 'a<!--more-->\n\nb<!--nextpage--> c', '<p>a</p><p>b c</p>'],
    ['nothing comes of nothing', '\n \n<!-- x -->\n', ''],
  ]

  test.each(table)('%s', (_, source, html) => expect(render(source)).toBe(html))
})

describe('block editor content', () => {
  const table: [promise: string, source: string, html: string][] = [
    [
      'its comments vanish',
      '<!-- wp:paragraph {"a":1} -->\n<p>a</p>\n<!-- /wp:paragraph -->',
      '<p>a</p>',
    ],
    [
      'an embed is its link',
      '<figure class="wp-block-embed"><div>\nhttps://a.example/v\n</div></figure>',
      `<figure><div>${embed}</div></figure>`,
    ],
  ]

  test.each(table)('%s', (_, source, html) => expect(render(source)).toBe(html))
})

describe('an address on a line of its own is an embed', () => {
  test.each(['https://a.example/v', '<p> https://a.example/v\n</p>', '\n\nhttps://a.example/v\n'])(
    '%j',
    (source) => expect(render(source)).toBe(embed),
  )

  test('but not in a sentence', () => {
    expect(render('see https://a.example/v')).toBe('<p>see https://a.example/v</p>')
    expect(render(`a\nhttps://a.example/v\nb`)).toBe(`<p>a</p>${embed}<p>b</p>`)
  })
})
