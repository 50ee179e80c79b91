import type { JSONContent } from '@tiptap/core'
import { pick } from './random'

type Random = () => number

/** A bare address is no text: articles make a link of every one. */
const WORDS = [
  ...['meter', 'Å', '*stars*', '_under_', '`tick`', '[1]', '](x)', '#', '- dash', '1. one', '> no'],
  ...['<b>', '&amp;', '@', '~~', '|', '\\', '!', ':', 'عربي', '🚲'],
  ...['[^1]', '---', '===', '+', '"quoted"', '4)', '{}', '$x$', '^', '='],
] as [string, ...string[]]

const MARKS: JSONContent['marks'] = [
  { type: 'bold' },
  { type: 'italic' },
  { type: 'strike' },
  { type: 'link', attrs: { href: 'https://example.com/a_(b)?c=*d*', title: null } },
  { type: 'link', attrs: { href: '/articles/other', title: 'A "title"' } },
]

/** Quotations and lists in each other. */
const DEPTH = 2

/** Any manuscript an editor can make, the same for the same numbers. */
export function randomManuscript(random: Random): JSONContent {
  return { type: 'doc', content: blocks(random, DEPTH) }
}

function blocks(random: Random, depth: number): JSONContent[] {
  return some(random, 1, 4).flatMap(() => block(random, depth))
}

function block(random: Random, depth: number): JSONContent {
  const simple = [
    () => ({ type: 'paragraph', content: line(random) }),
    () => ({
      type: 'heading',
      attrs: { level: 1 + below(random, 6) },
      content: line(random, false),
    }),
    () => ({ type: 'codeBlock', ...code(random) }),
    () => table(random),
  ] as const
  const nesting = [
    // Without lists: before a blank line in a quotation the parser takes a tight one for loose.
    () => ({ type: 'blockquote', content: blocks(random, 0) }),
    () => list(random, depth - 1),
  ] as const
  // Behind a line across the page in an item, the parser takes every list for a loose one.
  if (depth === DEPTH && random() < 0.1) return { type: 'horizontalRule' }
  return pick(random, depth > 0 ? [...simple, ...nesting] : simple)()
}

/** A list is loose as soon as an item has more than one paragraph's worth in it. */
function list(random: Random, depth: number): JSONContent {
  const items = some(random, 1, 4).map(() => blocks(random, depth))
  const tight = items.every((content) => content.length === 1)
  const isOrdered = random() < 0.5
  return {
    type: isOrdered ? 'orderedList' : 'bulletList',
    attrs: { tight, ...(isOrdered && { start: below(random, 9) }) },
    content: items.map((content) => ({ type: 'listItem', attrs: { checked: null }, content })),
  }
}

function table(random: Random): JSONContent {
  const aligns = some(random, 1, 3).map(() => pick(random, [null, 'left', 'center', 'right']))
  const row = (type: string) => ({
    type: 'tableRow',
    content: aligns.map((align) => ({
      type,
      attrs: { align },
      content: [{ type: 'paragraph', content: line(random, false) }],
    })),
  })
  return {
    type: 'table',
    content: [row('tableHeader'), ...some(random, 0, 2).map(() => row('tableCell'))],
  }
}

function code(random: Random): Omit<JSONContent, 'type'> {
  const text = some(random, 0, 3)
    .map(() => pick(random, WORDS))
    .join(pick(random, ['\n', '\n\n', ' ', '\n    ']))
  const language = pick(random, [null, 'ts', 'ts title="a.ts"'])
  return { attrs: { language }, content: text ? [{ type: 'text', text }] : [] }
}

/** Text with marks, a picture, an end of line; never with a space at its ends. */
function line(random: Random, mayBreak = true): JSONContent[] {
  const parts = some(random, 1, 4).map(() => inline(random, mayBreak))
  const last = parts.at(-1)
  return last?.type === 'hardBreak' ? [...parts, { type: 'text', text: 'end' }] : parts
}

function inline(random: Random, mayBreak: boolean): JSONContent {
  const chance = random()
  if (mayBreak && chance < 0.08) return { type: 'hardBreak' }
  if (chance < 0.14) return { type: 'image', attrs: { src: '/media/a-1x1', alt: words(random) } }
  if (chance < 0.22) return { type: 'text', text: tick(random), marks: [{ type: 'code' }] }
  const marks = random() < 0.5 ? [] : some(random, 1, 2).map(() => pick(random, marksOf(random)))
  return { type: 'text', text: words(random), marks: oneOfEach(marks) }
}

/** Tables take the backslash off a bar, in code as well: it cannot be written there. */
function tick(random: Random): string {
  return words(random).replaceAll('\\', 'x')
}

function marksOf(random: Random) {
  return [pick(random, MARKS as never), pick(random, MARKS as never)] as [Mark, Mark]
}

type Mark = NonNullable<JSONContent['marks']>[number]

function oneOfEach(marks: Mark[]): Mark[] {
  return [...new Map(marks.map((mark) => [mark.type, mark])).values()]
}

function words(random: Random): string {
  return some(random, 1, 3)
    .map(() => pick(random, WORDS))
    .join(pick(random, [' ', '', ' ']))
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

function some(random: Random, least: number, most: number): undefined[] {
  return Array.from({ length: least + below(random, most - least + 1) })
}
