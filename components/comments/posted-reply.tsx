import type { Ref } from 'react'
import type { Posted } from '@/lib/comments/actions'
import { commentAnchor, paths } from '@/lib/paths'
import { CopyLink } from './copy-link'
import { GuestTextLater } from './guest-text-later'
import { AWAITING, OwnReply } from './own-reply'

type Props = { posted: Posted; ref?: Ref<HTMLDivElement> }

/** Your own reply, as it was taken: published, or seen by you alone until somebody decides. */
export function PostedReply({ posted, ref }: Props) {
  const { comment, isPublic, id, editPath } = posted
  const panel = isPublic ? 'border-ok bg-ok-soft' : 'border-warn bg-warn-soft'
  return (
    <div
      ref={ref}
      role="status"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the answer to a post must be found, on a page that was loaded anew
      autoFocus
      // Shown here, it is not shown a second time among the others.
      data-own-reply={id}
      // In public it has its place, and its name there.
      id={isPublic ? undefined : commentAnchor(id)}
      className={`mb-8 border-s-3 p-4 ${panel}`}
    >
      <OwnReply
        comment={comment}
        isPublic={isPublic}
        text={<GuestTextLater source={comment.text} />}
      >
        {isPublic ? (
          <>
            ✓ Your reply is published.{' '}
            <a href={paths.permalink(id)} className="underline">
              See it in its place
            </a>
          </>
        ) : (
          AWAITING
        )}
      </OwnReply>
      <p className="mt-3 flex flex-wrap gap-x-5 font-sans text-meta empty:hidden">
        {isPublic && <CopyLink path={paths.permalink(id)} />}
        {editPath && (
          <a href={editPath} className="link inline-block py-1" rel="nofollow">
            Edit or delete this reply
          </a>
        )}
      </p>
    </div>
  )
}
