import { z } from 'zod'

const timestamp = z.coerce.date()

/** prisma/demo/newspaper.yaml */
export const demoNewspaper = z.object({
  site: z.object({
    title: z.string(),
    tagline: z.string(),
    language: z.string(),
    timeZone: z.string(),
    houseLine: z.string(),
    disclaimer: z.string(),
    publisher: z.object({ name: z.string(), line: z.string(), logo: z.string() }),
  }),
  categories: z.array(z.object({ slug: z.string(), name: z.string(), description: z.string() })),
  authors: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      organisation: z.string(),
      section: z.string(),
      bio: z.string(),
    }),
  ),
})

/** prisma/demo/articles/*.md: the front matter, and the Markdown after it. */
export const demoArticle = z.object({
  slug: z.string(),
  title: z.string(),
  standfirst: z.string(),
  excerpt: z.string(),
  category: z.string(),
  author: z.string(),
  tags: z.array(z.string()),
  published: timestamp,
  language: z.string().optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  image: z
    .object({ name: z.string(), alt: z.string(), caption: z.string(), credit: z.string() })
    .optional(),
  comments: z.enum(['open', 'closed']),
  houseLine: z.string().optional(),
  disclaimer: z.string().optional(),
  source: z.string(),
})

/** prisma/demo/replies.yaml: parents stand above their answers. */
export const demoReplies = z.array(
  z.object({
    article: z.string(),
    id: z.string(),
    parent: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    website: z.string().optional(),
    text: z.string(),
    at: timestamp,
    status: z.enum(['APPROVED', 'PENDING', 'SPAM', 'TRASHED']),
  }),
)

export type DemoArticle = z.output<typeof demoArticle>
