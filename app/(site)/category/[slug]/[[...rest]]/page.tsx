import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getCategory } from '@/lib/archives/queries'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { ArchivePage } from '../../../archive-page'
import { type ArchiveParams, archiveTitle, readArchive } from '../../../archive-params'

export const instant = false

type Props = { params: Promise<ArchiveParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const archive = readArchive(await params)
  const [found, site] = await Promise.all([archive && getCategory(archive.slug), getSite()])
  return archive && found ? archiveTitle(found.name, archive.page, site.title) : {}
}

export default async function CategoryPage({ params }: Props) {
  const archive = readArchive(await params)
  const found = archive && (await getCategory(archive.slug))
  if (!found) notFound()
  return (
    <ArchivePage
      filter={{ category: archive.slug }}
      page={archive.page}
      base={paths.category(archive.slug)}
      kicker="Section"
      title={found.name}
      description={found.description}
    />
  )
}
