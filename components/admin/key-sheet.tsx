'use client'
import type { Ref } from 'react'
import { KEYS } from '@/lib/moderation/keys'

/** Every key that works here. Made from the table the keys are made from. */
export function KeySheet({ ref }: { ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} aria-labelledby="keys-title" className="desk-dialog">
      <h2 id="keys-title" className="mb-4 text-h3">
        Keys
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {KEYS.map(({ key, label }) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-6">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  )
}
