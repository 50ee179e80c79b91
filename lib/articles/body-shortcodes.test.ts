import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { renderArticleBody } from '@/lib/html'

const render = (source: string) =>
  renderToStaticMarkup(renderArticleBody({ source, format: 'HTML' }).nodes)

const link = (href: string, label: string) =>
  `<p class="embed-link"><a href="${href}" rel="noopener">Open on ${label}</a></p>`
const image = '<img src="/a.jpg" alt="" loading="lazy"/>'

describe('a shortcode of WordPress', () => {
  const table: [source: string, html: string][] = [
    [
      '[caption id="x" align="alignleft" width="3"]<img src="/a.jpg" /> A <em>caption</em>[/caption]',
      `<figure class="wp-caption alignleft">${image}<figcaption> A <em>caption</em></figcaption></figure>`,
    ],
    [
      '<p>[caption align="evil"]<a href="/b"><img src="/a.jpg" /></a> b[/caption]</p>',
      `<figure class="wp-caption"><a href="/b">${image}</a><figcaption> b</figcaption></figure>`,
    ],
    [
      `[caption caption='Old "style"']<img src="/a.jpg">[/caption]`,
      `<figure class="wp-caption">${image}<figcaption>Old &quot;style&quot;</figcaption></figure>`,
    ],
    ['a [gallery ids="1,2"] b', '<p>a </p><p class="gallery">Gallery</p><p> b</p>'],
    ['[embed width="3"]https://a.example/v[/embed]', link('https://a.example/v', 'a.example')],
    ['[audio https://a.example/a.mp3?a=b]', link('https://a.example/a.mp3?a=b', 'a.example')],
    ['[audio src="https://a.example/a.mp3"]', link('https://a.example/a.mp3', 'a.example')],
    [
      '[video poster="/p.jpg" width="6" mp4="https://a.example/v.mp4"][/video]',
      link('https://a.example/v.mp4', 'a.example'),
    ],
  ]

  test.each(table)('%s', (source, html) => expect(render(source)).toBe(html))
})

describe('stays text:', () => {
  const typed = [
    ...['[foo]', '[foo bar="1"]a[/foo]', '[[gallery]]', '[captions]', '[gallery', '[/caption]'],
    ...['[caption]no picture[/caption]', '[caption] no end', '[embed]javascript:x[/embed]'],
    ...['[audio]', '[video src="javascript:x"]', '[embed][/embed]'],
  ]

  test.each(typed)('%s', (source) =>
    expect(render(source)).toBe(`<p>${source.replaceAll('"', '&quot;')}</p>`),
  )

  test('all of them in code', () => {
    const source = '<pre>[gallery]</pre><p><code>[audio src="/a.mp3"]</code></p>'
    expect(render(source)).toBe(source.replaceAll('"', '&quot;'))
  })
})
