import type { GuestBlock, GuestInline, GuestText } from '@/lib/text'

/** Marks of Markdown, except the `_` inside words, which marks nothing. */
const MARKS = /[\\`*[\]]|<(?=[a-z]|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu

/** An address in running text is a link as it is. */
const ADDRESS = /(https?:\/\/[^\s<>"'`\\*[\]]+)/

/** What would begin a quotation, a list, a rule or code, where it begins a line. */
const LINE_START = /^(\s*)(?:([-+>~])|(\d+)([.)]))/gm

/** What a reply may contain, as the source somebody would have typed for it. */
export function writeGuestText(tree: GuestText): string {
  return tree.map(writeBlock).join('\n\n')
}

function writeBlock(block: GuestBlock): string {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.children).replace(LINE_START, '$1$3\\$2$4')
    case 'quote':
      return indented(writeGuestText(block.children), '> ', '> ')
    case 'list':
      return block.items.map((item, index) => writeItem(item, markerOf(block, index))).join('\n')
    case 'code-block': {
      const fence = fenceFor(block.text, 3)
      return `${fence}\n${block.text}\n${fence}`
    }
  }
}

function markerOf(list: { ordered: boolean; start: number }, index: number): string {
  return list.ordered ? `${list.start + index}. ` : '- '
}

function writeItem(item: GuestBlock[], marker: string): string {
  return indented(writeGuestText(item), marker, ' '.repeat(marker.length))
}

function indented(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n')
}

function writeInlines(nodes: GuestInline[]): string {
  return nodes.map(writeInline).join('')
}

function writeInline(node: GuestInline): string {
  switch (node.type) {
    case 'text':
      return escapeMarks(node.text)
    case 'strong':
      return `**${writeInlines(node.children)}**`
    case 'emphasis':
      return `*${writeInlines(node.children)}*`
    case 'code': {
      const fence = fenceFor(node.text, 1)
      const space = /^`|`$/.test(node.text) ? ' ' : ''
      return `${fence}${space}${node.text}${space}${fence}`
    }
    case 'link':
      return writeLink(node.href, node.children)
    case 'break':
      return '\n'
  }
}

function writeLink(href: string, children: GuestInline[]): string {
  const [child] = children
  const showsItself = children.length === 1 && child?.type === 'text' && child.text === href
  if (showsItself) return `<${href}>`
  return `[${writeInlines(children)}](${href.replace(/[()]/g, '\\$&')})`
}

function escapeMarks(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(MARKS, '\\$&')))
    .join('')
}

/** Backticks, more in a row than the code itself has. */
function fenceFor(code: string, least: number): string {
  const runs = code.match(/`+/g) ?? []
  return '`'.repeat(Math.max(least, ...runs.map((run) => run.length + 1)))
}
