import { PagePictures } from '@/components/site/page-tags'

/** Pictures drawn or stored by us exist at these widths; all are 3:2. */
const WIDTHS = [480, 960, 1600]

type Props = {
  url: string
  alt: string
  /** How wide it is shown, in the words of the `sizes` attribute. */
  sizes: string
  eager?: boolean
}

/** An image that takes its room before it is there. Our own come in several widths. */
export function Picture({ url, alt, sizes, eager = false }: Props) {
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
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
        referrerPolicy="no-referrer"
        className="aspect-3/2 h-auto w-full bg-sunken object-cover"
      />
    </>
  )
}
