/** Levels beyond the second are not indented on a phone: there is no room to read. */
export const PHONE_LEVELS = 2

/**
 * A level is told by a rule of 2 px and a gap; what is deeper than is indented stays with the last.
 * The indents of all levels together never take more than 48 px from the text: up to 3 of 16 px, 4
 * of 12 px, or 9 of 5 px (the deepest setting).
 */
export function indentAt(level: number, threadDepth: number): string {
  if (level === 1) return 'divide-y divide-rule'
  if (level > threadDepth) return ''
  if (level <= PHONE_LEVELS) return `mb-4 border-s-2 border-rule ps-3.5 ${gapOf(threadDepth)}`
  return `md:mb-4 md:border-s-2 md:border-rule ${gapOf(threadDepth)}`
}

function gapOf(threadDepth: number): string {
  if (threadDepth <= 4) return 'md:ps-3.5'
  return threadDepth === 5 ? 'md:ps-2.5' : 'md:ps-[3px]'
}
