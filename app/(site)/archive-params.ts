import type { Metadata } from 'next'

/** `/category/SLUG` and `/category/SLUG/page/2`. */
export type ArchiveParams = { slug: string; rest?: string[] }

/** Null when the rest of the address is no page: page 1 has an address of its own. */
export function readArchive({ slug, rest }: ArchiveParams): { slug: string; page: number } | null {
  const page = rest ? readPage(rest) : 1
  return page === null ? null : { slug: decodeURIComponent(slug), page }
}

export function archiveTitle(name: string, page: number, site: string): Metadata {
  return { title: page > 1 ? `${name}, page ${page} — ${site}` : `${name} — ${site}` }
}

function readPage([word, number = '', ...more]: string[]): number | null {
  const isPage = word === 'page' && more.length === 0 && /^[1-9]\d{0,5}$/.test(number)
  return isPage && number !== '1' ? Number(number) : null
}
