import { type GuestBlock, type GuestInline, guestPlainText } from '@/lib/text'

export const LINE_BREAK: GuestInline = { type: 'break' }

/** An empty line ends a paragraph. */
export function toParagraphs(inlines: GuestInline[]): GuestBlock[] {
  const paragraphs: GuestInline[][][] = [[]]
  for (const line of toLines(inlines)) {
    if (line.length === 0) paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ type: 'paragraph', children: lines.flatMap(afterBreak) }))
}

/** A mark holds on to its words: space at their ends stays outside; without words there is no mark. */
export function around(
  inlines: GuestInline[],
  mark: (words: GuestInline[]) => GuestInline,
): GuestInline[] {
  const lines = toLines(inlines).filter((line) => line.length > 0)
  if (lines.length === 0) return inlines
  const written = plain(inlines)
  const space = (isThere: boolean) => (isThere ? [text(' ')] : [])
  return [
    ...space(/^\s/.test(written)),
    mark(lines.flatMap(afterBreak)),
    ...space(/\s$/.test(written)),
  ]
}

/** Line ends are kept, all other space is one space. */
export function withBreaks(words: string): GuestInline[] {
  return words
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => [text(line.replace(/[ \t\f]+/g, ' '))])
    .flatMap(afterBreak)
}

export function text(words: string): GuestInline {
  return { type: 'text', text: words }
}

/** The lines without the space at their ends; an empty one has nothing in it. */
function toLines(inlines: GuestInline[]): GuestInline[][] {
  const lines: GuestInline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines.map(trimEnds)
}

function trimEnds(line: GuestInline[]): GuestInline[] {
  const hasWords = (inline: GuestInline) => plain([inline]).trim() !== ''
  const words = line.slice(line.findIndex(hasWords), line.findLastIndex(hasWords) + 1)
  return words.map((inline, index) => {
    if (inline.type !== 'text') return inline
    const trimmed = index === 0 ? inline.text.trimStart() : inline.text
    return text(index === words.length - 1 ? trimmed.trimEnd() : trimmed)
  })
}

function afterBreak(line: GuestInline[], index: number): GuestInline[] {
  return index === 0 ? line : [LINE_BREAK, ...line]
}

function plain(children: GuestInline[]): string {
  return guestPlainText([{ type: 'paragraph', children }])
}
