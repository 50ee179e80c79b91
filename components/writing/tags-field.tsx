'use client'
import { useId, useState } from 'react'
import { LabelledField, wiring } from '@/components/ui/labelled-field'
import { fieldId } from '@/components/ui/text-field'

type Props = { defaultValue: string; known: string[]; error?: string | undefined }

/** Names with commas between them. What is there already is offered for the last one. */
export function TagsField({ defaultValue, known, error }: Props) {
  const [typed, setTyped] = useState(defaultValue)
  const list = useId()
  const id = fieldId('tags')
  const hint = 'With commas between them. A new name makes a new tag.'
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  return (
    <LabelledField {...{ id, hint, error }} label="Tags" required={false}>
      <input
        {...wiring(id, { hint, error })}
        name="tags"
        className="input"
        list={list}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={list}>
        {known.map((name) => (
          <option key={name} value={before ? `${before} ${name}` : name} />
        ))}
      </datalist>
    </LabelledField>
  )
}
