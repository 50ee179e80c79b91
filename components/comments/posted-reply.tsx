import type { Ref } from 'react'
import type { Posted } from '@/lib/comments/actions'
import { paths } from '@/lib/paths'
import { Avatar } from './avatar'
import { GuestText } from './guest-text'

type Props = { posted: Posted; ref?: Ref<HTMLDivElement> }

/** Your own reply, as it was taken: published, or seen by you alone until somebody decides. */
export function PostedReply({ posted, ref }: Props) {
  const { comment, isPublic, id } = posted
  const panel = isPublic ? 'border-ok bg-ok-soft' : 'border-warn bg-warn-soft'
  return (
    <div
      ref={ref}
      role="status"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the answer to a post must be found, on a page that was loaded anew
      autoFocus
      className={`mb-8 border-s-3 p-4 ${panel}`}
    >
      <p className={`font-sans font-semibold ${isPublic ? 'text-ok' : 'text-warn'}`}>
        {isPublic ? (
          <>
            ✓ Your reply is published.{' '}
            <a href={paths.permalink(id)} className="underline">
              See it in its place
            </a>
          </>
        ) : (
          'Awaiting moderation. Only you can see this.'
        )}
      </p>
      <div className="mt-3 flex items-center gap-3 font-sans font-semibold">
        <Avatar name={comment.authorName} seed={comment.avatarSeed} />
        <p dir="auto">{comment.authorName}</p>
      </div>
      <div className="prose prose-reply mt-3" dir="auto">
        <GuestText source={comment.text} />
      </div>
    </div>
  )
}
