import '@/lib/zod-without-eval'
import { z } from 'zod'
import { cleanText } from '@/lib/comments/clean-text'
import { codePoints } from '@/lib/comments/limits'
import { REPORT_NOTE_MAX, REPORT_REASONS, type ReportReason } from './policy'

const REASONS = Object.keys(REPORT_REASONS) as [ReportReason, ...ReportReason[]]

export const reportInput = z.object({
  commentId: z.uuid(),
  reason: z.enum(REASONS, { error: 'Choose what is wrong with it.' }),
  note: z
    .string()
    .transform(cleanText)
    .refine((note) => codePoints(note) <= REPORT_NOTE_MAX, {
      error: `Shorten what you wrote to ${REPORT_NOTE_MAX} characters or fewer.`,
    }),
})

export type ReportInput = z.output<typeof reportInput>
