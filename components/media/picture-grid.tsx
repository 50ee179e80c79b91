import { fileAddress, readMediaKey, widthUpTo } from '@/lib/media/address'
import type { LibraryPicture } from '@/lib/media/public'
import { paths } from '@/lib/paths'

/** How wide a picture of the grid is at most. Pixels. */
const THUMBNAIL = 480

/** The library: each picture whole, with what it is called. */
export function PictureGrid({ pictures }: { pictures: LibraryPicture[] }) {
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
      {pictures.map(({ id, key, alt, fileName }) => (
        <li key={id}>
          <a href={paths.mediaPicture(id)} className="block font-sans text-meta">
            <Thumbnail mediaKey={key} />
            <span className="mt-1 block truncate">{alt || fileName}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Small and whole; what it shows is said beside it. */
export function Thumbnail({ mediaKey }: { mediaKey: string }) {
  const picture = readMediaKey(mediaKey)
  if (!picture) return null
  const { width, height } = picture
  return (
    <img
      src={fileAddress(picture, widthUpTo(picture, THUMBNAIL), 'webp')}
      alt=""
      {...{ width, height }}
      loading="lazy"
      className="aspect-3/2 h-auto w-full bg-sunken object-contain"
    />
  )
}
