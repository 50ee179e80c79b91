import type { BodyHeading } from '@/lib/articles/body-headings'

/** With fewer parts one sees them all by scrolling. */
const PARTS_MIN = 4

/** What the parts of a long article are called, and where they begin. */
export function Contents({ headings }: { headings: BodyHeading[] }) {
  const parts = headings.filter(({ level }) => level === 2)
  if (parts.length < PARTS_MIN) return null
  return (
    <nav aria-label="Contents" className="no-print mt-8 max-w-column border-s-2 border-rule ps-4">
      <ol className="font-sans text-meta">
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-block py-1 text-ink-2 hover:text-ink hover:underline"
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
