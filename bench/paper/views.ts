import { EVERYTHING, periodOf } from '@/lib/archives/archive'
import {
  ARTICLES_PER_PAGE,
  countPages,
  getLatestEdition,
  listArticles,
  listCategories,
  listNewestArticles,
  listSectionRows,
  listTopStories,
} from '@/lib/archives/queries'
import { listRelatedArticles } from '@/lib/articles/queries'
import { getSuggestion, listResults } from '@/lib/search/queries'
import { parseSearch } from '@/lib/search/search-query'
import { idOf, SECTIONS } from './newspaper'

export type View = {
  title: string
  /** @param total how many articles there are */
  read(total: number): Promise<unknown>
  /** Shown for honesty's sake: nothing is promised about it. */
  isUnpromised?: boolean
}

/** A page this far is asked for, or the last one where there are fewer. */
const FAR = 500

const search = (words: string) => async () => {
  const found = await listResults(parseSearch(new URLSearchParams({ q: words })), new Date())
  if (!found?.total) throw new Error(`Nothing was found for ${words}`)
}

async function readFar(id: string) {
  const page = Math.min(FAR, await countPages({ id }))
  const { articles } = await listArticles({ id }, page)
  if (articles.length === 0) throw new Error(`Page ${page} is empty`)
}

export const VIEWS: View[] = [
  {
    title: 'the front page',
    read: () =>
      Promise.all([
        ...[listTopStories(null, 4), listSectionRows(SECTIONS, 8)],
        ...[listCategories(), getLatestEdition()],
      ]),
  },
  { title: 'a section', read: () => listArticles({ id: idOf(8, 0) }, 1) },
  { title: `a section, page ${FAR}`, read: () => readFar(idOf(8, 0)) },
  { title: `everything, page ${FAR}`, read: () => readFar(EVERYTHING) },
  {
    title: 'a month, its last page',
    async read() {
      const archive = { id: EVERYTHING, period: periodOf({ year: 2000, month: 2 }, 'UTC') }
      const { articles } = await listArticles(archive, await countPages(archive))
      if (articles.length > ARTICLES_PER_PAGE) throw new Error('that is more than a page')
    },
  },
  { title: 'related posts', read: (total) => listRelatedArticles(idOf(1, Math.floor(total / 2))) },
  { title: 'a feed', read: () => listNewestArticles(EVERYTHING, 20) },
  { title: 'a search for a rare word', read: search('rare') },
  { title: 'a search for a common word', read: search('common'), isUnpromised: true },
  {
    title: 'a word that is in nothing',
    read: () => getSuggestion(parseSearch(new URLSearchParams({ q: 'wzzqqq' }))),
    isUnpromised: true,
  },
]
