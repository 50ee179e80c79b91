import { pictureOrigins } from '@/lib/serving/picture-origins'

/** Tells the front server what this page depends on. It is taken out before the page is sent. */
export function PageTags({ tags }: { tags: string[] }) {
  return <meta name="rejoinder-tags" content={[...new Set(tags)].join(' ')} />
}

/**
 * Tells the front server where the pictures at these addresses come from: a page may load those,
 * and no others. Whoever shows a picture says so.
 */
export function PagePictures({ addresses }: { addresses: string[] }) {
  const origins = pictureOrigins(addresses)
  return origins.length > 0 && <meta name="rejoinder-pictures" content={origins.join(' ')} />
}

/** Tells the front server the status of this page, where Next can only say 200. */
export function PageStatus({ status }: { status: number }) {
  return <meta name="rejoinder-status" content={String(status)} />
}
