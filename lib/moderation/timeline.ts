import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { type DiffPart, wordDiff } from '@/lib/editing/word-diff'
import { type EarlierText, type LedgerLine, ledgerSelect, revisionSelect } from './public'
import { LEAVES_IT_AS_IT_IS, STANDING_ACTIONS, UNDOABLE } from './schema'

/** Lines of one comment's ledger that are shown, the latest. */
const LINES_MAX = 200

/** What somebody did to a comment, and what it changed about its words. */
export type TimelineLine = Omit<LedgerLine, 'id' | 'undoneBy'> & {
  id: string
  isUndone: boolean
  /** Whether it can be taken back as things are. */
  canUndo: boolean
  /** Null where it changed none. */
  text: DiffPart[] | null
  name: { from: string; to: string } | null
  website: { from: string | null; to: string | null } | null
}

type Words = { text: string; authorName: string; authorUrl: string | null }

/** What happened to a comment, the first thing first. */
export async function listTimeline(commentId: string, now: Words): Promise<TimelineLine[]> {
  const [latest, revisions] = await Promise.all([
    appClient().ledgerEntry.findMany({
      where: { commentId },
      select: ledgerSelect,
      orderBy: { id: 'desc' },
      take: LINES_MAX,
    }),
    appClient().revision.findMany({
      where: { commentId },
      select: revisionSelect,
      orderBy: { version: 'asc' },
    }),
  ])
  return latest.toReversed().map((line, index, lines) => {
    const { id, undoneBy, ...rest } = line
    const isUndone = undoneBy !== null
    return {
      ...rest,
      ...{ id: String(id), isUndone },
      canUndo: !isUndone && isUndoable(line, lines.slice(index + 1)),
      ...changeOf(line, revisions, now),
    }
  })
}

/** What gives a comment other words; taking it back does too. */
const REWRITES = ['EDITED', 'CORRECTED']

const isAmong = (actions: readonly string[], { action }: Pick<LedgerLine, 'action'>) =>
  actions.includes(action)

/** As the undoing itself will see it: whoever comes in between is still told. */
function isUndoable(line: LedgerLine, later: LedgerLine[]): boolean {
  if (isAmong(STANDING_ACTIONS, line)) return true
  const changed = later.filter((one) => !isAmong([...LEAVES_IT_AS_IT_IS, 'UNDONE'], one))
  return isAmong(UNDOABLE, line) && changed.every(({ undoneBy }) => undoneBy !== null)
}

/** Each earlier text bears the version it was; a line bears the one it made. */
function changeOf(line: LedgerLine, revisions: EarlierText[], now: Words) {
  const { version } = line
  const none = { text: null, name: null, website: null }
  const before = revisions.find((one) => one.version === version - 1)
  if (!before || !isAmong(REWRITES, { action: line.undone?.action ?? line.action })) return none
  const later = revisions.filter((one) => one.version >= version)
  const after = later[0]?.text ?? now.text
  const text = before.text === after ? null : wordDiff(before.text, after)
  if (before.authorName === null) return { ...none, text }
  const named = later.find(({ authorName }) => authorName !== null) ?? now
  const [from, to] = [before, { ...named, authorName: named.authorName ?? now.authorName }]
  return {
    text,
    name: from.authorName === to.authorName ? null : { from: before.authorName, to: to.authorName },
    website: from.authorUrl === to.authorUrl ? null : { from: from.authorUrl, to: to.authorUrl },
  }
}
