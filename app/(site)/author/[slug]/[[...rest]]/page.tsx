import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { AuthorDescription } from '@/components/articles/author-description'
import { getAuthor } from '@/lib/archives/queries'
import { paths } from '@/lib/paths'
import { profilePage } from '@/lib/structured-data'
import { archiveHead } from '../../../archive-head'
import { ArchivePage } from '../../../archive-page'
import { type ArchiveParams, readArchive } from '../../../archive-params'
import { oldFeedOf } from '../../../old-feeds'

export const instant = false

type Props = { params: Promise<ArchiveParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(await params)
  return found ? archiveHead({ ...found, description: found.author.bio }) : {}
}

export default async function AuthorPage({ params }: Props) {
  const found = await find(await params)
  if (!found) return missing(await params)
  return (
    <ArchivePage
      {...found}
      kicker="Author"
      title={found.name}
      description={<AuthorDescription author={found.author} />}
      about={[profilePage(found.author)]}
    />
  )
}

async function find(params: ArchiveParams) {
  const read = readArchive(params)
  const author = read && (await getAuthor(read.slug))
  if (!author) return null
  const { id, slug, name } = author
  return { author, name, base: paths.author(slug), archive: { id }, page: read.page }
}

function missing({ slug, rest }: ArchiveParams): never {
  const feed = oldFeedOf(paths.author(slug), rest)
  if (feed) permanentRedirect(feed)
  notFound()
}
