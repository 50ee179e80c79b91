type Props = {
  /** The address of the next page; null on the last one. */
  href: string | null
  /** Threads on the next page. */
  count: number
}

/**
 * A link that public/more-replies.js answers in place, and where it puts the replies. As in
 * `OwnReplies`, React never looks inside, so a page with more in it comes alive like one without.
 */
export function MoreReplies({ href, count }: Props) {
  return (
    <>
      <div data-more-replies suppressHydrationWarning>
        {''}
      </div>
      <p role="status" data-more-status className="sr-only" suppressHydrationWarning>
        {''}
      </p>
      {href && (
        <p className="no-print mt-6 noscript:hidden" data-more-link>
          <a data-more href={href} className="button">
            Show {count} more
          </a>
        </p>
      )}
    </>
  )
}
