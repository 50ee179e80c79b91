import { ResultList } from '@/components/search/result-list'
import { SearchNote, SearchStatus } from '@/components/search/search-status'
import { Suggestions } from '@/components/search/suggestions'
import { Pagination } from '@/components/site/pagination'
import type { Link } from '@/lib/articles/public'
import { getSuggestion, listResults } from '@/lib/search/queries'
import { RESULTS_PER_PAGE, type SearchQuery, searchAddress } from '@/lib/search/search-query'
import { getSite } from '@/lib/settings/queries'

type Props = { query: SearchQuery; sections: Link[] }

/** What was found, or what to do when nothing was. */
export async function SearchOutcome({ query, sections }: Props) {
  const [site, found] = await Promise.all([getSite(), listResults(query, new Date())])
  if (!found) {
    return (
      <SearchNote>
        The search takes too long just now. What you typed is still there: try again in a moment.
      </SearchNote>
    )
  }
  if (found.results.length === 0) return <NothingFound query={query} sections={sections} />
  const pages = Math.ceil(found.total / RESULTS_PER_PAGE)
  return (
    <>
      <SearchStatus words={query.words} total={found.total} />
      <ResultList results={found.results} timeZone={site.timeZone} language={site.language} />
      <Pagination
        label="Pagination"
        page={query.page}
        pages={pages}
        href={(page) => searchAddress({ ...query, page })}
      />
    </>
  )
}

async function NothingFound({ query, sections }: Props) {
  const suggestion = await getSuggestion(query)
  const isNarrowed = query.section || query.author || query.since
  return (
    <>
      <SearchNote>Nothing was found for ‘{query.words}’.</SearchNote>
      {suggestion && (
        <p className="mt-4 text-standfirst">
          Did you mean{' '}
          <a href={searchAddress({ ...query, words: suggestion, page: 1 })} className="link">
            {suggestion}
          </a>
          ?
        </p>
      )}
      <ul className="mt-6 list-disc space-y-2 ps-6 text-comment text-ink-2">
        <li>Look at the spelling, or try fewer or plainer words.</li>
        <li>Words between quotation marks have to stand side by side.</li>
        {isNarrowed && (
          <li>
            <a href={searchAddress({ words: query.words, ...EVERYWHERE })} className="link">
              Search all sections, authors and times
            </a>
          </li>
        )}
      </ul>
      <Suggestions id="sections" title="Sections" links={sections} kind="category" />
    </>
  )
}

const EVERYWHERE = { section: '', author: '', since: '', page: 1 } as const
