import { countReplies } from '@/components/articles/article-card'
import { Pagination } from '@/components/site/pagination'
import type { PublicArticle } from '@/lib/articles/public'
import type { ThreadNode } from '@/lib/comments/thread'
import { countPages, type ThreadView } from '@/lib/comments/thread-page'
import { paths } from '@/lib/paths'
import type { ThreadSettings } from './comment-item'
import { CommentThread } from './comment-thread'
import { MoreReplies } from './more-replies'
import { OwnReplies } from './own-replies'
import { ReplyOrderLinks } from './reply-order'

type Props = {
  /** Its counts are of all pages. */
  article: Pick<PublicArticle, 'id' | 'slug' | 'commentCount' | 'threadCount'>
  threads: ThreadNode[]
  view: ThreadView
  settings: ThreadSettings
}

export function CommentSection({ article, threads, view, settings }: Props) {
  const { commentCount, threadCount, slug } = article
  const { threadsPerPage } = settings
  const pages = countPages(threadCount, threadsPerPage)
  const href = (page: number) => paths.comments(slug, { ...view, page })
  return (
    <section aria-labelledby="replies" className="mt-16">
      <h2 id="replies" className="block-head scroll-mt-4">
        {commentCount > 0 ? countReplies(commentCount) : 'Replies'}
      </h2>
      {threadCount > 1 && <ReplyOrderLinks slug={slug} order={view.order} />}
      {threads.length > 0 ? (
        <CommentThread nodes={threads} settings={settings} />
      ) : (
        <p className="py-4 text-comment text-ink-2 has-[+_*>*]:hidden">
          {settings.canReply ? 'No replies yet. Be the first.' : 'Nobody replied.'}
        </p>
      )}
      {pages > 1 && (
        <MoreReplies
          href={view.page < pages ? href(view.page + 1) : null}
          count={Math.min(threadsPerPage, threadCount - view.page * threadsPerPage)}
        />
      )}
      <OwnReplies
        articleId={article.id}
        className={`not-empty:pt-4 ${threads.length > 0 ? 'border-rule not-empty:border-t' : ''}`}
      />
      <Pagination
        label="Pages of replies"
        page={view.page}
        pages={pages}
        href={(page) => `${href(page)}#replies`}
      />
    </section>
  )
}
