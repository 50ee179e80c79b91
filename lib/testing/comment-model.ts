import type { CommentStatus, LedgerAction } from '@/lib/database/generated/enums'
import type { Status } from '@/lib/moderation/schema'

export type LedgerLine = {
  action: LedgerAction
  from: CommentStatus | null
  to: CommentStatus | null
  version: number
}

export type ModelComment = {
  id: string
  articleId: string
  parentId: string | null
  status: Status
  version: number
  /** What it says, after all that it said before. */
  texts: string[]
  /** Reports that nobody has answered. */
  reports: number
  ledger: LedgerLine[]
}

type New = Pick<ModelComment, 'id' | 'articleId' | 'parentId'> & { text: string; status: Status }

/** What the checks say of a text. */
export type Verdict = 'publish' | 'hold' | 'spam'

/** Texts of one reply that are kept besides the last, said a second time. */
const CHANGES_MAX = 20

/**
 * What becomes of comments, said a second time: in memory, one thing after the other, and without a
 * line of the product. Whatever many people do to the real ones has to come to the same.
 */
export class CommentModel {
  readonly comments = new Map<string, ModelComment>()

  post({ text, status, ...place }: New): void {
    const ledger: LedgerLine[] = [{ action: 'POSTED', from: null, to: status, version: 1 }]
    const rest = { status, version: 1, texts: [text], reports: 0, ledger }
    this.comments.set(place.id, { ...place, ...rest })
  }

  /** What a moderator who saw this version is told; the same as asking again without doing it. */
  answerTo(id: string, version: number, target: Status | 'RESTORE'): 'decided' | 'stale' {
    const comment = this.get(id)
    const isMove = aimOf(comment, target) !== comment.status
    return isMove && version === comment.version ? 'decided' : 'stale'
  }

  decide(id: string, target: Status | 'RESTORE'): void {
    const comment = this.get(id)
    move(comment, 'DECIDED', aimOf(comment, target))
    comment.reports = 0
  }

  /** What its author is told who gives it another text, or takes it back. */
  answerToAuthor(
    id: string,
    deed: 'edit' | 'delete',
  ): 'too-late' | 'too-often' | 'parent-gone' | 'done' {
    const comment = this.get(id)
    const isDecidedSpam = comment.status === 'SPAM' && wasDecided(comment)
    if (comment.status === 'TRASHED' || isDecidedSpam) return 'too-late'
    if (deed === 'delete') return 'done'
    if (comment.texts.length > CHANGES_MAX) return 'too-often'
    const parent = comment.parentId && this.get(comment.parentId)
    return parent && parent.status !== 'APPROVED' ? 'parent-gone' : 'done'
  }

  edit(id: string, text: string, verdict: Verdict): void {
    const comment = this.get(id)
    comment.texts.push(text)
    move(comment, 'EDITED', afterEdit(comment, verdict))
  }

  remove(id: string): void {
    const comment = this.get(id)
    move(comment, 'DELETED', 'TRASHED')
    comment.reports = 0
  }

  /** A moderator puts its text right: it stays where it is. */
  correct(id: string, text: string): void {
    const comment = this.get(id)
    comment.texts.push(text)
    comment.version += 1
    comment.ledger.push({ action: 'CORRECTED', from: null, to: null, version: comment.version })
  }

  /** A moderator has seen so many of its reports and leaves it where it is. */
  keep(id: string, seen: number): void {
    const comment = this.get(id)
    comment.reports -= seen
    comment.version += 1
    comment.ledger.push({ action: 'KEPT', from: null, to: null, version: comment.version })
  }

  /** What strangers see of an article, in no order. */
  published(articleId: string): string[] {
    return this.of(articleId).flatMap(({ id, status }) => (status === 'APPROVED' ? [id] : []))
  }

  /** How many strangers see in each thread that they see anything of. */
  threads(articleId: string): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const id of this.published(articleId)) {
      const root = this.above(this.get(id)).at(-1)?.id ?? id
      counts[root] = (counts[root] ?? 0) + 1
    }
    return counts
  }

  /** The places of what is not public and has public answers below it, at any depth. */
  tombstones(articleId: string): string[] {
    const above = this.published(articleId).flatMap((id) => this.above(this.get(id)))
    const places = above.flatMap(({ id, status }) => (status === 'APPROVED' ? [] : [id]))
    return [...new Set(places)]
  }

  count(status: Status): number {
    return [...this.comments.values()].filter((comment) => comment.status === status).length
  }

  get(id: string): ModelComment {
    const comment = this.comments.get(id)
    if (!comment) throw new Error(`${id} was never posted.`)
    return comment
  }

  private of(articleId: string): ModelComment[] {
    return [...this.comments.values()].filter((comment) => comment.articleId === articleId)
  }

  /** What it answers, what that answers, and so on. */
  private above({ parentId }: ModelComment): ModelComment[] {
    if (!parentId) return []
    const parent = this.get(parentId)
    return [parent, ...this.above(parent)]
  }
}

function move(comment: ModelComment, action: LedgerAction, to: Status): void {
  const { status: from } = comment
  comment.status = to
  comment.version += 1
  comment.ledger.push({ action, from, to, version: comment.version })
}

/** Back is where it came from when it was last taken away, by a moderator or by its author. */
function aimOf({ ledger }: ModelComment, target: Status | 'RESTORE'): Status {
  if (target !== 'RESTORE') return target
  const taken = ledger.filter(({ action }) => action === 'DECIDED' || action === 'DELETED')
  return (taken.at(-1)?.from ?? 'PENDING') as Status
}

/** Nothing becomes more public by an edit, and no machine overrules a moderator. */
function afterEdit(comment: ModelComment, verdict: Verdict): Status {
  const { status } = comment
  if (verdict === 'publish') return status
  const worse =
    verdict === 'spam' && !(status === 'APPROVED' && wasDecided(comment)) ? 'SPAM' : 'PENDING'
  return status === 'SPAM' ? 'SPAM' : worse
}

function wasDecided({ ledger }: ModelComment): boolean {
  return ledger.some(({ action }) => action === 'DECIDED')
}
