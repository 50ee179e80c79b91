import type { Link } from '@/lib/articles/public'
import { paths } from '@/lib/paths'

type Props = {
  title: string
  tagline: string
  /** The date of the latest edition, or null before the first. */
  edition: { label: string; iso: string } | null
  categories: Link[]
  /** The section this page belongs to. */
  current?: string | undefined
  /** On the front page the name stands in the middle, as large as it gets. */
  isFront?: boolean | undefined
}

export function SiteHeader({ title, tagline, edition, categories, current, isFront }: Props) {
  return (
    <header className="mx-auto max-w-page px-5 md:px-8">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <div className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-1 font-sans text-meta text-ink-3">
        {edition ? <time dateTime={edition.iso}>{edition.label}</time> : <span />}
        <a
          href={paths.search}
          className="no-print -me-2 px-2 py-2.5 hover:text-ink hover:underline"
        >
          Search
        </a>
      </div>
      <div
        className={`border-b-3 border-double border-rule-strong ${isFront ? 'py-6 text-center md:py-8' : 'py-4'}`}
      >
        <a
          href={paths.home}
          className={`hover:text-accent ${isFront ? 'text-nameplate' : 'text-masthead'}`}
        >
          {title}
        </a>
        {isFront && tagline && (
          <p className="mt-3 font-sans text-meta text-ink-3 text-balance">{tagline}</p>
        )}
      </div>
      {categories.length > 0 && (
        <nav aria-label="Sections" className="overflow-x-auto border-b border-rule">
          <ul
            className={`flex w-max min-w-full gap-6 font-sans text-ui font-semibold ${isFront ? 'md:justify-center' : ''}`}
          >
            {categories.map(({ slug, name }) => (
              <li key={slug}>
                <a
                  href={paths.category(slug)}
                  aria-current={slug === current ? 'page' : undefined}
                  className="block border-b-3 border-transparent py-2.5 whitespace-nowrap hover:border-rule-strong aria-[current]:border-accent"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
