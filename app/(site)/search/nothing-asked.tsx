import { Suggestions } from '@/components/search/suggestions'
import { listPopularTags } from '@/lib/search/queries'
import { RecentArticles } from '../recent-articles'

const TAGS = 20

/** What there is to read, for those who do not know yet what they look for. */
export async function NothingAsked() {
  return (
    <>
      <RecentArticles count={4} />
      <Suggestions
        id="popular-tags"
        title="Popular tags"
        links={await listPopularTags(TAGS)}
        kind="tag"
      />
    </>
  )
}
