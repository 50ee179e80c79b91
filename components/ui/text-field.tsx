import type { ComponentPropsWithRef } from 'react'
import { type Labelled, LabelledField, wiring } from './labelled-field'

type Props = Labelled & Omit<ComponentPropsWithRef<'input'>, 'id'> & { name: string }

/** Label, hint, error and input, wired together for everybody. */
export function TextField({ label, hint, error, scope, ...input }: Props) {
  const id = fieldId(input.name, scope)
  return (
    <LabelledField {...{ id, label, hint, error }} required={input.required}>
      <input {...input} {...wiring(id, { hint, error })} className="input" />
    </LabelledField>
  )
}

export function fieldId(name: string, scope = 'field'): string {
  return `${scope}-${name}`
}
