import '@/lib/zod-without-eval'
import { z } from 'zod'
import { COMMENT_STATUSES } from './schema'

/** Something happened to a comment, or a report came in, or nobody knows what was missed. */
const deskEvent = z.object({
  action: z.enum([
    'POSTED',
    'DECIDED',
    'EDITED',
    'DELETED',
    'KEPT',
    'UNDONE',
    'CORRECTED',
    'MOVED',
    'ERASED',
    'REPORTED',
    'MISSED',
  ]),
  commentId: z.uuid().optional(),
  actorName: z.string().optional(),
  status: z.enum([...COMMENT_STATUSES, 'ERASED']).nullish(),
  version: z.number().optional(),
})

export type DeskEvent = z.output<typeof deskEvent>

/** What cannot be read may have meant anything. */
export function readDeskEvent(payload: string | undefined): DeskEvent {
  try {
    return deskEvent.parse(JSON.parse(payload ?? ''))
  } catch {
    return { action: 'MISSED' }
  }
}
