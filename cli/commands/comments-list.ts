import { type Command, Option } from 'commander'
import { cutAtWord } from '@/lib/articles/body-excerpt'
import { listQueue } from '@/lib/moderation/queries'
import { readCursor, writeCursor } from '@/lib/moderation/queue-filter'
import { COMMENT_STATUSES, commentStatus } from '@/lib/moderation/schema'
import { guestPlainText, parseGuestText } from '@/lib/text'
import { operator } from '../operator'
import { type CommonOptions, print, withCommonOptions } from './output'
import { withDatabase } from './with-database'

/** What fits beside an id and a name. Code points. */
const FIRST_WORDS = 60

type Options = CommonOptions & { status: string; after?: string }

export function addCommentsList(parent: Command): void {
  const statuses = COMMENT_STATUSES.map((status) => status.toLowerCase())
  withCommonOptions(parent.command('list'))
    .description('list replies, without e-mail addresses')
    .addOption(new Option('--status <status>').choices(statuses).default('pending'))
    .option('--after <place>', 'go on where a page ended')
    .action(listComments)
}

async function listComments(options: Options): Promise<void> {
  const status = commentStatus.parse(options.status.toUpperCase())
  const queue = await withDatabase(() => listQueue(operator, { status }, readCursor(options.after)))
  const comments = queue.comments.map(({ id, status, authorName, article, text, createdAt }) => ({
    id,
    status,
    name: authorName,
    article: article.title,
    text: firstWords(text),
    at: createdAt.toISOString(),
  }))
  const next = queue.next && writeCursor(queue.next)
  print({ comments, next }, options, () => [
    ...comments.map(
      ({ id, status, name, article, text }) => `${id}  ${status}  ${name} on “${article}”: ${text}`,
    ),
    ...(comments.length === 0 ? [`There are none that are ${options.status}.`] : []),
    ...(next ? [`There are more: --after ${next}`] : []),
  ])
}

function firstWords(text: string): string {
  return cutAtWord(guestPlainText(parseGuestText(text)).replace(/\s+/g, ' '), FIRST_WORDS)
}
