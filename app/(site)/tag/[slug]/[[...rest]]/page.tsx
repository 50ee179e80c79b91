import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTag } from '@/lib/archives/queries'
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

export default async function TagPage({ params }: Props) {
  const found = await find(await params)
  if (!found) return missing(await params)
  return <ArchivePage {...found} kicker="Tag" title={found.name} />
}

async function find(params: ArchiveParams) {
  const read = readArchive(params)
  const tag = read && (await getTag(read.slug))
  if (!tag) return null
  const { id, slug, name } = tag
  return { name, base: paths.tag(slug), archive: { id }, page: read.page }
}

function missing({ slug, rest }: ArchiveParams): never {
  const feed = oldFeedOf(paths.tag(slug), rest)
  if (feed) permanentRedirect(feed)
  notFound()
}
