import type { Root } from 'hast'
import type { Html, Parents } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { element, textNode } from '@/lib/articles/body-nodes'
import { boundedMarkdown } from '@/lib/bounded-markdown'

/** Ten levels of lists indented by four, thousands of items, a hundred links in a paragraph. */
const BOUNDS = { columns: 40, containers: 10_000, marks: 400 }

const processor = unified()
  .data({ micromarkExtensions: [boundedMarkdown(BOUNDS)] })
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, {
    clobberPrefix: 'footnote-',
    footnoteLabelProperties: { className: ['footnote-label'] },
    handlers: { html: showTyped },
  })
  .freeze()

/** CommonMark with tables, footnotes and strikethrough. HTML in it is text; its comments vanish. */
export function markdownTree(source: string): Root {
  return processor.runSync(processor.parse(source))
}

function showTyped(_state: unknown, { value }: Html, parent: Parents | undefined) {
  if (value.startsWith('<!--')) return undefined
  const isBlock = parent && /^(root|blockquote|listItem|footnoteDefinition)$/.test(parent.type)
  return isBlock ? element('p', {}, value) : textNode(value)
}
