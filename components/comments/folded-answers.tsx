import type { ReactNode } from 'react'
import { countReplies } from '@/components/articles/article-card'
import { countAnswers, type ThreadNode } from '@/lib/comments/thread'

/**
 * The answers in a thread, open until somebody folds them. The browser does it, and opens them again
 * for a link to a reply inside.
 */
export function FoldedAnswers({ thread, children }: { thread: ThreadNode; children: ReactNode }) {
  const count = countReplies(countAnswers(thread))
  return (
    <details open className="group">
      <summary className="no-print -mt-2 mb-2 inline-block cursor-pointer py-1 font-sans text-meta text-ink-3 hover:text-ink">
        <span className="group-open:hidden">▸ Show {count}</span>
        <span className="hidden group-open:inline">▾ Fold {count}</span>
      </summary>
      {children}
    </details>
  )
}
