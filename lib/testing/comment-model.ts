import type { Status } from '@/lib/moderation/schema'

export type LedgerLine = { from: Status | null; to: Status; version: number }

export type ModelComment = {
  id: string
  articleId: string
  parentId: string | null
  status: Status
  version: number
  ledger: LedgerLine[]
}

type Place = Pick<ModelComment, 'id' | 'articleId' | 'parentId'>

/**
 * What becomes of comments, said a second time: in memory, one thing after the other, and without a
 * line of the product. Whatever many people do to the real ones has to come to the same.
 */
export class CommentModel {
  readonly comments = new Map<string, ModelComment>()

  post(place: Place, status: Status): void {
    const ledger = [{ from: null, to: status, version: 1 }]
    this.comments.set(place.id, { ...place, status, version: 1, ledger })
  }

  /** What a moderator who saw this version is told; the same as asking again without doing it. */
  answerTo(id: string, version: number, target: Status | 'RESTORE'): 'decided' | 'stale' | 'gone' {
    const comment = this.comments.get(id)
    if (!comment) return 'gone'
    const isMove = this.aimOf(comment, target) !== comment.status
    return isMove && version === comment.version ? 'decided' : 'stale'
  }

  decide(id: string, target: Status | 'RESTORE'): void {
    const comment = this.comments.get(id)
    if (!comment) throw new Error(`${id} was never posted.`)
    const [from, to] = [comment.status, this.aimOf(comment, target)]
    comment.status = to
    comment.version += 1
    comment.ledger.push({ from, to, version: comment.version })
  }

  /** What strangers see of an article, in no order. */
  published(articleId: string): string[] {
    return this.of(articleId).flatMap(({ id, status }) => (status === 'APPROVED' ? [id] : []))
  }

  /** The places of what is not public and has public answers below it, at any depth. */
  tombstones(articleId: string): string[] {
    const places = new Set<string>()
    for (const { parentId, status } of this.of(articleId)) {
      let above = status === 'APPROVED' && parentId ? this.comments.get(parentId) : undefined
      while (above) {
        if (above.status !== 'APPROVED') places.add(above.id)
        above = above.parentId ? this.comments.get(above.parentId) : undefined
      }
    }
    return [...places]
  }

  count(status: Status): number {
    return [...this.comments.values()].filter((comment) => comment.status === status).length
  }

  private of(articleId: string): ModelComment[] {
    return [...this.comments.values()].filter((comment) => comment.articleId === articleId)
  }

  private aimOf({ ledger }: ModelComment, target: Status | 'RESTORE'): Status {
    return target === 'RESTORE' ? (ledger.at(-1)?.from ?? 'PENDING') : target
  }
}
