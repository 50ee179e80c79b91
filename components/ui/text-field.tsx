import type { ComponentPropsWithRef } from 'react'

type Shared = {
  label: string
  hint?: string | undefined
  error?: string | undefined
}

type InputProps = Shared & Omit<ComponentPropsWithRef<'input'>, 'id'> & { name: string }
type TextareaProps = Shared & Omit<ComponentPropsWithRef<'textarea'>, 'id'> & { name: string }

/** Label, hint, error and input, wired together for everybody. */
export function TextField({ label, hint, error, ...input }: InputProps) {
  return (
    <Wired {...{ label, hint, error }} name={input.name} required={input.required}>
      <input {...input} {...wiring(input.name, hint, error)} className="input" />
    </Wired>
  )
}

export function TextArea({ label, hint, error, ...textarea }: TextareaProps) {
  return (
    <Wired {...{ label, hint, error }} name={textarea.name} required={textarea.required}>
      <textarea {...textarea} {...wiring(textarea.name, hint, error)} className="input" />
    </Wired>
  )
}

type WiredProps = Shared & {
  name: string
  required: boolean | undefined
  children: React.ReactNode
}

function Wired({ label, hint, error, name, required, children }: WiredProps) {
  return (
    <div className="font-sans">
      <label htmlFor={fieldId(name)} className="mb-1 block font-semibold">
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
        <p id={`${fieldId(name)}-hint`} className="mb-1 text-caption text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${fieldId(name)}-error`} className="mb-1 text-meta font-semibold text-danger">
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

export function fieldId(name: string): string {
  return `field-${name}`
}

/** `required` is told in words: the browser's own bubbles would speak before our messages can. */
function wiring(name: string, hint?: string, error?: string) {
  const described = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`]
  return {
    id: fieldId(name),
    required: undefined,
    'aria-required': undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  }
}
