import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { boundedMarkdown } from '@/lib/bounded-markdown'

/** Ten levels of lists indented by four, thousands of items, a hundred links in a paragraph. */
const BOUNDS = { columns: 40, containers: 10_000, marks: 400 }

export const GFM = { singleTilde: false }

/** The Markdown of articles, wherever it is read: CommonMark with tables, footnotes, strikethrough. */
export const articleMarkdown = unified()
  .data({ micromarkExtensions: [boundedMarkdown(BOUNDS)] })
  .use(remarkParse)
  .use(remarkGfm, GFM)
  .freeze()
