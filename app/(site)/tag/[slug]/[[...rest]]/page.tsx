import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTag } from '@/lib/archives/queries'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { ArchivePage } from '../../../archive-page'
import { type ArchiveParams, archiveTitle, readArchive } from '../../../archive-params'

export const instant = false

type Props = { params: Promise<ArchiveParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const archive = readArchive(await params)
  const [found, site] = await Promise.all([archive && getTag(archive.slug), getSite()])
  return archive && found ? archiveTitle(found.name, archive.page, site.title) : {}
}

export default async function TagPage({ params }: Props) {
  const archive = readArchive(await params)
  const found = archive && (await getTag(archive.slug))
  if (!found) notFound()
  return (
    <ArchivePage
      filter={{ tag: archive.slug }}
      page={archive.page}
      base={paths.tag(archive.slug)}
      kicker="Tag"
      title={found.name}
      description={null}
    />
  )
}
