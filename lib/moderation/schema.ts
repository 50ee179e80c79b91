import '@/lib/zod-without-eval'
import { z } from 'zod'
import { COMMENT_LIMITS } from '@/lib/comments/limits'

export const COMMENT_STATUSES = ['PENDING', 'APPROVED', 'SPAM', 'TRASHED'] as const
export const commentStatus = z.enum(COMMENT_STATUSES)
export type Status = z.output<typeof commentStatus>

/** Whether there is still something to decide about: what was erased stands nowhere. */
export function isKept(status: Status | 'ERASED'): status is Status {
  return status !== 'ERASED'
}

/** A comment, and the version of it that somebody looked at. */
export const seen = { commentId: z.uuid(), version: z.coerce.number().int().min(1) }
export type Seen = { commentId: string; version: number }

export const decisionInput = z.object({
  ...seen,
  to: z.enum([...COMMENT_STATUSES, 'RESTORE']),
})

/** A living list shows a decision by itself and asks for the next cards when it needs them. */
export const deskDecisionInput = decisionInput.extend({ answer: z.enum(['', 'word']) })

/** What moderators think of somebody. It leaves the comment it was said at as it was. */
export const STANDING_ACTIONS = ['PERSON_BLOCKED', 'ADDRESS_BLOCKED', 'PERSON_TRUSTED'] as const

/** What is written down at a comment and changes nothing about it: its version stays. */
export const LEAVES_IT_AS_IT_IS = [
  ...(['EMAIL_SHOWN', 'EMAIL_LOOKED_UP', 'EMAIL_CHANGED'] as const),
  ...STANDING_ACTIONS,
] as const

/** What moderators do to a comment, and can take back. What readers do is not theirs to undo. */
export const UNDOABLE = ['DECIDED', 'KEPT', 'CORRECTED', 'MOVED', ...STANDING_ACTIONS] as const

const digits = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)

export const undoInput = z.object({ entryId: digits })

/** Comments that are chosen one by one; more are named by what they have in common. */
export const CHOSEN_MAX = 200

/** Comments that are counted before a decision about all of them; above it there are "more than". */
export const COUNTED_MAX = 1_000_000

export const preferenceInput = z.object({
  density: z.enum(['COMFORTABLE', 'COMPACT']),
  keys: z.enum(['ON', 'IN_LIST', 'OFF']),
})
export type PreferenceInput = z.output<typeof preferenceInput>

/** What somebody has who never said anything. */
export const DEFAULT_PREFERENCE: PreferenceInput = { density: 'COMFORTABLE', keys: 'ON' }

export const viewInput = z.object({
  name: z.string().trim().min(1, 'Enter a name for it.').max(60, 'Use 60 characters at most.'),
  query: z.string().max(4_000),
})
export type ViewInput = z.output<typeof viewInput>

export const viewIdInput = z.object({ viewId: z.uuid() })
export const shareInput = z.object({
  viewId: z.uuid(),
  isShared: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
})

/** A checkbox of the list names a comment and the version that was looked at. */
export function chosenValue({ id, version }: { id: string; version: number }): string {
  return `${id}.${version}`
}

const chosenOne = z
  .string()
  .regex(/^[^.]+\.\d{1,9}$/)
  .transform((text) => {
    const [commentId = '', version = ''] = text.split('.')
    return { commentId, version: Number(version) }
  })
  .pipe(z.object({ commentId: z.uuid(), version: z.number().int().min(1) }))

const chosen = z
  .string()
  .transform((lines) => lines.split('\n').filter(Boolean))
  .pipe(
    z
      .array(chosenOne)
      .min(1, 'Select a reply first.')
      .max(CHOSEN_MAX, `Select ${CHOSEN_MAX} replies at most.`),
  )

export const bulkInput = z.object({ to: commentStatus, chosen: chosen.meta({ many: true }) })

/** All that an address finds. */
export const bulkFilterInput = z.object({ to: commentStatus, query: z.string().max(4_000) })

export const bulkUndoInput = z.object({ jobId: z.uuid() })

/** Other comments of one person that are counted; above it the exact number says nothing more. */
export const HISTORY_MAX = 100

/** Names the last report it was made on as well. */
export const keepInput = z.object({ ...seen, lastReport: digits })

const email = z
  .string()
  .trim()
  .pipe(
    z
      .email('Enter a whole e-mail address, such as name@example.com.')
      .max(
        COMMENT_LIMITS.email,
        `Enter an e-mail address of ${COMMENT_LIMITS.email} characters or fewer.`,
      ),
  )

/** The whole address, as it was typed into a form once. */
export const emailLookUpInput = z.object({ email })
export const emailChangeInput = z.object({ ...seen, email })

/** What can be emptied, with the number of replies in it read back. */
export const eraseInput = z.object({
  status: z.enum(['SPAM', 'TRASHED']),
  count: z
    .string()
    .transform((typed) => typed.replace(/[\s.,’']/g, ''))
    .pipe(z.string().regex(/^\d{1,9}$/, 'Type the number of replies, in figures.'))
    .transform(Number),
})
export type Emptied = z.output<typeof eraseInput>['status']

export function isEmptied(shown: Queue): shown is Emptied {
  return eraseInput.shape.status.safeParse(shown).success
}

/** What can be listed: what stands somewhere, everything, and what readers reported. */
export const QUEUES = [...COMMENT_STATUSES, 'ALL', 'REPORTED'] as const
export const queue = z.enum(QUEUES)
export type Queue = z.output<typeof queue>

export const commentIdInput = z.object({ commentId: z.uuid() })

export type DecisionInput = z.output<typeof decisionInput>
export type KeepInput = z.output<typeof keepInput>
