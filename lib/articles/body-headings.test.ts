import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, test } from 'vitest'
import { renderArticleBody } from '@/lib/html'
import { elementsOf } from '@/lib/testing/markup'

const headingsOf = (source: string) => renderArticleBody({ source, format: 'MARKDOWN' }).headings
const render = (source: string) =>
  renderToStaticMarkup(renderArticleBody({ source, format: 'HTML' }).nodes)

describe('headings', () => {
  it('leave the first level to the headline', () => {
    expect(headingsOf('# A b\n\n## C d\n\n### E f\n\n#### G h')).toEqual([
      { id: 'a-b', level: 2, text: 'A b' },
      { id: 'c-d', level: 3, text: 'C d' },
      { id: 'e-f', level: 4, text: 'E f' },
    ])
    expect(render('<h1>a</h1><h5>b</h5><h6>c</h6>')).toBe(
      '<h2 id="a-section">a</h2><h6>b</h6><h6>c</h6>',
    )
  })

  it('stay where they are when the headline is respected', () => {
    expect(headingsOf('## A b\n\n### C d').map(({ level }) => level)).toEqual([2, 3])
  })

  it('are the words without the marks, on one line', () => {
    expect(headingsOf('## The *big* `x`  [link](/y)')[0]?.text).toBe('The big x link')
  })

  it('without words are left out', () => {
    expect(headingsOf('##\n\n## ![](/a.png)')).toEqual([])
    expect(render('<h2></h2>')).toBe('')
  })
})

describe('the id of a heading', () => {
  const table: [typed: string, id: string][] = [
    ['Two words', 'two-words'],
    ['Введение', 'введение'],
    ['Comment', 'comment-section'],
    ['__next', '__next-section'],
    ['document.cookie', 'documentcookie-section'],
    ['!!!', 'untitled-section'],
  ]

  test.each(table)('%s: %s', (typed, id) => {
    expect(headingsOf(`## ${typed.replaceAll('_', '\\_')}`)[0]?.id).toBe(id)
  })

  it('is never used twice, never a plain word and never endless', () => {
    const many = ['Same', 'Same', 'Same 1', 'Same section', 'x'.repeat(5_000)]
    const ids = headingsOf(many.map((text) => `## ${text}`).join('\n')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(many.length)
    for (const id of ids) expect(id).toMatch(/^.{1,90}$/)
    for (const id of ids) expect(id).toContain('-')
  })

  it('is where the body’s own links lead', () => {
    const html = render(
      '<a href="#Part">a</a><a href="#intro">b</a><h2 id="Part">P q</h2><h3>Intro</h3>',
    )
    const elements = elementsOf(html)
    const links = elements
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => link.properties.href)
    expect(links).toEqual(['#part-section', '#intro-section'])
    expect(elements.map(({ properties }) => properties.id).filter(Boolean)).toEqual([
      'part-section',
      'intro-section',
    ])
  })

  it('is the only id there is, footnotes aside', () => {
    expect(render('<p id="email" name="x">a</p><h5 id="y">b</h5>')).toBe('<p>a</p><h5>b</h5>')
  })
})
