import type { ReactNode } from 'react'

export type Labelled = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Tells the fields of one form from those of another on the same page. */
  scope?: string | undefined
}

type Props = Omit<Labelled, 'scope'> & {
  id: string
  required: boolean | undefined
  children: ReactNode
}

/** What stands around a field. */
export function LabelledField({ id, label, hint, error, required, children }: Props) {
  return (
    <div className="font-sans">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {required && (
          <>
            {' '}
            <span aria-hidden="true" className="text-accent">
              *
            </span>
            <span className="sr-only">(required)</span>
          </>
        )}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-caption text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mb-1 text-meta font-semibold text-danger">
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

type Descriptions = Record<string, string | undefined>

/** `required` is told in words: the browser's own bubbles would speak before our messages can. */
export function wiring(id: string, descriptions: Descriptions) {
  const described = Object.entries(descriptions).flatMap(([part, text]) =>
    text ? [`${id}-${part}`] : [],
  )
  return {
    id,
    required: undefined,
    'aria-required': undefined,
    'aria-invalid': descriptions.error ? true : undefined,
    'aria-describedby': described.join(' ') || undefined,
  }
}
