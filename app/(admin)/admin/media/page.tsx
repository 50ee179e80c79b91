import type { Metadata } from 'next'
import { PictureGrid } from '@/components/media/picture-grid'
import { UploadForm } from '@/components/media/upload-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { requireLibrarian } from '@/lib/auth/guards'
import { listPictures } from '@/lib/media/queries'
import { mediaRefusal } from '@/lib/media/refusals'
import { readMediaFilter } from '@/lib/media/schema'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../desk-page'

export const instant = false
/** The title stands in the page, because it names the newspaper. */
export const metadata: Metadata = { robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MediaPage({ searchParams }: Props) {
  const librarian = await requireLibrarian()
  const { refused, ...filter } = readMediaFilter(await searchParams)
  const [site, { pictures, next }] = await Promise.all([getSite(), listPictures(librarian, filter)])
  return (
    <DeskPage personName={librarian.adds.name} current="media">
      <title>{`Pictures — ${site.title}`}</title>
      <h1 className="mb-6 text-h2">Pictures</h1>
      <h2 className="sr-only">Add pictures</h2>
      {refused && <ErrorSummary errors={{}} sentence={mediaRefusal(refused)} />}
      <UploadForm />
      <form action={paths.media} className="my-6 flex max-w-column items-end gap-4">
        <div className="grow">
          <TextField name="q" type="search" label="Find a picture" defaultValue={filter.q} />
        </div>
        <button type="submit" className="button">
          Show
        </button>
      </form>
      {pictures.length > 0 ? (
        <PictureGrid pictures={pictures} />
      ) : (
        <p className="py-8 font-sans text-ink-2">
          {filter.q ? 'No pictures match.' : 'There are no pictures yet.'}
        </p>
      )}
      {next && (
        <p className="mt-8">
          <a
            className="button"
            href={`${paths.media}?${new URLSearchParams({ q: filter.q, after: next })}`}
          >
            Next page
          </a>
        </p>
      )}
    </DeskPage>
  )
}
