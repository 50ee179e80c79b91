import type { ThreadNode } from '@/lib/comments/thread'
import { CommentItem, type ThreadSettings } from './comment-item'
import { OwnReplies } from './own-replies'

type Props = { nodes: ThreadNode[]; settings: ThreadSettings; level?: number }

/** Levels beyond the second are not indented on a phone: there is no room to read. */
const PHONE_LEVELS = 2

export function CommentThread({ nodes, settings, level = 1 }: Props) {
  const indent =
    level === 1
      ? 'divide-y divide-rule'
      : level <= PHONE_LEVELS
        ? 'mb-4 border-s-2 border-rule ps-4'
        : 'md:mb-4 md:border-s-2 md:border-rule md:ps-4'
  return (
    <ol className={indent}>
      {nodes.map((node) => (
        <li key={node.id}>
          <CommentItem node={node} settings={settings} />
          {node.answers.length > 0 && (
            <CommentThread nodes={node.answers} settings={settings} level={level + 1} />
          )}
          <OwnReplies />
        </li>
      ))}
    </ol>
  )
}
