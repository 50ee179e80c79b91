import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleForm } from '@/components/writing/article-form'
import { HistoryList } from '@/components/writing/history-list'
import { PreviewLinks } from '@/components/writing/preview-links'
import { requireWriter } from '@/lib/auth/guards'
import { getSite } from '@/lib/settings/queries'
import { getDeskArticle, listChoices, listEntries, listPreviews } from '@/lib/writing/queries'
import { DeskPage } from '../../../desk-page'

export const instant = false
/** The title stands in the page, because it names the article. */
export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ id: string }> }

export default async function ArticlePage({ params }: Props) {
  const writer = await requireWriter()
  const { id } = await params
  const site = await getSite()
  const { timeZone, language } = site
  const [article, choices, entries, links] = await Promise.all([
    getDeskArticle(writer, id, timeZone),
    listChoices(writer),
    listEntries(writer, id),
    listPreviews(writer, id, new Date()),
  ])
  if (!article) notFound()
  const words = { timeZone, language }
  return (
    <DeskPage personName={writer.writes.name} current="articles">
      <title>{`${article.fields.title || 'A new article'} — ${site.title}`}</title>
      <h1 className="sr-only">{article.fields.title || 'A new article'}</h1>
      <ArticleForm {...{ article, choices }} {...words} />
      <div className="mt-12 grid gap-12 border-t border-rule pt-8 md:grid-cols-2">
        <PreviewLinks articleId={id} links={links} {...words} />
        <section aria-label="History" className="space-y-3">
          <h2 className="block-head">History</h2>
          <HistoryList articleId={id} entries={entries.slice(0, 20)} {...words} />
        </section>
      </div>
    </DeskPage>
  )
}
