import { ArticleCard } from '@/components/articles/article-card'
import { listTopStories } from '@/lib/archives/queries'
import { getSite } from '@/lib/settings/queries'

/** What was published last, in brief. */
export async function RecentArticles({ count }: { count: number }) {
  const [site, articles] = await Promise.all([getSite(), listTopStories(null, count)])
  const { timeZone, language } = site
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="recent" className="mt-12">
      <h2 id="recent" className="block-head mb-6">
        Published last
      </h2>
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {articles.map((article) => (
          <li key={article.id} className="border-t border-rule pt-4">
            <ArticleCard {...{ article, timeZone, language }} size="brief" />
          </li>
        ))}
      </ul>
    </section>
  )
}
