'use client'
import { useDesk } from './desk-context'

/**
 * What came in since the page was made. It lies over the page, so that nothing moves, and is shown
 * when somebody asks for it and not before.
 */
export function Arrivals() {
  const arrived = useDesk()?.arrived ?? 0
  if (arrived === 0) return null
  return (
    <button type="button" className="desk-arrivals" onClick={() => window.location.reload()}>
      {arrived} new — show
    </button>
  )
}
