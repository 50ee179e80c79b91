import { PagePictures } from '@/components/site/page-tags'
import { readMediaAddress } from '@/lib/media/address'
import { plainSource, sourceSet, tintOf } from '@/lib/media/sources'

/** Pictures drawn by the project exist at these widths; all are 3:2. */
const WIDTHS = [480, 960, 1600]

type Props = {
  url: string
  alt: string
  /** How wide it is shown, in the words of the `sizes` attribute. */
  sizes: string
  eager?: boolean
  /** As it is, and not cut to the shape that all cards have. */
  isWhole?: boolean
}

/** An image that takes its room before it is there. Our own come in several widths. */
export function Picture({ url, alt, sizes, eager = false, isWhole = false }: Props) {
  const picture = readMediaAddress(url)
  const shared = {
    loading: eager ? 'eager' : 'lazy',
    decoding: 'async',
    fetchPriority: eager ? 'high' : undefined,
  } as const
  const shape = isWhole && picture ? '' : 'aspect-3/2 object-cover'
  if (picture) {
    const { width, height } = picture
    return (
      <picture>
        <source type="image/avif" srcSet={sourceSet(picture, 'avif')} sizes={sizes} />
        <img
          src={plainSource(picture)}
          srcSet={sourceSet(picture, 'webp')}
          alt={alt}
          {...{ sizes, width, height, ...shared }}
          className={`h-auto w-full ${shape} ${tintOf(picture)}`}
        />
      </picture>
    )
  }
  const isOurs = url.startsWith('/') && url.endsWith('-1600.webp')
  const at = (width: number) => url.replace('-1600.webp', `-${width}.webp`)
  return (
    <>
      <PagePictures addresses={[url]} />
      <img
        src={isOurs ? at(960) : url}
        srcSet={isOurs ? WIDTHS.map((width) => `${at(width)} ${width}w`).join(', ') : undefined}
        sizes={isOurs ? sizes : undefined}
        alt={alt}
        width={960}
        height={640}
        {...shared}
        referrerPolicy="no-referrer"
        className={`h-auto w-full bg-sunken ${shape || 'aspect-3/2 object-cover'}`}
      />
    </>
  )
}
