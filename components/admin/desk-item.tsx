'use client'
import type { ReactNode } from 'react'
import { CARD_ATTRIBUTE } from './card-focus'
import { ChangedElsewhere } from './changed-elsewhere'
import { BULK_FORM, CHOSEN_FIELD } from './chosen'
import { useDesk } from './desk-context'

type Props = { id: string; authorName: string; chosenValue: string; children: ReactNode }

/** The place of a card in the list. It takes the focus, and says what went wrong with its comment. */
export function DeskItem({ id, authorName, chosenValue, children }: Props) {
  const desk = useDesk()
  const problem = desk?.problemWith(id)
  const change = desk?.changes.get(id)
  return (
    <li
      {...{ [CARD_ATTRIBUTE]: id }}
      tabIndex={-1}
      hidden={desk?.isHidden(id)}
      className={change ? 'desk-item desk-changed' : 'desk-item'}
    >
      {problem && (
        <p
          role="alert"
          className="bg-danger-soft p-3 font-sans text-meta font-semibold text-danger"
        >
          {problem}
        </p>
      )}
      {change && <ChangedElsewhere event={change} />}
      <label className="desk-box">
        <input
          type="checkbox"
          name={CHOSEN_FIELD}
          value={chosenValue}
          form={BULK_FORM}
          aria-label={`Select the reply of ${authorName}`}
        />
      </label>
      {children}
    </li>
  )
}
