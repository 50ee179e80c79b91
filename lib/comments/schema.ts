import '@/lib/zod-without-eval'
import { z } from 'zod'
import { safeWebsite } from '@/lib/website'
import { cleanText } from './clean-text'
import { COMMENT_LIMITS, codePoints } from './limits'

/** A moment and an HMAC-SHA-256 in base64. Characters. */
const STAMP_MAX = 60

/** A challenge and its answer as JSON in base64: 800 and some. Characters. */
const PROOF_MAX = 2_000

/** One contract for the browser and the server. Status is not an input. */
export const commentInput = z.object({
  articleId: z.uuid(),
  parentId: optional(z.uuid()),
  /** Made in the browser; without JavaScript a digest of the submission takes its place. */
  key: optional(z.uuid()),
  text: z
    .string()
    .transform(cleanText)
    .pipe(filled('Write your reply.', COMMENT_LIMITS.text, 'Shorten your reply')),
  name: z
    .string()
    .transform(cleanLine)
    .pipe(filled('Enter your name.', COMMENT_LIMITS.name, 'Shorten your name')),
  email: z
    .string()
    .trim()
    .pipe(
      z
        .email({
          error: ({ input }) =>
            input === ''
              ? 'Enter your e-mail address. It will not be published.'
              : 'Enter an e-mail address such as name@example.com.',
        })
        .max(COMMENT_LIMITS.email, atMost('Use an e-mail address of', COMMENT_LIMITS.email)),
    ),
  website: z
    .string()
    .trim()
    .refine((value) => value === '' || safeWebsite(value) !== null, {
      error: 'Enter a web address such as https://example.com, or leave this empty.',
    })
    .transform((value) => (value === '' ? null : safeWebsite(value))),
  /** People never see this field; whoever fills it is not a person. */
  extra: z.string().max(1000).default(''),
  /** For the browser alone: the server gives it back with a form, and keeps nothing of it. */
  remember: z.string().optional(),
  /** When the form was first touched, signed. Without it nothing is refused. */
  stamp: z.string().max(STAMP_MAX).catch(''),
  /** The work a site may ask of browsers. Without it nothing is refused. */
  proof: z.string().max(PROOF_MAX).catch(''),
})

export type CommentInput = z.output<typeof commentInput>

function filled(empty: string, limit: number, shorten: string) {
  return z
    .string()
    .min(1, empty)
    .refine((value) => codePoints(value) <= limit, { error: atMost(`${shorten} to`, limit) })
}

function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

function atMost(what: string, limit: number): string {
  return `${what} ${limit.toLocaleString('en')} characters or fewer.`
}

function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ')
}
