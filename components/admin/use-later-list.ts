import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { countCards } from './card-focus'

/** So long nobody has decided anything: whoever pauses finds everything up to date. Milliseconds. */
const PAUSE_MS = 2_000

/** With so few cards left the next ones are fetched, so that nobody waits for them. */
const FEW = 10

/**
 * Asks for the list anew when that serves somebody, not after each of many decisions: it is by far
 * the dearest part of them.
 */
export function useLaterList(hasMore: boolean): () => void {
  const { refresh } = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    clearTimeout(timer.current)
    if (countCards() <= (hasMore ? FEW : 0)) refresh()
    else timer.current = setTimeout(refresh, PAUSE_MS)
  }
}
