import { z } from 'zod'
import { FIELD_NAMES, type FieldName } from './public'

/** Characters. What a column refuses is refused here first; the rest only bounds a request. */
const LONGEST: Partial<Record<FieldName, number>> = { source: 400_000, tags: 2_000 }
const LONGEST_ELSEWHERE = 2_000

const typed = (name: FieldName) =>
  z
    .string()
    .max(LONGEST[name] ?? LONGEST_ELSEWHERE, 'That is too long to keep.')
    // A browser without a script sends CRLF.
    .transform((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', ''))

const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, typed(name)])) as Record<
  FieldName,
  ReturnType<typeof typed>
>

/** `keep`: saved over what somebody else saved meanwhile, by whoever was shown it. */
const INTENTS = [
  'keep',
  'autosave',
  'save',
  'publish',
  'schedule',
  'take-back',
  'withdraw',
] as const

export const articleInput = z.object({
  articleId: z.uuid(),
  version: z.coerce.number().int().min(0),
  /** The version that a conflict showed. */
  overrule: z.coerce.number().int().min(0),
  intent: z.enum(INTENTS),
  ...fields,
})

const short = (what: string, max: number) =>
  z.string().trim().max(max, `${what} has more than ${max} characters.`)

/** What readers see of somebody who writes. */
export const bylineInput = z.object({
  name: short('The name', 200).min(1, 'Type the name you write under.'),
  organisation: short('The organisation', 200),
  section: short('The section', 200),
  bio: short('The text', 2_000),
})

export type BylineInput = z.output<typeof bylineInput>

export const articleIdInput = z.object({ articleId: z.uuid() })
export const entryInput = z.object({ articleId: z.uuid(), entryId: z.string().regex(/^\d{1,18}$/) })
export const previewIdInput = z.object({ previewId: z.uuid() })
export const startInput = z.object({ intent: z.literal('write') })

type Typed = z.output<typeof articleInput>
export type ArticleInput = Omit<Typed, 'overrule' | 'intent'> & {
  intent: Exclude<Typed['intent'], 'keep'>
}

/** Keeping one's own is saving it, knowing what it replaces. */
export function readIntent({ overrule, intent, ...input }: Typed): ArticleInput {
  return intent === 'keep' ? { ...input, version: overrule, intent: 'save' } : { ...input, intent }
}
