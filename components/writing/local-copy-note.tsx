'use client'
import { formatMoment } from '@/lib/clock'
import type { LocalCopy } from './local-copy'

type Props = {
  copy: LocalCopy
  timeZone: string
  language: string
  onRestore: () => void
  onDiscard: () => void
}

/** Something was typed here that the server never got. */
export function LocalCopyNote({ copy, timeZone, language, onRestore, onDiscard }: Props) {
  return (
    <section
      role="alert"
      aria-label="Text that was not saved"
      className="mb-6 border-s-3 border-warn bg-warn-soft p-4 font-sans"
    >
      <p>
        {`This browser has a text of ${formatMoment(new Date(copy.at), timeZone, language)} that was not saved.`}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={onRestore}>
          Put it into the form
        </button>
        <button type="button" className="button" onClick={onDiscard}>
          Throw it away
        </button>
      </div>
    </section>
  )
}
