import type { Ref } from 'react'
import type { Posted } from '@/lib/comments/actions'
import { paths } from '@/lib/paths'
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
      {editPath && (
        <p className="mt-3 font-sans text-meta">
          <a href={editPath} className="link inline-block py-1" rel="nofollow">
            Edit or delete this reply
          </a>
        </p>
      )}
    </div>
  )
}
