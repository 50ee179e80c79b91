/** Tells the front server what this page depends on. It is taken out before the page is sent. */
export function PageTags({ tags }: { tags: string[] }) {
  return <meta name="rejoinder-tags" content={[...new Set(tags)].join(' ')} />
}

/** Tells the front server the status of this page, where Next can only say 200. */
export function PageStatus({ status }: { status: number }) {
  return <meta name="rejoinder-status" content={String(status)} />
}
