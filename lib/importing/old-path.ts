/**
 * An item's old path as the site looks it up: decoded part by part, without a slash at its end.
 * Null for the front page and for addresses that are all query: `/?p=12` is kept by its number.
 */
export function oldPathOf(path: string | null): string | null {
  if (!path || path.includes('?')) return null
  const parts = path.split('/').filter(Boolean).map(decode)
  return parts.length === 0 ? null : `/${parts.join('/')}`
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
