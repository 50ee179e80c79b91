import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { ArticleFooter } from '@/components/articles/article-footer'
import { ArticleHeader } from '@/components/articles/article-header'
import { Contents } from '@/components/articles/contents'
import { renderArticleBody } from '@/lib/html'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import { openPreview } from '@/lib/writing/previews'
import { SitePage } from '../../../(site)/site-page'

export const instant = false
export const metadata: Metadata = {
  title: 'Preview — not published',
  robots: { index: false, follow: false },
  // The address is a key: it is told to nobody.
  referrer: 'no-referrer',
}

type Props = { params: Promise<{ token: string }> }

/** For whoever has the link, as readers would see it. Never kept anywhere. */
export default async function PreviewPage({ params }: Props) {
  await connection()
  const [{ token }, site] = await Promise.all([params, getSite()])
  const article = await openPreview(token, site.timeZone, new Date())
  if (!article) notFound()
  const body = renderArticleBody(article)
  const language = article.language ?? site.language
  const words = { timeZone: site.timeZone, language, url: absoluteUrl(paths.preview(token)) }
  return (
    <SitePage tags={null} current={article.category.slug}>
      <div className="mx-auto max-w-figure">
        <p role="status" className="mt-6 border-s-3 border-warn bg-warn-soft p-4 font-sans">
          <strong>Preview — not published.</strong> Whoever has this link can read it; it ends by
          itself.
        </p>
        <article lang={article.language ?? undefined} dir={article.direction ?? undefined}>
          <ArticleHeader article={article} {...words} minutes={body.minutes} />
          <Contents headings={body.headings} />
          <div className="prose mt-8 max-w-column">{body.nodes}</div>
          <ArticleFooter article={article} site={site} />
        </article>
      </div>
    </SitePage>
  )
}
