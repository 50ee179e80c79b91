import type { Metadata } from 'next'
import { connection } from 'next/server'
import { SearchForm } from '@/components/search/search-form'
import { SearchNote } from '@/components/search/search-status'
import { listChoices } from '@/lib/search/queries'
import { isTooShort, parseSearch, type SearchQuery } from '@/lib/search/search-query'
import { getSite } from '@/lib/settings/queries'
import { SitePage } from '../site-page'
import { NothingAsked } from './nothing-asked'
import { SearchOutcome } from './search-outcome'

export const instant = false

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  // Nothing is read from the database while the pages are built.
  await connection()
  const [{ words }, { title }] = await Promise.all([readQuery(searchParams), getSite()])
  return {
    title: `${words ? `Search for ‘${words}’` : 'Search'} — ${title}`,
    robots: { index: false },
  }
}

/** It names no tags, so the front server keeps it for seconds and where it pushes nothing out. */
export default async function SearchPage({ searchParams }: Props) {
  await connection()
  const [query, choices] = await Promise.all([readQuery(searchParams), listChoices()])
  return (
    <SitePage tags={null}>
      <div className="mx-auto max-w-figure py-10">
        <h1 className="text-h1">Search</h1>
        <SearchForm query={query} choices={choices} />
        {query.words === '' && <NothingAsked />}
        {query.words !== '' && isTooShort(query) && (
          <SearchNote>One letter is in everything. Type a word or two.</SearchNote>
        )}
        {!isTooShort(query) && <SearchOutcome query={query} sections={choices.sections} />}
      </div>
    </SitePage>
  )
}

async function readQuery(searchParams: Props['searchParams']): Promise<SearchQuery> {
  const params = Object.entries(await searchParams).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat()[0] ?? '']],
  )
  return parseSearch(new URLSearchParams(params))
}
