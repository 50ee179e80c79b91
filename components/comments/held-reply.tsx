import type { HeldReply as Held } from '@/lib/comments/public'
import { commentAnchor } from '@/lib/paths'
import { GuestText } from './guest-text'
import { AWAITING, OwnReply } from './own-reply'

/** Your own undecided reply in its place. It is never on the page that everybody gets. */
export function HeldReply({ reply }: { reply: Held }) {
  return (
    <article
      id={commentAnchor(reply.id)}
      aria-label="Your reply"
      data-own-reply={reply.id}
      className="mb-4 scroll-mt-4 border-s-3 border-warn bg-warn-soft p-4"
    >
      <OwnReply comment={reply} isPublic={false} text={<GuestText source={reply.text} />}>
        {AWAITING}
      </OwnReply>
    </article>
  )
}
