import { Node } from '@tiptap/pm/model'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderArticleBody } from '@/lib/html'
import { randomManuscript } from '@/lib/testing/manuscripts'
import { seededRandom } from '@/lib/testing/random'
import { readMarkdown } from './read'
import { manuscriptSchema } from './schema'
import { writeMarkdown } from './write'

const rewritten = (source: string) => writeMarkdown(readMarkdown(source))

/** As browsers show it: a line's end in the source is a space. */
function shown(source: string): string {
  const { nodes } = renderArticleBody({ source, format: 'MARKDOWN' })
  return renderToStaticMarkup(nodes).replace(/\s+/g, ' ')
}

test('a manuscript is the same after it was Markdown', () => {
  const random = seededRandom(7)
  for (let round = 0; round < 400; round++) {
    const manuscript = Node.fromJSON(manuscriptSchema, randomManuscript(random))
    manuscript.check()
    const source = writeMarkdown(manuscript)
    expect(readMarkdown(source).toJSON(), source).toEqual(manuscript.toJSON())
  }
})

test.each([
  ['a footnote', 'Measured[^1] twice[^Note].\n\n[^1]: In *May*.\n\n[^Note]: And\n\n    in June.'],
  ['ticked items', '- [x] done\n- [ ] open\n- neither'],
  ['references', 'See [the table][t], ![the chart][t] and [t].\n\n[t]: /media/a-1x1 "Title"'],
  ['a reference to nothing', 'See [nothing][at all] and ![no picture][there].'],
  ['HTML', 'One <b>bold</b> word.\n\n<div class="x">\nA block\n</div>'],
  ['a comment', 'Seen <!-- not seen --> again.\n\n<!-- ask Mira\nabout this -->\n\nEnd.'],
  ['a bare address', 'www.example.com, https://example.com/a_b and me@example.com'],
  ['lines and their ends', 'One\nline,  \nand\\\nanother.'],
  ['a table', '| a | b |\n|:--|--:|\n| `x \\| y` | **z** |\n|  | ![](/media/a-1x1) |'],
  ['headings of both kinds', 'One\n===\n\n### Two ###\n\n#### *Three*'],
  ['lists', '1. a\n2. b\n\n   c\n\n- d\n  - e\n    - f\n\n* g'],
  ['code', '    indented\n\n~~~ts x=1\n```\n~~~'],
  ['right to left', '# عنوان\n\nنص **غامق** و[رابط](/articles/x "عنوان").'],
])('an article with %s is shown the same after it was in the editor', (_name, source) => {
  expect(shown(rewritten(source))).toEqual(shown(source))
  expect(rewritten(rewritten(source))).toBe(rewritten(source))
})

test('nothing is a manuscript too', () => {
  expect(rewritten('')).toBe('')
})
