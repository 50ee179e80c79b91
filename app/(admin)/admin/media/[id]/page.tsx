import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeletePicture } from '@/components/media/delete-picture'
import { PictureWords } from '@/components/media/picture-words'
import { ReplaceForm } from '@/components/media/replace-form'
import { requireLibrarian } from '@/lib/auth/guards'
import { formatMoment } from '@/lib/clock'
import { fileAddress, mediaAddress, readMediaKey, widthUpTo } from '@/lib/media/address'
import { getPicture } from '@/lib/media/queries'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { DeskPage } from '../../../desk-page'

export const instant = false
/** The title stands in the page, because it names the picture. */
export const metadata: Metadata = { robots: { index: false } }

/** How wide the picture is shown at most. Pixels. */
const SHOWN = 960

type Props = { params: Promise<{ id: string }> }

export default async function PicturePage({ params }: Props) {
  const librarian = await requireLibrarian()
  const { id } = await params
  const [site, picture] = await Promise.all([getSite(), getPicture(librarian, id)])
  const file = picture && readMediaKey(picture.key)
  if (!picture || !file) notFound()
  const { timeZone, language } = site
  return (
    <DeskPage personName={librarian.adds.name} current="media">
      <title>{`${picture.alt || picture.fileName} — ${site.title}`}</title>
      <h1 className="mb-6 text-h2 break-words">
        <bdi>{picture.fileName}</bdi>
      </h1>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <figure>
          <img
            src={fileAddress(file, widthUpTo(file, SHOWN), 'webp')}
            alt={picture.alt}
            width={file.width}
            height={file.height}
            className="h-auto max-w-full bg-sunken"
          />
          <figcaption className="mt-2 font-sans text-caption text-ink-3">
            {`${file.width} × ${file.height}, added by ${picture.addedByName} on ${formatMoment(picture.addedAt, timeZone, language)}. In Markdown: `}
            <code>{`![](${mediaAddress(picture.key)})`}</code>
          </figcaption>
        </figure>
        <div className="space-y-8">
          {picture.isMine && <PictureWords picture={picture} />}
          <section className="font-sans">
            <h2 className="block-head mb-2">Where it is shown</h2>
            {picture.uses.length === 0 && <p className="text-meta text-ink-2">Nowhere yet.</p>}
            <ul className="space-y-1">
              {picture.uses.map(({ articleId, title }) => (
                <li key={articleId}>
                  <a className="link" href={paths.deskArticle(articleId)} dir="auto">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          {picture.isMine && (
            <>
              {librarian.changes && <ReplaceForm id={picture.id} />}
              <DeletePicture id={picture.id} />
            </>
          )}
        </div>
      </div>
    </DeskPage>
  )
}
