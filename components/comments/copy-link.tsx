'use client'
import { useState } from 'react'

type Props = { path: string }

const WORDS = { idle: 'Copy link', copied: '✓ Link copied', failed: 'The link could not be copied' }

/** Puts an address of this site on the clipboard, and says so. Without scripts it is not there. */
export function CopyLink({ path }: Props) {
  const [outcome, setOutcome] = useState<keyof typeof WORDS>('idle')

  async function copy(): Promise<void> {
    try {
      // On plain http there is no clipboard.
      await navigator.clipboard.writeText(new URL(path, location.href).href)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <button
      type="button"
      className="link py-1 font-sans text-meta noscript:hidden"
      data-hydrate
      onClick={copy}
    >
      <span aria-live="polite">{WORDS[outcome]}</span>
    </button>
  )
}
