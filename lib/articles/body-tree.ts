import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { settleElements } from '@/lib/articles/body-elements'
import { anchorHeadings, type BodyHeading } from '@/lib/articles/body-headings'
import { htmlTree } from '@/lib/articles/body-html'
import { markdownTree } from '@/lib/articles/body-markdown'
import { rewriteElements } from '@/lib/articles/body-nodes'
import { repairParagraphs } from '@/lib/articles/body-paragraphs'
import { bodySchema } from '@/lib/articles/body-schema'

export type BodyFormat = 'MARKDOWN' | 'HTML'

const sanitizer = unified().use(rehypeSanitize, bodySchema).freeze()

/** The body as a tree that is safe to show. After the sanitizer nothing is added but ids. */
export function bodyTree(
  source: string,
  format: BodyFormat,
): { tree: Root; headings: BodyHeading[] } {
  const unsafe = format === 'MARKDOWN' ? markdownTree(source) : htmlTree(source)
  settleElements(unsafe)
  repairParagraphs(unsafe)
  const tree = sanitizer.runSync(unsafe) as Root
  dropEmpty(tree)
  return { tree, headings: anchorHeadings(tree) }
}

/** What the sanitizer emptied: classes of others, paragraphs and headings without content. */
function dropEmpty(tree: Root): void {
  rewriteElements(tree, (found) => {
    const { className, ...properties } = found.properties
    if (Array.isArray(className) && className.length === 0) found.properties = properties
    return /^(p|h[2-6])$/.test(found.tagName) && found.children.length === 0 ? [] : [found]
  })
}
