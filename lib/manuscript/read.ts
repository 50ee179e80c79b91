import {
  type RemarkProseMirrorOptions,
  remarkProseMirror,
  toPmMark,
  toPmNode,
} from '@handlewithcare/remark-prosemirror'
import type { Node } from '@tiptap/pm/model'
import type { Nodes, Root, Table } from 'mdast'
import { unified } from 'unified'
import { articleMarkdown } from '@/lib/articles/markdown-syntax'
import { manuscriptSchema, markType, nodeType } from './schema'

type Handlers = RemarkProseMirrorOptions['handlers']
type State = Parameters<NonNullable<Handlers['table']>>[2]

const isComment = (html: string) => html.trimStart().startsWith('<!--')

const handlers: Handlers = {
  text: ({ value }) => textOf(value),
  paragraph: toPmNode(nodeType('paragraph')),
  heading: toPmNode(nodeType('heading'), (node) => ({ level: 'depth' in node ? node.depth : 2 })),
  blockquote: toPmNode(nodeType('blockquote')),
  thematicBreak: toPmNode(nodeType('horizontalRule')),
  break: toPmNode(nodeType('hardBreak')),
  code: ({ lang, meta, value }) => {
    const language = [lang, meta].filter(Boolean).join(' ') || null
    return nodeType('codeBlock').create({ language }, value ? manuscriptSchema.text(value) : null)
  },
  list: (list, _parent, state) => {
    const isLoose = list.spread || list.children.some(({ spread }) => spread)
    const attributes = { tight: !isLoose, ...(list.ordered && { start: list.start ?? 1 }) }
    const type = nodeType(list.ordered ? 'orderedList' : 'bulletList')
    return type.create(attributes, state.all(list))
  },
  listItem: toPmNode(nodeType('listItem'), (item) => ({
    checked: 'checked' in item ? (item.checked ?? null) : null,
  })),
  table: readTable,
  emphasis: toPmMark(markType('italic')),
  strong: toPmMark(markType('bold')),
  delete: toPmMark(markType('strike')),
  // As a list: a lone text after a line break would lose its marks.
  inlineCode: ({ value }) => [manuscriptSchema.text(value, [markType('code').create()])],
  link: toPmMark(markType('link'), addressOf),
  image: ({ url, alt, title }) =>
    nodeType('image').create({ src: url, alt: alt ?? '', title: title ?? null }),
  imageReference: ({ identifier, alt }, _parent, { definitionById }) => {
    const found = definitionById.get(identifier.toUpperCase())
    if (!found) return textOf(`![${alt ?? ''}]`)
    const attributes = { src: found.url, alt: alt ?? '', title: found.title ?? null }
    return nodeType('image').create(attributes)
  },
  footnoteReference: ({ label, identifier }) =>
    nodeType('footnoteReference').create({ label: label ?? identifier }),
  footnoteDefinition: toPmNode(nodeType('footnoteDefinition'), (note) => ({
    label: 'label' in note ? note.label : '',
  })),
  html: readHtml,
}

const toManuscript = unified().use(remarkProseMirror, { schema: manuscriptSchema, handlers })

/** The manuscript that this Markdown is the source of. Its article shows the same. */
export function readMarkdown(source: string): Node {
  return readTree(articleMarkdown.runSync(articleMarkdown.parse(source)) as Root)
}

export function readTree(tree: Root): Node {
  const { type, children } = tree
  // A document has at least one paragraph.
  return children.length > 0
    ? (toManuscript.stringify({ type, children }) as Node)
    : nodeType('doc').createChecked(null, nodeType('paragraph').create())
}

/** Lines end where the window does, not where the source's do. */
function textOf(value: string): Node | Node[] {
  const text = value.replace(/[ \t]*\r?\n[ \t]*/g, ' ')
  return text ? manuscriptSchema.text(text) : []
}

function addressOf(link: Nodes) {
  return 'url' in link ? { href: link.url, title: ('title' in link && link.title) || null } : null
}

function readTable({ align, children }: Table, _parent: unknown, state: State): Node {
  const rows = children.map((row, index) => {
    const type = nodeType(index === 0 ? 'tableHeader' : 'tableCell')
    const cells = row.children.map((cell, column) =>
      type.create(
        { align: align?.[column] ?? null },
        nodeType('paragraph').create(null, state.all(cell)),
      ),
    )
    return nodeType('tableRow').create(null, cells)
  })
  return nodeType('table').create(null, rows)
}

/** Articles show HTML in Markdown as it was typed, and its comments not at all. */
function readHtml({ value }: { value: string }, parent: { type: string }): Node | Node[] {
  const isBlock = /^(root|blockquote|listItem|footnoteDefinition)$/.test(parent.type)
  if (isComment(value))
    return nodeType(isBlock ? 'blockComment' : 'inlineComment').create({ text: value })
  return isBlock ? nodeType('paragraph').create(null, textOf(value)) : textOf(value)
}
