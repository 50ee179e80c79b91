import type { DeskComment } from '@/lib/moderation/public'
import { CaughtText } from './caught-text'

/** Longer texts are cut to eight lines until somebody asks for more. Characters, and lines as typed. */
const LONG_CHARACTERS = 700
const LONG_LINES = 8

type Props = {
  comment: DeskComment
  /** Tells it from the same comment elsewhere on the page. */
  scope: string
}

/** The text of a comment. Whoever asks for all of a long one needs no script for it. */
export function CardText({ comment: { id, text, reasons }, scope }: Props) {
  const all = `all-${scope}-${id}`
  const isLong = text.length > LONG_CHARACTERS || text.split('\n').length > LONG_LINES
  const body = (
    <div className="prose prose-reply" dir="auto">
      <CaughtText source={text} reasons={reasons} />
    </div>
  )
  if (!isLong) return <div className="mt-3">{body}</div>
  return (
    <div className="desk-long mt-3">
      {body}
      <label htmlFor={all} className="desk-more">
        <input type="checkbox" id={all} /> Show all of it
      </label>
    </div>
  )
}
