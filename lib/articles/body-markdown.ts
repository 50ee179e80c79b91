import type { Root } from 'hast'
import type { Html, Parents } from 'mdast'
import remarkRehype from 'remark-rehype'
import { element, textNode } from '@/lib/articles/body-nodes'
import { articleMarkdown } from '@/lib/articles/markdown-syntax'

const processor = articleMarkdown()
  .use(remarkRehype, {
    clobberPrefix: 'footnote-',
    footnoteLabelProperties: { className: ['footnote-label'] },
    handlers: { html: showTyped },
  })
  .freeze()

/** HTML in it is text; its comments vanish. */
export function markdownTree(source: string): Root {
  return processor.runSync(processor.parse(source))
}

function showTyped(_state: unknown, { value }: Html, parent: Parents | undefined) {
  if (value.startsWith('<!--')) return undefined
  const isBlock = parent && /^(root|blockquote|listItem|footnoteDefinition)$/.test(parent.type)
  return isBlock ? element('p', {}, value) : textNode(value)
}
