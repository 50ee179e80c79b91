import 'server-only'
import { linesOf } from './differences'
import type { Rules } from './public'
import { readWordFile } from './word-file'
import { cleanWordList, tooLong } from './word-list'

type Files = { moderationFile: File | null; blockedFile: File | null }

type Joined =
  | { kind: 'joined'; rules: Rules; added: number }
  | { kind: 'invalid'; fieldErrors: Record<string, string> }

/** The lists with the words of the chosen files after them; `added` counts what was not there. */
export async function joinWordFiles(typed: Rules, files: Files): Promise<Joined> {
  const rules = { ...typed }
  const fieldErrors: Record<string, string> = {}
  let added = 0
  for (const [field, list] of FIELDS) {
    const file = files[field]
    if (!file || file.size === 0) continue
    const read = await readWordFile(file)
    const longer = read.kind === 'read' ? cleanWordList(`${typed[list]}\n${read.words}`) : ''
    const trouble = read.kind === 'read' ? tooLong(longer) : read.because
    if (trouble) fieldErrors[field] = trouble
    added += linesOf(longer).length - linesOf(typed[list]).length
    rules[list] = longer
  }
  return Object.keys(fieldErrors).length > 0
    ? { kind: 'invalid', fieldErrors }
    : { kind: 'joined', rules, added }
}

const FIELDS = [
  ['moderationFile', 'moderationWords'],
  ['blockedFile', 'blockedWords'],
] as const
