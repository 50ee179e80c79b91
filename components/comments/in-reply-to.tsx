import type { ThreadNode } from '@/lib/comments/thread'
import { commentAnchor } from '@/lib/paths'
import { PHONE_LEVELS } from './thread-indent'

type Props = { node: ThreadNode; level: number }

/** Whom a reply answers, where its place does not show it: everywhere, or on a phone only. */
export function InReplyTo({ node: { answersTo, isInFlow }, level }: Props) {
  if (!answersTo || (!isInFlow && level <= PHONE_LEVELS)) return null
  return (
    <span className={isInFlow ? undefined : 'md:hidden'}>
      {' · '}
      <a href={`#${commentAnchor(answersTo.id)}`} className="link">
        in reply to <bdi>{answersTo.name ?? 'a removed reply'}</bdi>
        {'\u00a0↑'}
      </a>
    </span>
  )
}
