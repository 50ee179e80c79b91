import {
  type FromProseMirrorOptions,
  fromPmMark,
  fromPmNode,
  fromProseMirror,
} from '@handlewithcare/remark-prosemirror'
import type { Node } from '@tiptap/pm/model'
import type { BlockContent, DefinitionContent, PhrasingContent, TableRow } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { GFM } from '@/lib/articles/markdown-syntax'
import { manuscriptSchema } from './schema'

type Options = FromProseMirrorOptions<string, string>
type NodeHandler = NonNullable<Options['nodeHandlers'][string]>

const list =
  (ordered: boolean): NodeHandler =>
  (node, _parent, state) => ({
    type: 'list',
    ordered,
    ...(ordered && { start: node.attrs.start }),
    spread: !node.attrs.tight,
    children: state.all(node).map((item) => ({ ...item, spread: !node.attrs.tight })) as never,
  })

const nodeHandlers: Options['nodeHandlers'] = {
  paragraph: fromPmNode('paragraph'),
  heading: fromPmNode('heading', ({ attrs }) => ({ depth: attrs.level })),
  blockquote: fromPmNode('blockquote'),
  horizontalRule: () => ({ type: 'thematicBreak' }),
  hardBreak: () => ({ type: 'break' }),
  codeBlock: ({ attrs, textContent }) => {
    const [, lang, meta] = /^(\S*)\s*(.*)$/.exec(attrs.language ?? '') ?? []
    return { type: 'code', lang: lang || null, meta: meta || null, value: textContent }
  },
  bulletList: list(false),
  orderedList: list(true),
  listItem: fromPmNode('listItem', ({ attrs }) => ({ checked: attrs.checked })),
  table: (node, _parent, state) => ({
    type: 'table',
    align: node.firstChild?.children.map(({ attrs }) => attrs.align) ?? [],
    children: state.all(node) as TableRow[],
  }),
  tableRow: fromPmNode('tableRow'),
  tableHeader: writeCell,
  tableCell: writeCell,
  image: ({ attrs }) => ({ type: 'image', url: attrs.src, alt: attrs.alt, title: attrs.title }),
  footnoteReference: ({ attrs }) => ({ type: 'footnoteReference', ...namesOf(attrs.label) }),
  footnoteDefinition: (node, _parent, state) => ({
    type: 'footnoteDefinition',
    ...namesOf(node.attrs.label),
    children: state.all(node) as (BlockContent | DefinitionContent)[],
  }),
  blockComment: ({ attrs }) => ({ type: 'html', value: attrs.text }),
  inlineComment: ({ attrs }) => ({ type: 'html', value: attrs.text }),
}

const markHandlers: Options['markHandlers'] = {
  italic: fromPmMark('emphasis'),
  bold: fromPmMark('strong'),
  strike: fromPmMark('delete'),
  link: fromPmMark('link', ({ attrs }) => ({ url: attrs.href, title: attrs.title })),
  code: (_mark, _parent, children) =>
    children.map((child) =>
      child.type === 'text' ? { type: 'inlineCode', value: child.value } : child,
    ),
}

const markdown = unified()
  .use(remarkGfm, GFM)
  .use(remarkStringify, {
    ...{ bullet: '-', bulletOther: '+', emphasis: '*', strong: '*', rule: '*' },
    ...{ fences: true, resourceLink: true, listItemIndent: 'one' },
  })
  .freeze()

/** The manuscript's source. Read again it is the same manuscript, without its empty paragraphs. */
export function writeMarkdown(manuscript: Node): string {
  const tree = fromProseMirror(manuscript, { schema: manuscriptSchema, nodeHandlers, markHandlers })
  const children = tree.children.filter(
    (child) => child.type !== 'paragraph' || child.children.length > 0,
  )
  return markdown.stringify({ ...tree, children })
}

function writeCell(node: Node, _parent: Node | undefined, state: Parameters<NodeHandler>[2]) {
  const line = node.firstChild ? state.all(node.firstChild) : []
  return { type: 'tableCell' as const, children: line as PhrasingContent[] }
}

function namesOf(label: string) {
  return { label, identifier: label.toLowerCase() }
}
