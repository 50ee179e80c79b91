'use client'
import type { KeyboardEvent, ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { PANEL_ID } from './card-focus'
import { useDesk } from './desk-context'

type Props = {
  id: string
  title: string
  /** Where the list is without this. */
  closeHref: string
  children: ReactNode
}

/** The details of one comment beside the list. Without a script its links do the same. */
export function DetailPanel({ id, title, closeHref, children }: Props) {
  const desk = useDesk()

  /** Out of a field first: nobody loses sight of what they typed. */
  function leaveField(event: KeyboardEvent<HTMLElement>): void {
    const isField = event.target instanceof Element && event.target.matches('input, textarea')
    if (event.key !== 'Escape' || !isField) return
    event.stopPropagation()
    event.currentTarget.focus()
  }

  return (
    <aside
      id={PANEL_ID}
      aria-labelledby={`${PANEL_ID}-title`}
      tabIndex={-1}
      onKeyDown={leaveField}
      className="desk-panel"
    >
      <div className="desk-panel-bar">
        <button type="button" className="button button-small" onClick={() => desk?.panel.step(-1)}>
          Previous
        </button>
        <button type="button" className="button button-small" onClick={() => desk?.panel.step(1)}>
          Next
        </button>
        <a
          href={paths.deskComment(id)}
          className="link inline-flex min-h-11 items-center text-meta"
        >
          Full page
        </a>
        <a
          href={closeHref}
          className="button button-small ms-auto"
          onClick={(event) => {
            event.preventDefault()
            desk?.panel.close()
          }}
        >
          Close
        </a>
      </div>
      <h2 id={`${PANEL_ID}-title`} className="mb-4 text-h3" dir="auto">
        {title}
      </h2>
      {children}
    </aside>
  )
}
