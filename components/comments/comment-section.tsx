import { countReplies } from '@/components/articles/article-card'
import { Pagination } from '@/components/site/pagination'
import type { ThreadNode } from '@/lib/comments/thread'
import { paths } from '@/lib/paths'
import type { ThreadSettings } from './comment-item'
import { CommentThread } from './comment-thread'
import { OwnReplies } from './own-replies'

type Props = {
  articleId: string
  threads: ThreadNode[]
  /** All approved replies of the article, on every page. */
  count: number
  page: number
  pages: number
  settings: ThreadSettings
}

export function CommentSection({ articleId, threads, count, page, pages, settings }: Props) {
  return (
    <section aria-labelledby="replies" className="mt-16">
      <h2 id="replies" className="block-head scroll-mt-4">
        {count > 0 ? countReplies(count) : 'Replies'}
      </h2>
      {threads.length > 0 ? (
        <CommentThread nodes={threads} settings={settings} />
      ) : (
        <p className="py-4 text-comment text-ink-2 has-[+_*>*]:hidden">
          {settings.canReply ? 'No replies yet. Be the first.' : 'Nobody replied.'}
        </p>
      )}
      <OwnReplies
        articleId={articleId}
        className={`not-empty:pt-4 ${threads.length > 0 ? 'border-rule not-empty:border-t' : ''}`}
      />
      <Pagination
        label="Pages of replies"
        page={page}
        pages={pages}
        href={(to) => `${paths.commentPage(settings.slug, to)}#replies`}
      />
    </section>
  )
}
