import '@/lib/zod-without-eval'
import { z } from 'zod'
import { cleanText } from '@/lib/comments/clean-text'
import { codePoints } from '@/lib/comments/limits'
import { commentInput } from '@/lib/comments/schema'
import { seen } from '@/lib/moderation/schema'

const { text, name, website } = commentInput.shape

/** What a moderator may put right. The limits are the readers'. */
export const correctionInput = z.object({ ...seen, text, name, website })

/** What somebody of the staff answers. The key makes one reply of it, however often it is sent. */
export const answerInput = z.object({ ...seen, key: z.uuid(), text })

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** The top of the article's replies, or under the reply whose link was pasted. */
export const moveInput = z
  .object({
    ...seen,
    place: z.enum(['TOP', 'UNDER']),
    /** However it was copied: a permalink, an address with an anchor, the bare id. */
    under: z.string().transform((typed) => typed.match(ID)?.at(-1)?.toLowerCase() ?? null),
  })
  .refine(({ place, under }) => place === 'TOP' || under !== null, {
    path: ['under'],
    error: 'Paste the link of a reply: the one under its time.',
  })

/** Characters, as the database has it. */
const NOTE_MAX = 2000

export const noteInput = z.object({
  commentId: z.uuid(),
  text: z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, 'Write the note.')
        .refine((text) => codePoints(text) <= NOTE_MAX, {
          error: `Shorten the note to ${NOTE_MAX.toLocaleString('en')} characters or fewer.`,
        }),
    ),
})

export type CorrectionInput = z.output<typeof correctionInput>
export type AnswerInput = z.output<typeof answerInput>
export type MoveInput = z.output<typeof moveInput>
