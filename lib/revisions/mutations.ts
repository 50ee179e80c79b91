import 'server-only'
import { decide } from '@/lib/comments/decision/decide'
import type { Reason, Verdict } from '@/lib/comments/decision/verdict'
import type { Sender } from '@/lib/comments/mutations'
import { askAboutReply } from '@/lib/comments/outside/ask-about-reply'
import { enabledOutsideChecks } from '@/lib/comments/outside/enabled'
import { readDecisionContext } from '@/lib/comments/post-context'
import type { HeldComment } from '@/lib/comments/public'
import type { CommentInput } from '@/lib/comments/schema'
import { commentsTag } from '@/lib/comments/tags'
import { readEmail } from '@/lib/contacts/contact'
import { announce, type Change } from '@/lib/database/announce'
import { type AppTransaction, appClient } from '@/lib/database/app-client'
import { addToLedger } from '@/lib/moderation/ledger'
import { resolveReports } from '@/lib/reports/mutations'
import { editableUntil, REVISIONS_MAX, statusAfterEdit } from './policy'
import type { EditRefusalCode } from './refusals'
import type { EditInput } from './schema'

type Refused = { kind: 'refused'; code: EditRefusalCode; waitSeconds?: number }
export type EditOutcome =
  | { kind: 'edited'; isPublic: boolean; comment: HeldComment; change: Change | null }
  | Refused

/**
 * Gives a reply another text. It is decided like a new one, and what it said before is kept for
 * moderators; whoever was looking at that has to look again.
 * @param own ids from a cookie we signed, never from a form
 */
export async function editReply(
  own: string[],
  { commentId, text }: EditInput,
  sender: Sender,
  now: Date,
): Promise<EditOutcome> {
  const edit = { own, commentId, text, now }
  let outside: Reason[] = []
  if (enabledOutsideChecks().length > 0) {
    // As with a new reply: before the transaction, and only about what is not refused anyway.
    const weighed = await weigh(appClient(), edit, outside)
    if (weighed.kind !== 'weighed') return weighed
    const about = { ...weighed.row, name: weighed.row.authorName, website: weighed.row.authorUrl }
    const asked = { isEdit: true, now }
    outside = await askAboutReply(appClient(), { ...about, text }, sender, asked)
  }
  return appClient().$transaction(async (transaction) => {
    const weighed = await weigh(transaction, edit, outside)
    if (weighed.kind !== 'weighed') return weighed
    const { row, verdict } = weighed
    const { status: from, version, articleId, authorName, avatarSeed } = row
    const to = statusAfterEdit(row, verdict)
    const reasons = from === 'APPROVED' ? weighed.reasons : both(weighed.reasons, row.reasons)
    await transaction.revision.create({
      data: { commentId, version, text: row.text, reasons: row.reasons, replacedAt: now },
    })
    await transaction.comment.update({
      where: { id: commentId },
      data: { text, status: to, reasons, editedAt: now, version: version + 1 },
    })
    await writeDown(transaction, row, { action: 'EDITED', to }, now)
    const isPublic = to === 'APPROVED'
    const isSeen = isPublic || from === 'APPROVED'
    const change = isSeen ? await announce(transaction, [commentsTag(articleId)]) : null
    return { kind: 'edited', isPublic, comment: { authorName, avatarSeed, text }, change }
  })
}

/** Takes a reply back. Moderators find it in the trash, deleted by the reader. */
export async function deleteReply(
  own: string[],
  commentId: string,
  now: Date,
): Promise<{ kind: 'deleted'; change: Change | null } | Refused> {
  return appClient().$transaction(async (transaction) => {
    const row = own.includes(commentId) ? await lockEditable(transaction, commentId, now) : null
    if (!row) return { kind: 'refused', code: 'too-late' }
    const data = { status: 'TRASHED', version: row.version + 1 } as const
    await transaction.comment.update({ where: { id: commentId }, data })
    const by = await writeDown(transaction, row, { action: 'DELETED', to: 'TRASHED' }, now)
    await resolveReports(transaction, commentId, { now, by })
    const isSeen = row.status === 'APPROVED'
    const change = isSeen ? await announce(transaction, [commentsTag(row.articleId)]) : null
    return { kind: 'deleted', change }
  })
}

type Edit = { own: string[]; commentId: string; text: string; now: Date }
type Weighed = { kind: 'weighed'; row: EditableRow; verdict: Kept; reasons: Reason[] }
type Kept = Exclude<Verdict, 'refuse'>

/** What is to become of an edit: refused, nothing to do, or decided. */
async function weigh(
  database: AppTransaction,
  { own, commentId, text, now }: Edit,
  outside: Reason[],
): Promise<Weighed | EditOutcome> {
  const row = own.includes(commentId) ? await lockEditable(database, commentId, now) : null
  if (!row) return { kind: 'refused', code: 'too-late' }
  if (text === row.text) {
    const { authorName, avatarSeed, status } = row
    const comment = { authorName, avatarSeed, text }
    return { kind: 'edited', isPublic: status === 'APPROVED', comment, change: null }
  }
  const revisions = await database.revision.count({ where: { commentId } })
  if (revisions >= REVISIONS_MAX) return { kind: 'refused', code: 'too-often' }
  const decision = await decideAgain(database, row, { text, outside, now })
  return decision.kind === 'refused' ? decision : { ...decision, kind: 'weighed', row }
}

type EditableRow = NonNullable<Awaited<ReturnType<typeof lockEditable>>>

/** Nobody decides on it or changes it until this transaction has ended. */
async function lockEditable(transaction: AppTransaction, id: string, now: Date) {
  await transaction.$queryRaw`SELECT 1 FROM public.comment WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.comment.findUnique({
    where: { id, kind: 'COMMENT' },
    omit: { idempotencyKey: true, importKey: true },
    include: {
      contact: { select: { emailDigest: true, addressDigest: true } },
      _count: { select: { ledger: { where: { action: 'DECIDED', undoneBy: null } } } },
    },
  })
  if (!row) return null
  const { editMinutes } = await transaction.discussion.findUniqueOrThrow({
    where: { id: 1 },
    select: { editMinutes: true },
  })
  const found = { ...row, reasons: row.reasons as Reason[], decisions: row._count.ledger }
  return editableUntil(found, editMinutes, now) && found
}

/** The checks on the new text. The reply itself is no evidence for or against it. */
async function decideAgain(
  transaction: AppTransaction,
  row: EditableRow,
  { text, outside, now }: { text: string; outside: Reason[]; now: Date },
) {
  const { contact } = row
  const input: CommentInput = {
    articleId: row.articleId,
    parentId: row.parentId ?? undefined,
    key: undefined,
    text,
    name: row.authorName,
    email: (await readEmail(transaction, row.id)) ?? '',
    website: row.authorUrl,
    extra: '',
    stamp: '',
    proof: '',
  }
  const sender = {
    emailDigest: contact?.emailDigest ?? new Uint8Array(),
    addressDigests: contact?.addressDigest ? [contact.addressDigest] : [],
    earlierDigests: [],
    except: row.id,
  }
  const context = await readDecisionContext(transaction, input, sender, now)
  if (!context) return { kind: 'refused', code: 'article-gone' } as const
  // A change is not another reply: nobody has to wait to put a word right.
  const { verdict, reasons } = decide(input, {
    ...context,
    outside,
    recentPosts: { ofAddress: [], ofEmail: [] },
  })
  if (verdict !== 'refuse') return { kind: 'decided', verdict, reasons } as const
  const refusal = reasons.find((reason) => reason.refusal)?.refusal
  return { kind: 'refused', ...(refusal ?? { code: 'trouble' }) } as const
}

/** What still holds it stays said, once. */
function both(reasons: Reason[], earlier: Reason[]): Reason[] {
  const said = new Set(reasons.map(({ check, because }) => `${check} ${because}`))
  return [...reasons, ...earlier.filter(({ check, because }) => !said.has(`${check} ${because}`))]
}

function writeDown(
  transaction: AppTransaction,
  row: EditableRow,
  { action, to }: { action: 'EDITED' | 'DELETED'; to: EditableRow['status'] },
  now: Date,
): Promise<bigint> {
  const { id, status: from, version } = row
  const entry = { action, actor: 'the reader', from, to, version: version + 1, now }
  return addToLedger(transaction, id, entry)
}
