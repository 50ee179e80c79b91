type Props = { steps: { name: string; path: string }[] }

/** The way from the front page to where one is; the page itself is not in it. */
export function Breadcrumb({ steps }: Props) {
  return (
    <nav aria-label="Breadcrumb" className="no-print font-sans text-meta text-ink-3">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map(({ name, path }, index) => (
          <li key={path} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">›</span>}
            <a href={path} className="py-1 hover:text-ink hover:underline">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
