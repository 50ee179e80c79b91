'use client'
import type { ComponentPropsWithRef } from 'react'
import { type Labelled, LabelledField, wiring } from './labelled-field'
import { fieldId } from './text-field'
import { useStandingText } from './use-standing-text'

type Props = Labelled &
  Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'defaultValue'> & {
    name: string
    defaultValue?: string | undefined
    /** A word on the length of the text, read out with the field. */
    counter?: string | undefined
  }

/** As a text field, for more than a line. */
export function TextArea({ label, hint, error, scope, counter, ...textarea }: Props) {
  const id = fieldId(textarea.name, scope)
  const text = useStandingText(id, textarea.defaultValue)
  return (
    <LabelledField {...{ id, label, hint, error }} required={textarea.required}>
      <textarea
        {...textarea}
        {...wiring(id, { hint, error, counter })}
        defaultValue={text}
        className="input"
      />
      {counter && (
        <p id={`${id}-counter`} className="mt-1 text-end text-caption text-ink-2 tabular-nums">
          {counter}
        </p>
      )}
    </LabelledField>
  )
}
