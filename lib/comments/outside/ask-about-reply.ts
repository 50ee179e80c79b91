import 'server-only'
import type { Reason } from '@/lib/comments/decision/verdict'
import type { CommentInput } from '@/lib/comments/schema'
import type { AppTransaction } from '@/lib/database/app-client'
import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'
import { ask } from './ask'
import { enabledOutsideChecks } from './enabled'

type Sender = { addressBucket: string; userAgent: string }

/** What the outside checks that are switched on say about a reply. Its e-mail is not passed on. */
export async function askAboutReply(
  database: Pick<AppTransaction, 'article'>,
  { articleId, text, name, website }: Pick<CommentInput, 'articleId' | 'text' | 'name' | 'website'>,
  { addressBucket, userAgent }: Sender,
  { isEdit, now }: { isEdit: boolean; now: Date },
): Promise<Reason[]> {
  const { slug } = await database.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { slug: true },
  })
  const articleUrl = absoluteUrl(paths.article(slug))
  const question = { text, name, website, addressBucket, userAgent, articleUrl, isEdit, now }
  return ask(enabledOutsideChecks(), question)
}
