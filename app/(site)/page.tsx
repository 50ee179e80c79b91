import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ArticleCard } from '@/components/articles/article-card'
import { ArticleList } from '@/components/articles/article-list'
import { listArticles } from '@/lib/archives/queries'
import { commentsTag } from '@/lib/comments/tags'
import { getSite } from '@/lib/settings/queries'
import { SitePage } from './site-page'

export const instant = false

/** Beside the lead on the front page. */
const SECONDARIES = 3

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { title, tagline } = await getSite()
  return { title: tagline ? `${title} — ${tagline}` : title, alternates: { canonical: '/' } }
}

export default async function FrontPage() {
  await connection()
  const [site, { articles }] = await Promise.all([getSite(), listArticles({}, 1)])
  const [lead, ...others] = articles
  const secondaries = others.slice(0, SECONDARIES)
  const more = others.slice(SECONDARIES)
  return (
    <SitePage tags={articles.map(({ id }) => commentsTag(id))}>
      <h1 className="sr-only">{site.title}</h1>
      {lead ? (
        <div className="grid gap-10 py-8 lg:grid-cols-12">
          <div className="lg:col-span-8">
            <ArticleCard {...site} article={lead} size="lead" heading="h2" />
          </div>
          <div className="grid content-start gap-6 lg:col-span-4">
            {secondaries.map((article) => (
              <div
                key={article.id}
                className="border-t border-rule pt-4 first:border-t-0 lg:first:pt-0"
              >
                <ArticleCard {...site} article={article} size="small" heading="h2" />
                <p className="mt-2 text-comment text-ink-2">
                  {article.standfirst || article.excerpt}
                </p>
              </div>
            ))}
          </div>
        </div>
      ) : (
        <p className="py-24 text-center text-standfirst text-ink-2">Nothing published yet.</p>
      )}
      {more.length > 0 && (
        <section aria-labelledby="more" className="mt-8">
          <h2 id="more" className="block-head mb-6">
            More from {site.title}
          </h2>
          <ArticleList {...site} articles={more} heading="h3" />
        </section>
      )}
    </SitePage>
  )
}
