'use client'
import type { ReactNode } from 'react'
import { CARD_ATTRIBUTE } from './card-focus'
import { useDesk } from './desk-context'

/** The place of a card in the list. It takes the focus, and says what went wrong with its comment. */
export function DeskItem({ id, children }: { id: string; children: ReactNode }) {
  const desk = useDesk()
  const problem = desk?.problemWith(id)
  return (
    <li
      {...{ [CARD_ATTRIBUTE]: id }}
      tabIndex={-1}
      hidden={desk?.isHidden(id)}
      className="desk-item"
    >
      {problem && (
        <p
          role="alert"
          className="bg-danger-soft p-3 font-sans text-meta font-semibold text-danger"
        >
          {problem}
        </p>
      )}
      {children}
    </li>
  )
}
