import { appClient } from '@/lib/database/app-client'
import { readerClient } from '@/lib/database/reader-client'
import { saveArticle } from '@/lib/writing/mutations'
import type { Fields } from '@/lib/writing/public'
import { getDeskArticle } from '@/lib/writing/queries'
import type { ArticleInput } from '@/lib/writing/schema'
import { startArticle } from '@/lib/writing/starting'
import type { Writer } from '@/lib/writing/writer'
import { NOW } from './clock'

export const ZONE = 'Europe/Berlin'

/** What makes an article whole. */
export const TEXT = {
  ...{ title: 'The tide was late', source: 'By *twenty* minutes.', category: 'harbour' },
}

/** What a form sends that was opened a moment ago, with these changes typed. */
export async function sendArticle(
  by: Writer,
  articleId: string,
  intent: ArticleInput['intent'],
  typed: Partial<Fields> = {},
  now = NOW,
) {
  const opened = await getDeskArticle(by, articleId, ZONE)
  if (!opened) throw new Error('there is no such article')
  const input = { articleId, version: opened.version, intent, ...opened.fields, ...typed }
  return saveArticle(by, input, ZONE, now)
}

/** An article that readers see. Returns its id. */
export async function publishedBy(by: Writer, typed: Partial<Fields> = {}): Promise<string> {
  const id = await startArticle(by, ZONE, NOW)
  const sent = await sendArticle(by, id, 'publish', { ...TEXT, ...typed })
  if (sent.kind !== 'saved') throw new Error(JSON.stringify(sent))
  return id
}

export function seenByReaders(id: string) {
  const select = { title: true, slug: true, publishedAt: true, contentChangedAt: true }
  return readerClient().article.findUnique({ where: { id }, select })
}

export function isOpenToReplies(id: string) {
  return appClient().article.findUnique({ where: { id }, select: { commentsOpen: true } })
}
