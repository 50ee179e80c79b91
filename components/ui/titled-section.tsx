import type { ReactNode } from 'react'

type Props = { id: string; title: string; children: ReactNode }

/** A part of a page, named by its heading. */
export function TitledSection({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="font-sans">
      <h2 id={id} className="mb-3 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
