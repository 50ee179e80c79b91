/**
 * The same function, remembering its latest answers: the texts it was asked about last, up to
 * `characters` of them together. For pure functions whose answers nobody changes.
 */
export function remember<T>(answer: (text: string) => T, characters: number): (text: string) => T {
  const known = new Map<string, T>()
  let size = 0
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = answer(text)
    known.set(text, made)
    size += text.length
    for (const oldest of known.keys()) {
      if (size <= characters) break
      known.delete(oldest)
      size -= oldest.length
    }
    return made
  }
}
