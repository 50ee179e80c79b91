import type { Link } from '@/lib/articles/public'
import { paths } from '@/lib/paths'

type Props = { title: string; id: string; links: Link[]; kind: 'category' | 'tag' }

/** Somewhere else to go. */
export function Suggestions({ title, id, links, kind }: Props) {
  if (links.length === 0) return null
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="block-head mb-4">
        {title}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 font-sans">
        {links.map(({ slug, name }) => (
          <li key={slug}>
            <a href={paths[kind](slug)} className="link inline-block py-2">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
