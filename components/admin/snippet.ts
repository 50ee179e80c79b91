/** The beginning of a text in one line. Code points, not UTF-16 units: an emoji is not cut in two. */
export function snippet(text: string): string {
  const points = [...text.replace(/\s+/g, ' ')]
  return points.length > SNIPPET_MAX
    ? `${points.slice(0, SNIPPET_MAX - 1).join('')}…`
    : points.join('')
}

const SNIPPET_MAX = 120
