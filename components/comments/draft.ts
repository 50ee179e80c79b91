/**
 * A reply that is being written, kept in this browser: one for an article, and one for each reply
 * that is answered. The person's details are in it only where the box for that is ticked.
 */
export type Draft = { text: string; name?: string; email?: string; website?: string }

type Kept = Draft & { savedAt: number }

const PREFIX = 'rejoinder.draft.'

/** What nobody came back to for 30 days is forgotten. Milliseconds. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

export function draftKey(articleId: string, parentId: string): string {
  return `${PREFIX}${articleId}.${parentId}`
}

export function readDraft(key: string, now = Date.now()): Draft | null {
  try {
    for (const other of Object.keys(localStorage)) {
      if (other.startsWith(PREFIX) && !isFresh(other, now)) localStorage.removeItem(other)
    }
    return read(key)
  } catch {
    return null
  }
}

/** Says whether it is kept: a private window, or a full one, may refuse. */
export function saveDraft(key: string, draft: Draft, now = Date.now()): boolean {
  try {
    if (draft.text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ ...draft, savedAt: now } satisfies Kept))
    return true
  } catch {
    return false
  }
}

export function dropDraft(key: string): void {
  saveDraft(key, { text: '' })
}

function isFresh(key: string, now: number): boolean {
  return now - (read(key)?.savedAt ?? 0) < KEPT_MS
}

/** Other scripts of the same origin may have written anything there. */
function read(key: string): Kept | null {
  const kept = parse(localStorage.getItem(key))
  return typeof kept?.text === 'string' && typeof kept.savedAt === 'number' ? (kept as Kept) : null
}

function parse(json: string | null): Partial<Kept> | null {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return null
  }
}
