import type { ComponentPropsWithRef } from 'react'

type Shared = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Tells the fields of one form from those of another on the same page. */
  scope?: string | undefined
}

type InputProps = Shared & Omit<ComponentPropsWithRef<'input'>, 'id'> & { name: string }
type TextareaProps = Shared &
  Omit<ComponentPropsWithRef<'textarea'>, 'id'> & {
    name: string
    /** A word on the length of the text, read out with the field. */
    counter?: string | undefined
  }

/** Label, hint, error and input, wired together for everybody. */
export function TextField({ label, hint, error, scope, ...input }: InputProps) {
  const id = fieldId(input.name, scope)
  return (
    <Wired {...{ id, label, hint, error }} required={input.required}>
      <input {...input} {...wiring(id, { hint, error })} className="input" />
    </Wired>
  )
}

export function TextArea({ label, hint, error, scope, counter, ...textarea }: TextareaProps) {
  const id = fieldId(textarea.name, scope)
  return (
    <Wired {...{ id, label, hint, error }} required={textarea.required}>
      <textarea {...textarea} {...wiring(id, { hint, error, counter })} className="input" />
      {counter && (
        <p id={`${id}-counter`} className="mt-1 text-end text-caption text-ink-2 tabular-nums">
          {counter}
        </p>
      )}
    </Wired>
  )
}

type WiredProps = Omit<Shared, 'scope'> & {
  id: string
  required: boolean | undefined
  children: React.ReactNode
}

function Wired({ id, label, hint, error, required, children }: WiredProps) {
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

export function fieldId(name: string, scope = 'field'): string {
  return `${scope}-${name}`
}

type Descriptions = Record<string, string | undefined>

/** `required` is told in words: the browser's own bubbles would speak before our messages can. */
function wiring(id: string, descriptions: Descriptions) {
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
