import { type KeyboardEvent, useEffect, useRef } from 'react'

/**
 * One stop of the Tab key for a row of buttons; arrows, Home and End move within.
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function useRovingFocus() {
  const ref = useRef<HTMLDivElement>(null)

  // Buttons come and go: after every rendering exactly one can be reached.
  useEffect(() => {
    const buttons = buttonsIn(ref.current)
    const current = buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0]
    for (const button of buttons) button.tabIndex = button === current ? 0 : -1
  })

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = buttonsIn(ref.current)
    const index = buttons.indexOf(event.target as HTMLButtonElement)
    const next = targetOf(event.key, index, buttons.length, isRightToLeft(ref.current))
    const button = next === null ? undefined : buttons[next]
    if (index === -1 || !button) return
    event.preventDefault()
    for (const other of buttons) other.tabIndex = other === button ? 0 : -1
    button.focus()
  }

  return { ref, onKeyDown }
}

function targetOf(key: string, index: number, count: number, isReversed: boolean): number | null {
  const forward = isReversed ? 'ArrowLeft' : 'ArrowRight'
  const back = isReversed ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward) return (index + 1) % count
  if (key === back) return (index - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function buttonsIn(row: HTMLElement | null): HTMLButtonElement[] {
  return [...(row?.querySelectorAll('button') ?? [])].filter((button) => !button.closest('dialog'))
}

function isRightToLeft(row: HTMLElement | null): boolean {
  return row !== null && getComputedStyle(row).direction === 'rtl'
}
