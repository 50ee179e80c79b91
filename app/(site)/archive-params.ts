import { parsePage } from '@/lib/comments/thread-page'

/** `/category/SLUG` and `/category/SLUG/page/2`. */
export type ArchiveParams = { slug: string; rest?: string[] }

/** Null when the rest of the address is no page: page 1 has an address of its own. */
export function readArchive({ slug, rest }: ArchiveParams): { slug: string; page: number } | null {
  const page = readRest(rest)
  return page === null ? null : { slug: decodeURIComponent(slug), page }
}

/** What follows the address of an archive: nothing on page 1, else `page` and its number. */
export function readRest(rest: string[] | undefined): number | null {
  if (!rest) return 1
  const [word, number = '', ...more] = rest
  return word === 'page' && more.length === 0 ? parsePage(number) : null
}
