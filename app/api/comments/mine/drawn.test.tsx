import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HeldReply } from '@/components/comments/held-reply'
import { hostileStrings } from '@/lib/testing/shared-data'
import { type Drawn, draw } from './drawn'

const RICH = `**Bold** *and* \`code\`,
a line. https://a.example/?a=1&b=2

> A quotation

3. three
4. four

- one

~~~
<b>block</b>
~~~`

/** Parsing all of them takes seconds; what they become is tested beside `GuestText`. */
const hostile = hostileStrings().filter((_, index) => index % 10 === 0)

function held(text: string) {
  const reply = {
    id: '7b2d5c1e-0000-4000-8000-000000000000',
    articleId: '7b2d5c1e-0000-4000-8000-000000000001',
    parentId: null,
    authorName: text.slice(0, 80),
    avatarSeed: 3,
    createdAt: new Date(0),
    text,
  }
  return <HeldReply reply={reply} />
}

test('what is drawn is what React would have rendered, element by element', () => {
  for (const text of [RICH, 'Plain.', '<script>alert(1)</script>', ...hostile]) {
    expect(draw(held(text)).map(markup).join('')).toBe(renderToStaticMarkup(held(text)))
  }
})

test('nothing is drawn where React renders nothing', () => {
  expect(draw([null, undefined, false, true, <p key="p">{0}</p>])).toEqual([['p', {}, '0']])
})

/** As React writes markup, so that the two can be compared. */
function markup(drawn: Drawn): string {
  if (typeof drawn === 'string') return escaped(drawn)
  const [tag, attributes, ...children] = drawn
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const open = `<${tag}${written.join('')}`
  return tag === 'br' ? `${open}/>` : `${open}>${children.map(markup).join('')}</${tag}>`
}

const ENTITIES: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
