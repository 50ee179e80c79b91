import { expect } from 'vitest'
import { postComment } from '@/lib/comments/mutations'
import type { CommentInput } from '@/lib/comments/schema'
import { reportComment } from '@/lib/reports/mutations'
import { deleteReply, editReply } from '@/lib/revisions/mutations'
import { NOW } from './clock'
import type { CommentHistory } from './comment-history'
import type { ModelComment } from './comment-model'
import { sender, submission } from './factories'
import { pick } from './random'

/** What readers do in a history: each deed says how many operations it was. */
export function historyReaders({ model, random, articleIds, newText, count }: CommentHistory) {
  const taken: { id: string; input: CommentInput }[] = []
  const reporters = new Map<string, ReturnType<typeof sender>>()

  /** Somebody writes: to the article or, as often, in answer to any comment at all. */
  async function post(parent: ModelComment | undefined): Promise<number> {
    const articleId = pick(random, articleIds)
    const parentId = parent && random() < 0.7 ? parent.id : ''
    const [verdict, text] = newText()
    const extra = random() < 0.1 ? 'filled by a machine' : ''
    const key = crypto.randomUUID()
    const input = submission({ articleId, parentId, text, extra, key })
    const isHere = parent?.articleId === articleId && parent.status === 'APPROVED'
    const result = await postComment(input, sender(), NOW)
    if (parentId && !isHere) {
      expect(result).toEqual({ kind: 'refused', code: 'parent-gone' })
      return count('parent-gone')
    }
    if (result.kind === 'refused') throw new Error(`Refused as ${result.code}`)
    const status = STATUS_OF[extra ? 'spam' : verdict]
    expect(result.isPublic).toBe(status === 'APPROVED')
    taken.push({ id: result.id, input })
    model.post({ id: result.id, articleId, parentId: parentId || null, text, status })
    return count('posted')
  }

  /** A form that was taken is sent again: it is one reply, whatever has become of it. */
  async function postAgain(): Promise<number> {
    const again = taken[Math.floor(random() * taken.length)]
    if (!again) return 0
    const result = await postComment(again.input, sender(), NOW)
    expect(result).toMatchObject({ kind: 'posted', id: again.id })
    return count('again')
  }

  /** Its author, or now and then somebody who is not, gives it another text. */
  async function edit({ id }: ModelComment): Promise<number> {
    const own = random() < 0.9 ? [id] : []
    const [verdict, text] = newText()
    const expected = own.length > 0 ? model.answerToAuthor(id, 'edit') : 'too-late'
    const result = await editReply(own, { commentId: id, text }, sender(), NOW)
    if (expected !== 'done') {
      expect(result).toEqual({ kind: 'refused', code: expected })
      return count(`edit: ${expected}`)
    }
    model.edit(id, text, verdict)
    const isPublic = model.get(id).status === 'APPROVED'
    expect(result).toMatchObject({ kind: 'edited', isPublic, comment: { text } })
    return count('edited')
  }

  async function remove({ id }: ModelComment): Promise<number> {
    const own = random() < 0.9 ? [id] : []
    const expected = own.length > 0 ? model.answerToAuthor(id, 'delete') : 'too-late'
    const result = await deleteReply(own, id, NOW)
    if (expected !== 'done') {
      expect(result).toEqual({ kind: 'refused', code: expected })
      return count(`delete: ${expected}`)
    }
    expect(result.kind).toBe('deleted')
    model.remove(id)
    return count('deleted')
  }

  /** A few people report it, one after the other. */
  async function report(comment: ModelComment): Promise<number> {
    let done = 0
    for (let people = pick(random, [1, 2, 3]); people > 0; people -= 1)
      done += await reportOnce(comment)
    return done
  }

  /** Somebody new reports it, or whoever did so last and is heard already. */
  async function reportOnce(comment: ModelComment): Promise<number> {
    const earlier = random() < 0.3 && comment.reports > 0 ? reporters.get(comment.id) : undefined
    const from = earlier ?? sender()
    const input = { commentId: comment.id, reason: 'OTHER', note: '' } as const
    const result = await reportComment(input, from, NOW)
    if (comment.status !== 'APPROVED') {
      expect(result).toEqual({ kind: 'refused', code: 'gone' })
      return count('report: gone')
    }
    expect(result).toEqual({ kind: 'reported' })
    reporters.set(comment.id, from)
    if (earlier) return count('reported again')
    comment.reports += 1
    return count('reported')
  }

  return { post, postAgain, edit, remove, report }
}

const STATUS_OF = { publish: 'APPROVED', hold: 'PENDING', spam: 'SPAM' } as const
