import { pageWindow } from './page-window'

type Props = {
  label: string
  page: number
  pages: number
  /** The address of a page. */
  href: (page: number) => string
}

/** Where one is, what is beside it, the first and the last. Nothing when there is only one page. */
export function Pagination({ label, page, pages, href }: Props) {
  if (pages < 2) return null
  return (
    <nav
      aria-label={label}
      className="no-print mt-12 flex flex-wrap items-center justify-between gap-4 border-t border-rule pt-6 font-sans"
    >
      {page > 1 ? (
        <a className="button" rel="prev" href={href(page - 1)}>
          Previous
        </a>
      ) : (
        <span />
      )}
      <p className="text-meta text-ink-3 sm:hidden">
        Page {page} of {pages}
      </p>
      <ol className="hidden items-center gap-1 tabular-nums sm:flex">
        {pageWindow(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null && <span aria-hidden="true">…</span>}
            {number === page && (
              <span aria-current="page" className="page-number border-accent text-accent">
                {number}
              </span>
            )}
            {number !== null && number !== page && (
              <a className="page-number border-transparent hover:border-ink" href={href(number)}>
                <span className="sr-only">Page </span>
                {number}
              </a>
            )}
          </li>
        ))}
      </ol>
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
