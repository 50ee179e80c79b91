import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getArticle } from '@/lib/articles/queries'
import { paths } from '@/lib/paths'
import { absoluteUrl } from '@/lib/site-url'
import { ArticlePage } from '../../article-page'

export const instant = false

type Props = { params: Promise<{ slug: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params
  const article = await getArticle(decodeURIComponent(slug))
  if (!article) return {}
  return {
    title: `${article.title} — replies, page ${page}`,
    alternates: { canonical: absoluteUrl(paths.article(article.slug)) },
    robots: { index: false },
  }
}

export default async function Page({ params }: Props) {
  const { slug, page } = await params
  // The first page of the replies is the article itself.
  if (!/^[1-9]\d{0,5}$/.test(page) || page === '1') notFound()
  return <ArticlePage slug={decodeURIComponent(slug)} page={Number(page)} />
}
