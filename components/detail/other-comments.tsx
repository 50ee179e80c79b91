import { Moment } from '@/components/admin/moment'
import { snippet } from '@/components/admin/snippet'
import { StatusWord } from '@/components/admin/status-word'
import type { PersonContext } from '@/lib/moderation/person-context'
import { isKept } from '@/lib/moderation/schema'
import { paths } from '@/lib/paths'

type Props = { comments: PersonContext['others']; timeZone: string; language: string }

/** The last that the same person wrote. */
export function OtherComments({ comments, timeZone, language }: Props) {
  if (comments.length === 0) return null
  return (
    <details className="desk-aside">
      <summary>The last {comments.length === 1 ? 'one' : comments.length}</summary>
      <ol className="space-y-2">
        {comments.map(({ id, text, status, createdAt, article }) => (
          <li key={id} className="border-s-2 border-rule ps-3">
            {isKept(status) && <StatusWord status={status} />}
            {' · '}
            <a href={paths.deskComment(id)} className="link">
              <Moment at={createdAt} {...{ timeZone, language }} />
            </a>{' '}
            on <bdi>{article.title}</bdi>
            <span className="block break-words text-ink-2" dir="auto">
              {snippet(text)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
