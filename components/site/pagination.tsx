type Props = {
  label: string
  page: number
  pages: number
  /** The address of a page. */
  href: (page: number) => string
}

/** Previous, next, and where one is. Nothing when there is only one page. */
export function Pagination({ label, page, pages, href }: Props) {
  if (pages < 2) return null
  return (
    <nav aria-label={label} className="mt-12 flex items-center justify-between gap-4 font-sans">
      {page > 1 ? (
        <a className="button" rel="prev" href={href(page - 1)}>
          Previous
        </a>
      ) : (
        <span />
      )}
      <p className="text-meta text-ink-3">
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <a className="button" rel="next" href={href(page + 1)}>
          Next
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
