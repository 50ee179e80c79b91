import { snippet } from '@/components/admin/snippet'
import { StatusWord } from '@/components/admin/status-word'
import { isKept } from '@/lib/moderation/schema'
import type { ThreadLine } from '@/lib/moderation/thread-context'
import { paths } from '@/lib/paths'

type Props = { title: string; lines: ThreadLine[]; hasMore: boolean }

/** Comments that stand around one, each with where it stands and the way to it. */
export function ThreadLines({ title, lines, hasMore }: Props) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title} className="font-sans text-meta">
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ol className="space-y-2">
        {lines.map(({ id, authorName, text, status }) => (
          <li key={id} className="border-s-2 border-rule ps-3">
            {isKept(status) ? (
              <>
                <StatusWord status={status} />
                {' · '}
                <a href={paths.deskComment(id)} className="link">
                  <bdi>{authorName}</bdi>
                </a>
                <span className="block break-words text-ink-2" dir="auto">
                  {snippet(text)}
                </span>
              </>
            ) : (
              <span className="text-ink-3">A reply that was erased.</span>
            )}
          </li>
        ))}
      </ol>
      {hasMore && <p className="mt-2 text-ink-3">There are more.</p>}
    </section>
  )
}
