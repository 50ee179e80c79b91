import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { ImportError } from '@/lib/importing/import-error'

const named = z.strictObject({ slug: z.string().min(1), name: z.string().min(1) })
const moment = z.iso.datetime()
const words = z.string().default('')

/** What stands between the two lines of dashes. What is empty, or as everywhere, is left out. */
const frontMatter = z.strictObject({
  title: z.string().min(1).max(500),
  slug: z.string().regex(/^[^\s/?#]+$/),
  status: z.enum(['draft', 'scheduled', 'published', 'withdrawn']),
  date: moment.optional(),
  changed: moment,
  section: named,
  author: named.extend({ organisation: words, section: words }),
  tags: z.array(named).default([]),
  standfirst: words,
  excerpt: words,
  format: z.enum(['markdown', 'html']).default('markdown'),
  language: z.string().min(1).optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  picture: z
    .strictObject({
      address: z.string().regex(/^(https?:\/\/|\/[^/])/),
      alt: words,
      caption: words,
      credit: words,
    })
    .optional(),
  replies: z.enum(['open', 'closed']).default('open'),
  repliesClose: moment.optional(),
  houseLine: z.string().optional(),
  disclaimer: z.string().optional(),
  canonical: z
    .string()
    .regex(/^https?:\/\//)
    .optional(),
})

export type ArticleFile = z.output<typeof frontMatter> & { source: string }

const FILE = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/

/** An article as a file that people and git can read. The text stands in it letter for letter. */
export function writeArticleFile({ source, ...matter }: ArticleFile): string {
  const known = Object.entries(matter).filter(([name, value]) => !isUsual(name, value))
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n${source}`
}

/** The other way round. Throws `ImportError`: what is wrong, and in which line. */
export function readArticleFile(text: string): ArticleFile {
  const [, yaml, source = ''] = FILE.exec(text) ?? []
  if (yaml === undefined)
    throw new ImportError('It does not begin with front matter between two lines of ---.')
  const parsed = frontMatter.safeParse(readYaml(yaml))
  if (parsed.success) return { ...parsed.data, source }
  const [issue] = parsed.error.issues
  const name = issue?.path.map(String).join('.') ?? ''
  const line = yaml.split('\n').findIndex((one) => one.startsWith(`${String(issue?.path[0])}:`))
  throw new ImportError(`Line ${line === -1 ? 1 : line + 2}: ${name} ${issue?.message}`)
}

function readYaml(yaml: string): unknown {
  try {
    return parse(yaml)
  } catch (error) {
    const [sentence = ''] = String((error as Error).message).split('\n')
    throw new ImportError(`The front matter cannot be read: ${sentence}`)
  }
}

/** What a reader of the file need not be told. */
function isUsual(name: string, value: unknown): boolean {
  if (value === undefined) return true
  if (name === 'format') return value === 'markdown'
  if (name === 'replies') return value === 'open'
  if (name === 'tags') return Array.isArray(value) && value.length === 0
  return (name === 'standfirst' || name === 'excerpt') && value === ''
}
