import type { Metadata } from 'next'
import { ArticlePage } from '../../article-page'
import { commentsMetadata } from '../comments-metadata'

export const instant = false

type Props = { params: Promise<{ slug: string }> }

const VIEW = { order: 'most-replied', page: 1 } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return commentsMetadata(decodeURIComponent((await params).slug))
}

/** An article with the threads first that say most. */
export default async function MostRepliedPage({ params }: Props) {
  return <ArticlePage slug={decodeURIComponent((await params).slug)} view={VIEW} />
}
