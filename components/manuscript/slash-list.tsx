'use client'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { SlashMenuState } from './slash-extension'

type Props = { state: NonNullable<SlashMenuState>; chosen: number }

const LIST_ID = 'slash-menu'

/** Of one entry, as the styles have it. Pixels. */
const ENTRY_HEIGHT = 44

/** The focus stays in the text: the chosen entry is told by `aria-activedescendant`. */
export function SlashList({ state, chosen }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const { editor, items, clientRect, command } = state
  const place = clientRect?.()
  const home = document.getElementById('content')

  useEffect(() => {
    const text = editor.view.dom
    text.setAttribute('aria-controls', LIST_ID)
    text.setAttribute('aria-activedescendant', `${LIST_ID}-${chosen}`)
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, chosen])

  if (!place || !home || items.length === 0) return null
  return createPortal(
    <div
      ref={list}
      id={LIST_ID}
      role="listbox"
      aria-label="Insert"
      className="slash-menu"
      style={{ top: topOf(place, items.length) + scrollY, left: place.left + scrollX }}
    >
      {items.map((item, index) => (
        <div
          key={item.name}
          id={`${LIST_ID}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          // The text keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault()
            command(item)
          }}
        >
          <span aria-hidden="true">{item.sign}</span>
          {item.title}
        </div>
      ))}
    </div>,
    home,
  )
}

/** Below the line, or above it where there is no room below. */
function topOf({ top, bottom }: DOMRect, entries: number): number {
  const height = entries * ENTRY_HEIGHT + 2
  return bottom + height > innerHeight && top > height ? top - height : bottom + 4
}
