import type { ThreadNode } from '@/lib/comments/thread'
import { CommentItem, type ThreadSettings } from './comment-item'
import { FoldedAnswers } from './folded-answers'
import { OwnReplies } from './own-replies'
import { indentAt } from './thread-indent'

type Props = { nodes: ThreadNode[]; settings: ThreadSettings; level?: number }

/** Replies of one level with what answers them. A whole thread can be folded at its top. */
export function CommentThread({ nodes, settings, level = 1 }: Props) {
  const answersOf = (node: ThreadNode) => (
    <CommentThread nodes={node.answers} settings={settings} level={level + 1} />
  )
  return (
    <ol className={indentAt(level, settings.threadDepth)}>
      {nodes.map((node) => (
        <li key={node.id}>
          <CommentItem node={node} settings={settings} level={level} />
          {node.answers.length > 0 &&
            (level === 1 ? (
              <FoldedAnswers thread={node}>{answersOf(node)}</FoldedAnswers>
            ) : (
              answersOf(node)
            ))}
          <OwnReplies />
        </li>
      ))}
    </ol>
  )
}
