import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getCategory } from '@/lib/archives/queries'
import { paths } from '@/lib/paths'
import { archiveHead } from '../../../archive-head'
import { ArchivePage } from '../../../archive-page'
import { type ArchiveParams, readArchive } from '../../../archive-params'
import { oldFeedOf } from '../../../old-feeds'

export const instant = false

type Props = { params: Promise<ArchiveParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(await params)
  return found ? archiveHead(found) : {}
}

export default async function CategoryPage({ params }: Props) {
  const found = await find(await params)
  if (!found) return missing(await params)
  return <ArchivePage {...found} kicker="Section" title={found.name} current={found.slug} />
}

async function find(params: ArchiveParams) {
  const read = readArchive(params)
  const category = read && (await getCategory(read.slug))
  if (!category) return null
  const { id, slug, name, description } = category
  const base = paths.category(slug)
  return { ...{ slug, name, description, base }, archive: { id }, page: read.page }
}

function missing({ slug, rest }: ArchiveParams): never {
  const feed = oldFeedOf(paths.category(slug), rest)
  if (feed) permanentRedirect(feed)
  notFound()
}
