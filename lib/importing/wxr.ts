import { z } from 'zod'
import { element, label, list, plain } from '@/lib/importing/wxr-fields'
import { wxrAuthor, wxrCategory, wxrComment, wxrItem, wxrTag } from '@/lib/importing/wxr-schema'
import { readChannel } from '@/lib/importing/wxr-xml'

export type WxrComment = z.infer<typeof wxrComment>
export type WxrItem = Omit<z.infer<typeof wxrItem>, 'comments'> & { comments: WxrComment[] }

export type WxrExport = {
  site: { title: string; url: string }
  authors: z.infer<typeof wxrAuthor>[]
  categories: z.infer<typeof wxrCategory>[]
  tags: z.infer<typeof wxrTag>[]
  items: WxrItem[]
  /** How many items of each other type, and how many comments that are no replies, were left out. */
  skipped: Record<string, number>
}

const wxrChannel = element({
  title: label,
  link: plain,
  'wp:author': list(wxrAuthor),
  'wp:category': list(wxrCategory),
  'wp:tag': list(wxrTag),
  item: list(z.unknown()),
})

/**
 * Reads a WordPress export (WXR 1.1 and 1.2). Nothing is cleaned: contents and comments are the
 * HTML WordPress held. Throws an `ImportError` for what is no complete export.
 */
export function parseWxr(file: string): WxrExport {
  const channel = wxrChannel.parse(readChannel(file))
  const skipped: WxrExport['skipped'] = {}
  const items = sift(wxrItem, channel.item, 'wp:post_type', skipped)
  return {
    site: { title: channel.title, url: channel.link },
    authors: channel['wp:author'],
    categories: channel['wp:category'],
    tags: channel['wp:tag'],
    items: items.map((item) => ({
      ...item,
      comments: sift(wxrComment, item.comments, 'wp:comment_type', skipped),
    })),
    skipped,
  }
}

/** The elements that fit the schema; the rest is counted under the type it gives for itself. */
function sift<Schema extends z.ZodType>(
  schema: Schema,
  elements: unknown[],
  typeField: string,
  skipped: Record<string, number>,
): z.infer<Schema>[] {
  return elements.flatMap((found) => {
    const parsed = schema.safeParse(found)
    if (parsed.success) return [parsed.data]
    const { [typeField]: type } = element({ [typeField]: plain }).parse(found)
    skipped[type || 'unreadable'] = (skipped[type || 'unreadable'] ?? 0) + 1
    return []
  })
}
