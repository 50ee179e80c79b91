'use client'
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Posted } from '@/lib/comments/actions'
import { answerComment, useIsAnswered } from './answered-comment'
import { CommentForm } from './comment-form'
import { PostedReply } from './posted-reply'

type Props = {
  articleId: string
  commentId: string
  authorName: string
  href: string
  /** What else can be done with the reply. */
  children: ReactNode
}

/**
 * "Reply": a link to a page with the form. Once the page is alive the form comes here instead; the
 * boot script holds a plain click until then. Other ways of following a link stay what they are.
 */
export function ReplyInPlace({ articleId, commentId, authorName, href, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null)
  const told = useRef<HTMLDivElement>(null)
  const isOpen = useIsAnswered(commentId)
  const [posted, setPosted] = useState<Posted | null>(null)
  const headingId = `reply-to-${commentId}`

  useEffect(() => {
    if (posted) told.current?.focus()
  }, [posted])

  function open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    answerComment(commentId)
  }

  function cancel(): void {
    answerComment(null)
    link.current?.focus()
  }

  function showPosted(outcome: Posted): void {
    setPosted(outcome)
    answerComment(null)
  }

  return (
    <>
      <p className="no-print mt-2 flex gap-5 font-sans text-meta">
        <a
          ref={link}
          href={href}
          className="link inline-block py-1 font-semibold"
          aria-label={`Reply to ${authorName}`}
          rel="nofollow"
          data-hydrate
          onClick={open}
        >
          Reply
        </a>
        {children}
      </p>
      {posted && <PostedReply posted={posted} ref={told} />}
      {isOpen && (
        <section
          aria-labelledby={headingId}
          data-reply-in-place
          className="no-print mt-4 max-w-column border-t-3 border-ink pt-3"
        >
          <h3 id={headingId} className="mb-4 text-h3 break-words" dir="auto">
            Reply to {authorName}
          </h3>
          <CommentForm
            articleId={articleId}
            parentId={commentId}
            scope="answer"
            onPosted={showPosted}
            cancel={cancel}
          />
        </section>
      )}
    </>
  )
}
