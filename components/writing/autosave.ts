import { paths } from '@/lib/paths'
import type { Autosaved } from '@/lib/writing/autosave'

export type Conflict = Extract<Autosaved, { kind: 'stale' }>

/** Nobody answers, the session is over, the article is gone for this person, or it is too long. */
type Trouble = { kind: 'unreachable' | 'signed-out' | 'gone' | 'invalid' }

export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'unsaved' | 'saving' }
  | Trouble

/** Sends a form without leaving its page, whatever the answer is. */
export async function autosave(form: FormData): Promise<Autosaved | Trouble> {
  const request = { method: 'POST', body: form }
  const answer = await fetch(paths.autosaveArticle, request).catch(() => null)
  if (answer?.status === 401) return { kind: 'signed-out' }
  return answer?.ok ? answer.json() : { kind: 'unreachable' }
}
