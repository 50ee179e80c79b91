'use client'
import { useDesk } from './desk-context'

/** Whether what happens elsewhere is seen here as it happens. */
export function LiveSign() {
  const desk = useDesk()
  if (!desk?.isLive || desk.isOffline) return null
  return (
    <span className="font-sans text-caption text-ok">
      <span aria-hidden="true">● </span>Live
    </span>
  )
}
