import { CommentForm } from './comment-form'
import { PrivacyNote } from './privacy-note'

type Props = { articleId: string; isOpen: boolean; pageTitle: string }

export function LeaveAReply({ articleId, isOpen, pageTitle }: Props) {
  return (
    <section
      data-leave-a-reply
      aria-labelledby="leave-a-reply"
      className="no-print mt-16 max-w-column"
    >
      <h2 id="leave-a-reply" className="block-head mb-6 scroll-mt-4">
        Leave a Reply
      </h2>
      {isOpen ? (
        <>
          <CommentForm articleId={articleId} pageTitle={pageTitle} />
          <PrivacyNote />
        </>
      ) : (
        <>
          <title>{pageTitle}</title>
          <p className="text-comment text-ink-2">Replies are closed.</p>
        </>
      )}
    </section>
  )
}
