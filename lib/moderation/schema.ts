import '@/lib/zod-without-eval'
import { z } from 'zod'

export const COMMENT_STATUSES = ['PENDING', 'APPROVED', 'SPAM', 'TRASHED'] as const
export const commentStatus = z.enum(COMMENT_STATUSES)
export type Status = z.output<typeof commentStatus>

/** A decision names the version it was made on. */
export const decisionInput = z.object({
  commentId: z.uuid(),
  version: z.coerce.number().int().min(1),
  to: z.enum([...COMMENT_STATUSES, 'RESTORE']),
})

/** What moderators do to a comment, and can take back. What readers do is not theirs to undo. */
export const UNDOABLE = ['DECIDED', 'KEPT'] as const

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

/** Names the version and the last report it was made on. */
export const keepInput = z.object({
  commentId: z.uuid(),
  version: z.coerce.number().int().min(1),
  lastReport: digits,
})

/** What can be listed: what stands somewhere, everything, and what readers reported. */
export const QUEUES = [...COMMENT_STATUSES, 'ALL', 'REPORTED'] as const
export const queue = z.enum(QUEUES)
export type Queue = z.output<typeof queue>

export const commentIdInput = z.object({ commentId: z.uuid() })

export type DecisionInput = z.output<typeof decisionInput>
export type KeepInput = z.output<typeof keepInput>
