import type { WxrComment } from '@/lib/importing/wxr'

export type OrderedComment = WxrComment & {
  /** Why it stands at the top although it had a parent. */
  lost: 'missing' | 'circle' | null
}

/** Parents before their answers, to any depth. What has lost its parent stands at the top. */
export function orderComments(comments: WxrComment[]): OrderedComment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const answers = answersByParent(comments)
  const ordered = new Map<string, OrderedComment>()

  const place = (top: OrderedComment) => {
    const waiting = [top]
    for (const comment of waiting) {
      ordered.set(comment.id, comment)
      for (const answer of answers.get(comment.id) ?? []) {
        if (!ordered.has(answer.id)) waiting.push({ ...answer, lost: null })
      }
    }
  }

  for (const comment of comments) {
    if (!comment.parentId) place({ ...comment, lost: null })
    else if (!byId.has(comment.parentId)) place({ ...comment, parentId: null, lost: 'missing' })
  }
  for (const comment of comments) {
    if (!ordered.has(comment.id)) {
      place({ ...memberOfCircle(comment, byId), parentId: null, lost: 'circle' })
    }
  }
  return [...ordered.values()]
}

function answersByParent(comments: WxrComment[]): Map<string, WxrComment[]> {
  const answers = new Map<string, WxrComment[]>()
  for (const comment of comments) {
    const { parentId } = comment
    if (parentId) answers.set(parentId, [...(answers.get(parentId) ?? []), comment])
  }
  return answers
}

/** Going up from a comment that leads to no top ends in a circle. */
function memberOfCircle(comment: WxrComment, byId: Map<string, WxrComment>): WxrComment {
  const seen = new Set<string>()
  let current = comment
  while (!seen.has(current.id)) {
    seen.add(current.id)
    current = byId.get(current.parentId ?? '') ?? current
  }
  return current
}
