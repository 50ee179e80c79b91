/** Pages named at once, besides the first and the last. */
const WINDOW = 5

/** The pages a reader can turn to from this one; null stands for those that are left out. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const start = Math.max(1, Math.min(page - Math.floor(WINDOW / 2), pages - WINDOW + 1))
  const near = Array.from({ length: Math.min(WINDOW, pages) }, (_, index) => start + index)
  const end = near.at(-1) ?? 1
  return [
    ...(start > 1 ? [1] : []),
    ...(start > 2 ? [null] : []),
    ...near,
    ...(end < pages - 1 ? [null] : []),
    ...(end < pages ? [pages] : []),
  ]
}
