'use server'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { showChange, staffAction } from '@/lib/action'
import { paths } from '@/lib/paths'
import { spreadChange } from '@/lib/serving/expiry'
import { startBulk, startBulkUndo, startErasing } from './bulk'
import { runBulk } from './bulk-run'
import {
  changeEmail as change,
  decideComment as decide,
  keepComment as keep,
  lookUpEmail as lookUp,
  showEmail as show,
} from './mutations'
import {
  deleteView as dropView,
  saveView as keepView,
  savePreference as rememberPreference,
  shareView as share,
} from './preferences'
import { getBulk } from './queries'
import { queueAddress, readQueueFilter } from './queue-filter'
import {
  bulkFilterInput,
  bulkInput,
  bulkUndoInput,
  commentIdInput,
  deskDecisionInput,
  emailChangeInput,
  emailLookUpInput,
  eraseInput,
  keepInput,
  preferenceInput,
  shareInput,
  undoInput,
  viewIdInput,
  viewInput,
} from './schema'
import { tooLate } from './too-late'
import { undoChange as undo } from './undo'

export type DecisionRefusal = 'stale' | 'gone'

export const decideComment = staffAction(
  'comment.decide',
  deskDecisionInput,
  async (actor, { answer, ...input }, { now }) => {
    const decided = await decide(actor, input, now)
    const change = decided.kind === 'decided' ? decided.change : null
    // Making the whole list costs many times what the decision does.
    if (answer === '') await showChange(change)
    else if (change) await spreadChange(change)
    if (decided.kind !== 'decided') return tooLate(decided)
    return { kind: 'done', outcome: { entryId: String(decided.entryId) } }
  },
)

export const keepComment = staffAction(
  'comment.decide',
  keepInput,
  async (actor, input, { now }) => {
    const kept = await keep(actor, input, now)
    await showChange(null)
    if (kept.kind === 'stale') return tooLate(kept)
    return { kind: 'done', outcome: { entryId: String(kept.entryId) } }
  },
)

/** Takes back one line of the ledger, whoever wrote it. */
export const undoChange = staffAction(
  'comment.decide',
  undoInput,
  async (actor, { entryId }, { now }) => {
    const undone = await undo(actor, entryId, now)
    await showChange(undone.kind === 'undone' ? undone.change : null)
    if (undone.kind !== 'undone') return tooLate(undone)
    const { commentId, to } = undone
    return { kind: 'done', outcome: { commentId, to } }
  },
)

/** What was chosen in the list, at once. */
export const decideChosen = staffAction(
  'comment.decide',
  bulkInput,
  async (actor, { to, chosen }, { now }) => {
    const jobId = await startBulk(actor, to, { chosen }, now)
    if (!jobId) return NOTHING_THERE
    await runBulk(jobId, () => new Date(), showChange)
    await showChange(null)
    const bulk = await getBulk(actor, jobId)
    const outcome = { jobId, done: bulk?.done ?? 0, failed: bulk?.failed ?? 0 }
    return { kind: 'done', outcome }
  },
)

/** Everything that a filter finds. It goes on when this answer has been given. */
export const decideAll = staffAction(
  'comment.decide',
  bulkFilterInput,
  async (actor, { to, query }, { now }) => {
    const filter = readQueueFilter(Object.fromEntries(new URLSearchParams(query)))
    const jobId = await startBulk(actor, to, { filter }, now)
    if (!jobId) return NOTHING_THERE
    after(() => runBulk(jobId, () => new Date(), spreadChange))
    return { kind: 'done', outcome: { jobId } }
  },
)

/** Takes back everything that a bulk decision did. */
export const undoBulk = staffAction(
  'comment.decide',
  bulkUndoInput,
  async (actor, { jobId }, { now }) => {
    const undoId = await startBulkUndo(actor, jobId, now)
    await showChange(null)
    if (!undoId) return NOTHING_THERE
    after(() => runBulk(undoId, () => new Date(), spreadChange))
    return { kind: 'done', outcome: { jobId: undoId } }
  },
)

/** All of the spam, or of the trash, for good. It goes on when this answer has been given. */
export const eraseAll = staffAction('comment.erase', eraseInput, async (actor, input, { now }) => {
  const begun = await startErasing(actor, input, now)
  if (begun.kind === 'miscounted') {
    return { kind: 'refused', code: 'miscounted' as const, told: String(begun.count) }
  }
  after(() => runBulk(begun.jobId, () => new Date(), spreadChange))
  redirect(paths.deskBulk(begun.jobId))
})

const NOTHING_THERE = { kind: 'refused', code: 'nothing' } as const

export const savePreference = staffAction(
  'comment.decide',
  preferenceInput,
  async (actor, preference) => {
    await rememberPreference(actor, preference)
    await showChange(null)
    return { kind: 'done', outcome: {} }
  },
)

export const saveView = staffAction('comment.decide', viewInput, async (actor, view) => {
  const isSaved = await keepView(actor, view)
  await showChange(null)
  return isSaved ? { kind: 'done', outcome: {} } : { kind: 'refused', code: 'too-many' as const }
})

export const deleteView = staffAction('comment.decide', viewIdInput, async (actor, { viewId }) => {
  await dropView(actor, viewId)
  await showChange(null)
  return { kind: 'done', outcome: {} }
})

export const shareView = staffAction(
  'view.share',
  shareInput,
  async (actor, { viewId, isShared }) => {
    await share(actor, viewId, isShared)
    await showChange(null)
    return { kind: 'done', outcome: {} }
  },
)

/** The address travels in this one answer to the person who asked, and the look is on record. */
export const showEmail = staffAction(
  'contact.see',
  commentIdInput,
  async (actor, input, { now }) => {
    const email = await show(actor, input.commentId, now)
    await showChange(null)
    return { kind: 'done', outcome: { email } }
  },
)

/** Leads to all that was posted with an address. The address is in no address bar. */
export const lookUpEmail = staffAction(
  'contact.see',
  emailLookUpInput,
  async (actor, { email }, { now }) => {
    const person = await lookUp(actor, email, now)
    if (!person) return { kind: 'refused', code: 'nobody' as const }
    redirect(queueAddress({ status: 'ALL', person }))
  },
)

export const changeEmail = staffAction(
  'contact.see',
  emailChangeInput,
  async (actor, input, { now }) => {
    const changed = await change(actor, input, now)
    await showChange(null)
    return changed.kind === 'changed' ? { kind: 'done', outcome: {} } : tooLate(changed)
  },
)
