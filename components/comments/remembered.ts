/** What a reader asked this browser to remember. It stays in the browser: no cookie, no request. */
export type Remembered = { name: string; email: string; website: string }

const KEY = 'rejoinder.commenter'

export function recall(): Remembered | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Remembered | null
  } catch {
    return null
  }
}

export function remember({ name, email, website }: Remembered): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ name, email, website }))
  } catch {
    // Private windows may refuse; the reply itself is not touched by that.
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was stored then.
  }
}
