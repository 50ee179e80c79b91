import 'server-only'
import { saveArticle } from './mutations'
import type { Fields } from './public'
import { articleInput, readIntent } from './schema'
import type { Writer } from './writer'

/** What a form hears that saved itself. */
export type Autosaved =
  | { kind: 'saved'; version: number; at: number }
  | { kind: 'stale'; byName: string; at: number; version: number; fields: Fields }
  | { kind: 'gone' | 'invalid' }

/** Keeps what was typed, and shows readers nothing of it. */
export async function autosaveArticle(
  writer: Writer,
  form: FormData,
  timeZone: string,
  now: Date,
): Promise<Autosaved> {
  const names = Object.keys(articleInput.shape)
  const typed = Object.fromEntries(names.map((name) => [name, form.get(name) ?? '']))
  const parsed = articleInput.safeParse({ ...typed, intent: 'autosave' })
  if (!parsed.success) return { kind: 'invalid' }
  const saved = await saveArticle(writer, readIntent(parsed.data), timeZone, now)
  switch (saved.kind) {
    case 'saved':
      return { kind: 'saved', version: saved.version, at: now.getTime() }
    case 'stale':
      return { ...saved, at: saved.at.getTime() }
    default:
      return { kind: 'gone' }
  }
}
