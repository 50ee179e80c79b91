import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hostileStrings } from '@/lib/testing/shared-data'
import { readHtml } from './from-html'
import { readMarkdown } from './read'
import { writeMarkdown } from './write'

const pasted = (html: string) => writeMarkdown(readHtml(html))
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

test.each(['word', 'google-docs', 'web-page'])(
  'headings, lists, links, emphasis and tables from %s are kept, and nothing else',
  (name) => {
    expect(pasted(fixture(`${name}.html`))).toBe(fixture(`${name}.md`))
  },
)

test.each([
  ['a script in a link', '<a href="javascript:alert(1)">go</a>', 'go\n'],
  ['a picture of another site', '<p>a<img src="https://t.example/x.gif"></p>', 'a\n'],
  ['a picture of ours', '<img src="/media/a-1x1" alt="Quay">', '![Quay](/media/a-1x1)\n'],
  [
    'hard spaces',
    '<p>20&nbsp;min &laquo;&nbsp;oui&nbsp;&raquo;&nbsp;!</p>',
    '20 min «\u00a0oui\u00a0»\u00a0!\n',
  ],
  ['lines of nothing', '<p>a</p><br><p><span><br></span></p><p>b</p>', 'a\n\nb\n'],
  ['two lists of Word', wordItem('l0', '·') + wordItem('l1', '2.'), '- x\n\n2. x\n'],
  ['a table without rows', '<table></table>', ''],
  ['what Markdown has no mark for', '<p><u>a</u> <mark>b</mark> <ins>c</ins></p>', 'a b c\n'],
  ['bold that is not', '<b style="font-weight:normal">a <b>b</b></b>', 'a **b**\n'],
])('%s is pasted as what it is', (_name, html, source) => {
  expect(pasted(html)).toBe(source)
})

test('what is hostile is pasted like anything else', () => {
  for (const html of hostileStrings()) {
    const manuscript = readHtml(html)
    // What it was read as, the source says too.
    expect(() => readMarkdown(writeMarkdown(manuscript)).check(), html).not.toThrow()
    for (const href of linksOf(manuscript.toJSON()))
      expect(href).toMatch(/^(https?:|mailto:|\/|[^:]*$)/)
  }
})

function wordItem(list: string, mark: string): string {
  return `<p style="mso-list:${list} level1 lfo1"><span style="mso-list:Ignore">${mark}</span>x</p>`
}

function linksOf(node: unknown): string[] {
  return [...JSON.stringify(node).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href ?? '')
}
