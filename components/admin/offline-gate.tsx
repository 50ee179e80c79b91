'use client'
import { type FormEvent, type ReactNode, useRef } from 'react'

type Props = { isOffline: boolean; children: ReactNode }

/** Without a connection nothing is sent, and whoever tries is told why. Reading goes on. */
export function OfflineGate({ isOffline, children }: Props) {
  const banner = useRef<HTMLParagraphElement>(null)

  function hold(event: FormEvent): void {
    if (!isOffline || isDialog(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    banner.current?.focus()
  }

  return (
    <div onSubmitCapture={hold} data-offline={isOffline || undefined}>
      <p
        ref={banner}
        aria-live="polite"
        tabIndex={-1}
        className={isOffline ? 'desk-offline' : undefined}
      >
        {isOffline &&
          'You are offline. You can read on; nothing can be decided or sent until you are back, and what you typed stays.'}
      </p>
      {children}
    </div>
  )
}

/** Closing a dialog needs nobody. */
function isDialog(target: EventTarget): boolean {
  return target instanceof HTMLFormElement && target.method === 'dialog'
}
