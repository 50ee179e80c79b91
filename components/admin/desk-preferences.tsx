'use client'
import { useActionState } from 'react'
import { IDLE } from '@/lib/action-state'
import { savePreference } from '@/lib/moderation/actions'
import type { PreferenceInput } from '@/lib/moderation/schema'

const CHOICES = [
  {
    name: 'density',
    label: 'Cards',
    options: [
      ['COMFORTABLE', 'Comfortable'],
      ['COMPACT', 'Compact'],
    ],
  },
  {
    name: 'keys',
    label: 'Keys',
    options: [
      ['ON', 'Everywhere on this page'],
      ['IN_LIST', 'Only when something in the list has the focus'],
      ['OFF', 'Off'],
    ],
  },
] as const

/** How somebody likes their desk. It is remembered with them, not with the browser. */
export function DeskPreferences({ preference }: { preference: PreferenceInput }) {
  const [, action] = useActionState(savePreference, IDLE)
  return (
    <details className="font-sans text-meta">
      <summary className="inline-flex min-h-11 items-center">Cards and keys</summary>
      <form action={action} className="max-w-figure space-y-4 border border-rule bg-surface p-4">
        {CHOICES.map(({ name, label, options }) => (
          <fieldset key={name}>
            <legend className="font-semibold">{label}</legend>
            {options.map(([value, words]) => (
              <label key={value} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name={name}
                  value={value}
                  defaultChecked={preference[name] === value}
                />
                {words}
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit" className="button">
          Remember this
        </button>
      </form>
    </details>
  )
}
