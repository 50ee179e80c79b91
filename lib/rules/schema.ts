import '@/lib/zod-without-eval'
import { z } from 'zod'
import { HoldPolicy, RuleSet } from '@/lib/database/generated/enums'
import { cleanWordList, fileTooBig, tooLong, WORD_FILE_MAX } from './word-list'

/** The buttons of the form. Whatever is pressed, the words of a chosen file join their list. */
export const INTENTS = ['try', 'add', 'save'] as const

/** The limits are the database's own. */
export const rulesInput = z.object({
  version: z.coerce.number().int().min(1),
  intent: z.enum(INTENTS).catch('try'),
  ruleSet: z.enum(RuleSet, 'Choose the rules to decide by.'),
  holdPolicy: z.enum(HoldPolicy, 'Choose whose replies wait.'),
  maxLinks: whole(0, 100, 'links'),
  closeAfterDays: whole(0, 36_500, 'days'),
  maxDepth: whole(0, 1000, 'levels'),
  editMinutes: whole(0, 1440, 'minutes'),
  contactMonths: whole(1, 120, 'months'),
  moderationWords: wordList(),
  blockedWords: wordList(),
  moderationFile: wordFile(),
  blockedFile: wordFile(),
})

export type RulesInput = z.output<typeof rulesInput>

/** `Number('')` is 0, and nobody means that who leaves a field empty. */
function whole(min: number, max: number, unit: string) {
  const error = `Enter a number of ${unit} from ${min} to ${max.toLocaleString('en')}.`
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, error)
    .transform(Number)
    .pipe(z.number().min(min, error).max(max, error))
}

function wordList() {
  return z
    .string()
    .transform(cleanWordList)
    .superRefine((list, context) => {
      const message = tooLong(list)
      if (message) context.addIssue({ code: 'custom', message })
    })
}

/** A field without a file sends an empty one, or none. */
function wordFile() {
  return z.union([z.file().max(WORD_FILE_MAX, fileTooBig), z.literal('').transform(() => null)])
}
