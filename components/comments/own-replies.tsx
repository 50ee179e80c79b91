type Props = {
  /** On the last place of a page only: the article that replies are asked for. */
  articleId?: string
  className?: string
}

/**
 * Where public/own-replies.js puts a reader's own undecided replies, below the reply they answer or
 * at the end. React never looks inside: the only child is an empty string, told not to be compared,
 * so a page with replies in it comes alive like one without.
 */
export function OwnReplies({ articleId, className }: Props) {
  return (
    <div data-own-replies data-article={articleId} className={className} suppressHydrationWarning>
      {''}
    </div>
  )
}
