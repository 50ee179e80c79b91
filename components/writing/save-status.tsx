'use client'
import { formatTimeSince } from '@/lib/clock'
import { paths } from '@/lib/paths'
import type { SaveState } from './autosave'

type Props = { saved: SaveState; timeZone: string; language: string }

/** Whether what stands in the form is on the server. */
export function SaveStatus({ saved, timeZone, language }: Props) {
  return (
    <div className="min-h-11 font-sans text-meta text-ink-2">
      <p role="status" className="flex min-h-11 items-center gap-2">
        {sentenceOf(saved, timeZone, language)}
      </p>
      {saved.kind === 'signed-out' && (
        <p role="alert" className="border-s-3 border-warn bg-warn-soft p-3 text-ink">
          You are signed out. Your text is safe in this browser.{' '}
          <a className="link" href={paths.signIn} target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
          ; it is saved as soon as you have.
        </p>
      )}
    </div>
  )
}

function sentenceOf(saved: SaveState, timeZone: string, language: string): string {
  switch (saved.kind) {
    case 'saved':
      return saved.at ? `Saved ${formatTimeSince(new Date(), saved.at, timeZone, language)}` : ''
    case 'unsaved':
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'unreachable':
      return 'Not saved: the server does not answer. Your text is safe in this browser; it is tried again.'
    case 'signed-out':
      return 'Not saved'
    case 'gone':
      return 'Not saved: this article is not yours to change any more. Your text is safe in this browser.'
    case 'invalid':
      return 'Not saved: a text is too long to keep.'
  }
}
