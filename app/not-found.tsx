import { connection } from 'next/server'
import { SearchBox } from '@/components/search/search-box'
import { MissingPage } from '@/components/site/missing-page'
import { paths } from '@/lib/paths'
import { RecentArticles } from './(site)/recent-articles'
import { SitePage } from './(site)/site-page'

export const instant = false

export default async function NotFound() {
  await connection()
  return (
    <SitePage tags={[]}>
      <MissingPage
        title="There is no page here"
        text="The address may be mistyped, or the page has moved without leaving word."
      >
        <search>
          <form action={paths.search} className="mt-8 font-sans">
            <SearchBox />
          </form>
        </search>
        <RecentArticles count={4} />
      </MissingPage>
    </SitePage>
  )
}
