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

export const commentIdInput = z.object({ commentId: z.uuid() })

export type DecisionInput = z.output<typeof decisionInput>
