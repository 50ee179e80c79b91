'use client'
import { useState, useSyncExternalStore } from 'react'

/**
 * The text to begin with: the given one or, where React takes over a page of the server's, what
 * stands in the field by then. React sets a text area to its default at that moment; somebody may
 * have typed since, and a refused form's text is known to its field only.
 */
export function useStandingText(id: string, given: string | undefined): string | undefined {
  const isTakenOver = useSyncExternalStore(never, () => false, isBrowser)
  const [text] = useState(() => (isTakenOver ? textIn(id) : undefined) ?? given)
  return text
}

function textIn(id: string): string | undefined {
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement ? field.value : undefined
}

/** Asked on the server, and again in the browser for what the server rendered. */
function isBrowser(): boolean {
  return typeof document !== 'undefined'
}

/** It does not change. */
function never(): () => void {
  return () => {}
}
