import type { ReactNode } from 'react'
import type { HeldComment } from '@/lib/comments/public'
import { Avatar } from './avatar'

export const AWAITING = 'Awaiting moderation. Only you can see this.'

type Props = {
  comment: HeldComment
  isPublic: boolean
  /** What was written, rendered. */
  text: ReactNode
  children: ReactNode
}

/** A reader's own reply, below a word on where it stands. */
export function OwnReply({ comment, isPublic, text, children }: Props) {
  return (
    <>
      <p className={`font-sans font-semibold ${isPublic ? 'text-ok' : 'text-warn'}`}>{children}</p>
      <div className="mt-3 flex items-center gap-3 font-sans font-semibold">
        <Avatar name={comment.authorName} seed={comment.avatarSeed} />
        <p dir="auto">{comment.authorName}</p>
      </div>
      <div className="prose prose-reply mt-3" dir="auto">
        {text}
      </div>
    </>
  )
}
