import type { ReactNode, Ref } from 'react'
import { fieldId } from './text-field'

type Props = {
  /** Field name to message, in the order of the fields; or one sentence about the whole form. */
  errors: Record<string, string>
  sentence?: string | undefined
  /** The form's own word before its fields' names. */
  scope?: string | undefined
  ref?: Ref<HTMLDivElement>
  /** What can be done about it. */
  children?: ReactNode
}

/** Stands above a refused form and takes the focus, with and without JavaScript. */
export function ErrorSummary({ errors, sentence, scope, ref, children }: Props) {
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: a refused form must be found, on a page that was loaded anew
      autoFocus
      className="mb-6 border-s-3 border-danger bg-danger-soft p-4 font-sans"
    >
      <h3 className="font-semibold text-danger">There is a problem</h3>
      {sentence && <p className="mt-1">{sentence}</p>}
      {Object.keys(errors).length > 0 && (
        <ul className="mt-1 space-y-1">
          {Object.entries(errors).map(([name, message]) => (
            <li key={name}>
              <a href={`#${fieldId(name, scope)}`} className="text-danger underline">
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
