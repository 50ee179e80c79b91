import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { parsePage } from '@/lib/comments/thread-page'
import { ArticlePage } from '../../../article-page'
import { commentsMetadata } from '../../comments-metadata'

export const instant = false

type Props = { params: Promise<{ slug: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return commentsMetadata(decodeURIComponent((await params).slug))
}

/** The replies beyond the first page, the longest threads first. */
export default async function MostRepliedPage({ params }: Props) {
  const { slug, page: text } = await params
  const page = parsePage(text)
  if (!page) notFound()
  return <ArticlePage slug={decodeURIComponent(slug)} view={{ order: 'most-replied', page }} />
}
