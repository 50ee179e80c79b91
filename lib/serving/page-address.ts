import { parseSearch, searchAddress } from '@/lib/search/search-query'

/**
 * What a request asks for: its path, whatever is behind a question mark. But a search is told by its
 * query, in one spelling for all who look for the same; and so were WordPress's shortest addresses,
 * `/?p=123`, which have a path here.
 */
export function pageAddress(url: string): string {
  const mark = url.indexOf('?')
  if (mark === -1) return url
  const path = url.slice(0, mark)
  if (path === '/search') return searchAddress(parseSearch(queryOf(url, mark)))
  if (path === '/') return `/${numbered(queryOf(url, mark))}`
  return path
}

function queryOf(url: string, mark: number): URLSearchParams {
  return new URLSearchParams(url.slice(mark))
}

/** WordPress's number of a post or a page. */
function numbered(query: URLSearchParams): string {
  const id = query.get('p') ?? query.get('page_id') ?? ''
  return /^[1-9]\d{0,18}$/.test(id) ? `p/${id}` : ''
}
