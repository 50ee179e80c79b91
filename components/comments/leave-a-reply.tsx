import { CommentForm } from './comment-form'

type Props = { articleId: string; isOpen: boolean }

export function LeaveAReply({ articleId, isOpen }: Props) {
  return (
    <section aria-labelledby="leave-a-reply" className="no-print mt-16 max-w-column">
      <h2 id="leave-a-reply" className="block-head mb-6 scroll-mt-4">
        Leave a Reply
      </h2>
      {isOpen ? (
        <CommentForm articleId={articleId} />
      ) : (
        <p className="text-comment text-ink-2">Replies are closed.</p>
      )}
    </section>
  )
}
