/** The beginning of a text in one line. Code points, not UTF-16 units: an emoji is not cut in two. */
export function snippet(text: string, length = 120): string {
  const points = [...text.replace(/\s+/g, ' ')]
  return points.length > length ? `${points.slice(0, length - 1).join('')}…` : points.join('')
}
