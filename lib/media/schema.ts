import { z } from 'zod'
import { MAX_WORDS } from './policy'

const words = z
  .string()
  .trim()
  .max(MAX_WORDS, `Use at most ${MAX_WORDS.toLocaleString('en')} characters.`)

export const describeInput = z.object({ id: z.uuid(), alt: words, caption: words, credit: words })
export const pictureIdInput = z.object({ id: z.uuid() })

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)

const filter = z.object({
  q: z.preprocess(one, z.string().trim().max(200)).catch(''),
  after: z.preprocess(one, z.uuid()).nullable().catch(null),
  /** Why a file was not taken that came from a plain form. */
  refused: z
    .preprocess(one, z.enum(['too-large', 'not-a-picture', 'too-many-pixels', 'odd-shape', 'busy']))
    .nullable()
    .catch(null),
})

export function readMediaFilter(asked: Record<string, unknown>) {
  return filter.parse(asked)
}
