import { paths } from '@/lib/paths'
import type { SearchChoices } from '@/lib/search/public'
import type { SearchQuery } from '@/lib/search/search-query'
import { SearchBox } from './search-box'
import { SearchSelect } from './search-select'

type Props = { query: SearchQuery; choices: SearchChoices }

const SINCE = [
  { slug: 'day', name: 'The last day' },
  { slug: 'week', name: 'The last week' },
  { slug: 'month', name: 'The last month' },
  { slug: 'year', name: 'The last year' },
]

/** A form that asks with its address: it needs no script, and can be sent to somebody. */
export function SearchForm({ query, choices }: Props) {
  return (
    <search>
      <form action={paths.search} className="mt-6 grid gap-4 font-sans sm:grid-cols-3">
        <div className="sm:col-span-3">
          <SearchBox words={query.words} />
        </div>
        <SearchSelect
          name="section"
          label="Section"
          any="All sections"
          options={choices.sections}
          chosen={query.section}
        />
        <SearchSelect
          name="author"
          label="Author"
          any="All authors"
          options={choices.authors}
          chosen={query.author}
        />
        <SearchSelect
          name="since"
          label="Published"
          any="At any time"
          options={SINCE}
          chosen={query.since}
        />
      </form>
    </search>
  )
}
