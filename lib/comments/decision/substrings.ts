/** An entry longer than this counts as its beginning: what is compared stays bounded. Characters. */
const ENTRY_MAX = 40

/**
 * The entries of a list, one a line, that occur anywhere in a text, whatever their case. Every step
 * along the text costs as many look-ups as there are different lengths of entries.
 */
export function substringsIn(list: string, texts: string[]): string[] {
  const entries = new Map<string, string>()
  for (const line of list.split('\n')) {
    const entry = line.trim()
    if (entry !== '') entries.set(entry.toLowerCase().slice(0, ENTRY_MAX), entry)
  }
  const lengths = new Set([...entries.keys()].map((entry) => entry.length))
  const found = new Set<string>()
  for (const text of texts.map((text) => text.toLowerCase())) {
    for (const length of lengths) {
      for (let start = 0; start + length <= text.length; start++) {
        const entry = entries.get(text.slice(start, start + length))
        if (entry !== undefined) found.add(entry)
      }
    }
  }
  return [...found]
}
