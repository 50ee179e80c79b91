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
}

export function SiteHeader({ title, tagline, edition, categories, current }: Props) {
  return (
    <header className="mx-auto max-w-page px-5 md:px-8">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <div className="flex flex-wrap justify-between gap-x-4 py-3 font-sans text-meta text-ink-3">
        {edition ? <time dateTime={edition.iso}>{edition.label}</time> : <span />}
        <span>{tagline}</span>
      </div>
      <div className="border-b-3 border-double border-rule-strong pb-4">
        <a href={paths.home} className="text-masthead hover:text-accent">
          {title}
        </a>
      </div>
      {categories.length > 0 && (
        <nav aria-label="Sections" className="overflow-x-auto border-b border-rule">
          <ul className="flex gap-6 font-sans text-ui font-semibold">
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
