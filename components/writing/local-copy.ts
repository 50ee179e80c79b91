/** What somebody typed and the server does not have yet, kept in this browser alone. */
export type LocalCopy = { at: number; fields: Record<string, string> }

const keyOf = (articleId: string) => `rejoinder-article-${articleId}`

/** A browser that keeps nothing, or whose room is used up, loses nothing but this second net. */
export function keepLocalCopy(articleId: string, form: FormData): void {
  const texts = [...form].filter(([name, value]) => typeof value === 'string' && name[0] !== '$')
  try {
    const copy = { at: Date.now(), fields: Object.fromEntries(texts) }
    localStorage.setItem(keyOf(articleId), JSON.stringify(copy))
  } catch {}
}

export function readLocalCopy(articleId: string): LocalCopy | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(articleId)) ?? 'null')
  } catch {
    return null
  }
}

export function dropLocalCopy(articleId: string): void {
  try {
    localStorage.removeItem(keyOf(articleId))
  } catch {}
}
